import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../tools/setup/browser-paths.mjs';
import { startInternet } from '../internet';
import type { Bench } from './bench';
import type { Figure } from './figure';

const ROOT = resolve(import.meta.dirname, '../..');
const HOVER_MS = 2;
const LIST_MS = 50;

/** Finding as the page's script does it, for a page to run: the same modules, put together without the rest. */
const bundle = async (): Promise<string> => {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'finding.ts'), name: 'finding', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return `globalThis.finding = (() => { ${chunk.code}; return finding; })();`;
};

interface Finding {
  findAtPoint(document: Document, at: { x: number; y: number }, how: { leastSize: number }): unknown;
  listMedia(document: Document, leastSize: number): { readonly media: readonly Element[] };
  sightingOf(element: Element): unknown;
}

const run = async (): Promise<readonly Figure[]> => {
  const internet = await startInternet({ jobSeconds: 0 });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    proxy: { server: `http://${internet.proxy.host}:${internet.proxy.port}` },
    args: ['--ignore-certificate-errors'],
  });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    // The transpiler's own mark on functions, which a page does not know.
    await page.addInitScript('globalThis.__name = (named) => named');
    const code = await bundle();
    const figures: Figure[] = [];
    for (const count of [100, 2_000, 10_000]) {
      await page.goto(`https://stage.example/many?count=${count}&each=1`);
      await page.addScriptTag({ content: code });
      const { hovers, lists, listed } = await page.evaluate(() => {
        const { findAtPoint, listMedia, sightingOf } = (globalThis as unknown as { finding: Finding }).finding;
        const timed = (work: () => unknown) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        // The first ones also warm up the compiler.
        for (let i = 0; i < 20; i++) findAtPoint(document, { x: 40 + i, y: 60 }, { leastSize: 64 });
        const hovers = Array.from({ length: 100 }, (_, i) =>
          timed(() =>
            findAtPoint(document, { x: 20 + ((i * 37) % 1000), y: 20 + ((i * 23) % 600) }, { leastSize: 64 }),
          ),
        );
        // As the page's reader lists them: found, and all of them described.
        const lists = Array.from({ length: 10 }, () =>
          timed(() => listMedia(document, 64).media.map((element) => sightingOf(element))),
        );
        const listed = listMedia(document, 64).media.length;
        return { hovers, lists, listed };
      });
      figures.push({ what: `${count} pictures: finding at a hover`, unit: 'ms', values: hovers, budget: HOVER_MS });
      figures.push({
        what: `${count} pictures: finding and describing the ${listed} that the popup lists`,
        unit: 'ms',
        values: lists,
        ...(count === 2_000 ? { budget: LIST_MS } : {}),
      });
    }
    return figures;
  } finally {
    await browser.close();
    await internet.close();
  }
};

export const hoverCost: readonly Bench[] = [
  { name: 'hover', title: 'Finding media (headless Chromium, clock of the page)', kind: 'chromium', run },
];
