import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tools/setup/browser-paths.mjs';
import { startInternet } from '../internet';
import type { Bench } from './bench';
import type { Figure } from './figure';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const STAGE = 'https://stage.example';
const COUNTS = [0, 100, 2_000, 10_000] as const;
/** Budgets over a hover listener that does nothing. */
const SCRIPT_MS = 2;
const HEAP_MB = 200 / 1024;

/** Every page is measured with each of these in turn, in one run. */
const WITH = ['nothing', 'an empty extension', 'a bare hover listener', 'Assay'] as const;
type With = (typeof WITH)[number];

const SCRIPTS: Readonly<Partial<Record<With, string>>> = {
  'an empty extension': '',
  'a bare hover listener': "addEventListener('pointermove', () => {}, { capture: true, passive: true });",
};

/** An extension of one content script, as small as it can be. */
const writeExtension = (script: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-compared-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'script.js'), script);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'compared',
      version: '1',
      content_scripts: [{ matches: ['https://*/*'], js: ['script.js'], all_frames: true }],
    }),
  );
  return folder;
};

/** The product with access to every site from the start, as if the person had allowed it: only its manifest differs. */
const writeAssay = async (): Promise<string> => {
  const { cpSync, readFileSync } = await import('node:fs');
  const folder = mkdtempSync(join(tmpdir(), 'assay-measured-'));
  cpSync(BUILD, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      ...manifest,
      content_scripts: [{ matches: ['https://*/*'], js: ['inpage.js'], all_frames: true }],
    }),
  );
  return folder;
};

interface Cost {
  readonly scriptMs: number;
  readonly longTasks: number;
  readonly heapMb: number;
  readonly nodes: number;
  readonly requests: number;
}

/** Two hundred movements over the page, none of them resting; then the page does its own work. */
const usePage = async (page: Page): Promise<void> => {
  for (let i = 0; i < 200; i++) await page.mouse.move(20 + ((i * 37) % 1000), 20 + ((i * 23) % 640));
};

/** Rows that come and go as long feeds do, and a tree that is drawn anew again and again. */
const churn = (page: Page) =>
  page.evaluate(async () => {
    const all = document.getElementById('all') ?? document.body;
    for (let i = 0; i < 60; i++) {
      const row = document.createElement('div');
      row.innerHTML = '<img width="120" height="90" src="/p/tiny.svg">'.repeat(20);
      all.append(row);
      if (i % 3 === 0) all.firstElementChild?.remove();
      scrollBy(0, 200);
      await new Promise(requestAnimationFrame);
    }
  });

const measure = async (page: Page, session: CDPSession, address: string, withChurn: boolean): Promise<Cost> => {
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  page.on('request', count);
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => {
    const seen = globalThis as { longTasks?: number };
    seen.longTasks = 0;
    new PerformanceObserver((list) => {
      seen.longTasks = (seen.longTasks ?? 0) + list.getEntries().length;
    }).observe({ entryTypes: ['longtask'] });
  });
  await session.send('HeapProfiler.collectGarbage');
  const metrics = async () => {
    const { metrics: all } = await session.send('Performance.getMetrics');
    return Object.fromEntries(all.map(({ name, value }) => [name, value]));
  };
  const before = await metrics();
  await usePage(page);
  if (withChurn) await churn(page);
  const after = await metrics();
  await session.send('HeapProfiler.collectGarbage');
  const settled = await metrics();
  page.off('request', count);
  return {
    scriptMs: ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0)) * 1000,
    longTasks: await page.evaluate(() => (globalThis as { longTasks?: number }).longTasks ?? 0),
    heapMb: (settled.JSHeapUsedSize ?? 0) / 1024 / 1024,
    nodes: settled.Nodes ?? 0,
    requests,
  };
};

const ROUNDS = 3;

const isWelcome = (page: Page) => page.url().startsWith('chrome-extension://');

const costsOf = async (which: With, quick: boolean): Promise<Map<string, Cost[]>> => {
  const rounds = quick ? 1 : ROUNDS;
  const internet = await startInternet({ jobSeconds: 0 });
  const extension =
    which === 'Assay' ? await writeAssay() : which === 'nothing' ? undefined : writeExtension(SCRIPTS[which] ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'assay-page-cost-'));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: true,
    proxy: { server: `http://${internet.proxy.host}:${internet.proxy.port}` },
    ignoreHTTPSErrors: true,
    args: [
      '--ignore-certificate-errors',
      '--disable-background-networking',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  try {
    const page = await context.newPage();
    // What opens by itself after installing takes the front, and a page behind it gets no frames.
    if (which === 'Assay') await (context.pages().find(isWelcome) ?? (await context.waitForEvent('page'))).close();
    await page.bringToFront();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    const costs = new Map<string, Cost[]>();
    const add = async (name: string, path: string, withChurn = false) => {
      for (let round = 0; round < rounds; round++)
        costs.set(name, [...(costs.get(name) ?? []), await measure(page, session, `${STAGE}${path}`, withChurn)]);
    };
    const counts = quick ? COUNTS.filter((count) => count <= 2_000) : COUNTS;
    for (const count of counts) await add(`${count} pictures`, `/many?count=${count}`);
    await add('a feed that grows and changes', '/many?count=100', true);
    await add('200 films', '/many?count=200&films=1');
    return costs;
  } finally {
    await context.close();
    await internet.close();
    for (const folder of [profile, ...(extension ? [extension] : [])])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** What a page costs with Assay in it, unused, against the same page without: all in one run, by the debugger's own counters. */
const run = async (quick: boolean): Promise<readonly Figure[]> => {
  const all = new Map<With, Map<string, Cost[]>>();
  for (const which of WITH) all.set(which, await costsOf(which, quick));
  const figures: Figure[] = [];
  for (const [name, costs] of all.get('Assay') ?? []) {
    const least = (of: With, value: (cost: Cost) => number) => Math.min(...(all.get(of)?.get(name) ?? []).map(value));
    const listener = 'a bare hover listener';
    for (const of of WITH)
      figures.push({
        what: `${name}: script, ${of}`,
        unit: 'ms',
        values: (all.get(of)?.get(name) ?? []).map(({ scriptMs }) => scriptMs),
      });
    figures.push(
      {
        what: `${name}: script over a bare listener`,
        unit: 'ms',
        values: [Math.max(0, least('Assay', ({ scriptMs }) => scriptMs) - least(listener, ({ scriptMs }) => scriptMs))],
        budget: SCRIPT_MS,
      },
      {
        what: `${name}: heap over a bare listener`,
        unit: 'MB',
        values: [Math.max(0, least('Assay', ({ heapMb }) => heapMb) - least(listener, ({ heapMb }) => heapMb))],
        budget: HEAP_MB,
      },
      { what: `${name}: long tasks`, unit: '', values: costs.map(({ longTasks }) => longTasks) },
      {
        what: `${name}: nodes over nothing`,
        unit: '',
        values: [least('Assay', ({ nodes }) => nodes) - least('nothing', ({ nodes }) => nodes)],
      },
      {
        what: `${name}: requests over nothing`,
        unit: '',
        values: [least('Assay', ({ requests }) => requests) - least('nothing', ({ requests }) => requests)],
      },
    );
  }
  return figures;
};

export const pageCost: readonly Bench[] = [
  {
    name: 'page',
    title: 'What a page costs (headless Chromium, counters of its debugger; least of the rounds is compared)',
    kind: 'chromium',
    run: ({ quick }) => run(quick),
  },
];
