import { readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { BrowserOfProject } from './drivers/spec';

/**
 * A spec's name says where it runs and how its click is made:
 *   NAME.menu.spec.ts         the real menu, in Chromium on a screen of its own and in Firefox
 *   NAME.either.spec.ts       the real menu in Firefox, a dispatched event in headless Chromium
 *   NAME.dispatched.spec.ts   a dispatched event, in headless Chromium
 *   NAME.pages.spec.ts        no click on media: our own pages, in headless Chromium and in Firefox
 *   NAME.firefox.spec.ts      what only Firefox has
 */
const MENU = '**/*.menu.spec.ts';
const EITHER = '**/*.either.spec.ts';
const DISPATCHED = '**/*.dispatched.spec.ts';
const PAGES = '**/*.pages.spec.ts';
const FIREFOX = '**/*.firefox.spec.ts';

const nowhere = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.spec.ts') && !/\.(menu|either|dispatched|pages|firefox)\.spec\.ts$/.test(file),
);
if (nowhere.length > 0) throw new Error(`no project runs ${nowhere.join(', ')}: see the names in playwright.config.ts`);

export default defineConfig<BrowserOfProject>({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A browser on a busy machine may miss a time limit once; what passed on the second try only is named by the test command.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testMatch: [EITHER, DISPATCHED, PAGES], use: { kind: 'chromium' } },
    { name: 'chromium-menu', testMatch: [MENU], use: { kind: 'chromium-menu' } },
    { name: 'firefox', testMatch: [MENU, EITHER, PAGES, FIREFOX], use: { kind: 'firefox' } },
  ],
});
