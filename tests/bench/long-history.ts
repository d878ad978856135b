import { randomUUID } from 'node:crypto';
import type { Check } from '../../lib/checks/check';
import type { View } from '../e2e/drivers/assay-browser';
import type { Bench } from './bench';
import { median } from './figure';
import { inSetting } from './setting';

const PLANTED = 10_000;
/** As many as the popup shows at first, and one to know that there are more. */
const SHOWN = 31;
const TIMES = 12;
const BUDGET_MS = 100;

const oldCheck = (number: number): Check => {
  const at = Date.now() - number * 60_000;
  const address = `https://pictures.bench.example/old/${number}.jpg`;
  return {
    id: randomUUID(),
    version: 1,
    createdAt: at,
    item: {
      kind: 'image',
      address,
      alternates: [],
      name: `${number}.jpg`,
      pageAddress: 'https://pages.bench.example/',
      pageTitle: 'Pictures',
      tabId: 1,
      frameId: 0,
    },
    specimen: { obtained: 'address-only', address },
    runs: [
      {
        id: randomUUID(),
        detector: 'resemble',
        detectorName: 'Resemble',
        state: 'done',
        since: at,
        endedAt: at,
        route: 'address',
        paid: 1,
        maybePaid: 0,
        finding: {
          detector: 'resemble',
          detectorName: 'Resemble',
          engine: 'resemble',
          at,
          aspects: [{ aspect: 'picture', stance: 'authentic', high: false, label: 'Real' }],
          segments: [],
          frames: [],
        },
      },
    ],
    seen: true,
  };
};

/** Runs in a page of the extension: no named parts. */
const plant = (checks: readonly Check[]): Promise<void> =>
  new Promise((planted, failed) => {
    const opening = indexedDB.open('assay');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('checks', 'readwrite');
      for (const check of checks) writing.objectStore('checks').put(check);
      writing.oncomplete = () => {
        opening.result.close();
        planted();
      };
      writing.onerror = () => failed(writing.error);
    };
  });

/**
 * Opens the popup in a frame of a page of the extension, and answers its own time of the frame after the one in which
 * the list stood there. Runs in the page: no named parts.
 */
const openInFrame = async (): Promise<number> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;width:380px;height:600px;border:0';
  frame.src = '/popup.html';
  document.body.append(frame);
  const end = performance.now() + 15_000;
  while (!frame.contentDocument?.querySelector('.checks > .check')) {
    if (performance.now() > end) throw new Error('no list in the popup');
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  const listed = frame.contentWindow?.performance.now() ?? Number.NaN;
  frame.remove();
  return listed;
};

const openings = async (page: View): Promise<number[]> => {
  await page.bringToFront();
  const all: number[] = [];
  for (let i = 0; i < TIMES; i++) all.push(await page.evaluate(openInFrame));
  return all;
};

export const longHistory = (['chromium', 'firefox'] as const).map(
  (kind): Bench => ({
    name: 'history',
    title: `The popup's page: start of the load → first list painted (headless ${kind}, performance.now of the page)`,
    kind,
    run: () =>
      inSetting({ kind, jobSeconds: 0 }, async ({ assay }) => {
        const page = await assay.options();
        // The popup itself makes the database.
        const popup = await assay.popup();
        await popup.has('[role=tabpanel] > :not(.loading, [aria-live], [role=status])');
        await popup.close();
        const checks = Array.from({ length: PLANTED }, (_, number) => oldCheck(number));
        await page.evaluate(plant, checks.slice(0, SHOWN));
        const short = await openings(page);
        await page.evaluate(plant, checks);
        const long = await openings(page);
        const kept = (await assay.readChecks()).length;
        if (kept < PLANTED) throw new Error(`only ${kept} checks are in the history`);
        return [
          { what: `${SHOWN} checks in the history`, unit: 'ms', values: short, budget: BUDGET_MS },
          { what: `${kept} checks in the history`, unit: 'ms', values: long, budget: BUDGET_MS },
          { what: 'what the history costs', unit: 'ms', values: [median(long) - median(short)] },
        ];
      }),
  }),
);
