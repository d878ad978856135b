import type { Bench } from './bench';
import { dispatchAt } from './dispatched-press';
import type { Figure } from './figure';
import { PAGE_ORIGIN, pictureAddress, pictureSelector, picturesPage } from './pictures-site';
import { allDone, inSetting } from './setting';
import { workerMemory } from './worker-memory';

const MB = 1024 * 1024;
const JOB_SECONDS = 0.3;
const SAMPLE_MS = 500;

/** By how many places the paid calls differ from the presses at most. */
const displacement = (addresses: readonly string[], paid: readonly string[]): number =>
  Math.max(...addresses.map((address, i) => Math.abs(paid.indexOf(address) - i)));

const measure = (count: number): Promise<readonly Figure[]> =>
  inSetting({ kind: 'chromium', jobSeconds: JOB_SECONDS }, async (setting) => {
    const { assay, internet } = setting;
    await assay.grantHost(PAGE_ORIGIN);
    const page = await assay.page(picturesPage({ count }));
    await assay.wakeBackground();
    const memory = await workerMemory(assay, page);
    const before = await memory.heap({ collected: true });
    let peak = before;
    const numbers = Array.from({ length: count }, (_, number) => number);
    const start = performance.now();
    await dispatchAt(assay, page, numbers.map(pictureSelector));
    // The records are not looked at before the last was paid: reading hundreds again and again would be most of the work.
    const sampling = setInterval(() => {
      void memory.heap().then((bytes) => {
        peak = Math.max(peak, bytes);
      });
    }, SAMPLE_MS);
    await internet.when(() => internet.resemble.ledger.length >= count).finally(() => clearInterval(sampling));
    const paidAll = performance.now();
    await allDone(setting, count);
    const end = performance.now();
    const after = await memory.heap({ collected: true });
    await memory.close();
    const paid = internet.resemble.ledger.map(({ name }) => name);
    const one = (what: string, unit: Figure['unit'], value: number): Figure => ({ what, unit, values: [value] });
    return [
      one('checks that ended with a verdict, each paid once', '', count),
      one('until the last was paid', 's', (paidAll - start) / 1000),
      one('until all had ended', 's', (end - start) / 1000),
      one('for each check', 'ms', (end - start) / count),
      one(
        'places by which a paid call left the order of the presses',
        '',
        displacement(
          numbers.map((n) => pictureAddress(n)),
          paid,
        ),
      ),
      one('heap of the worker before', 'MB', before / MB),
      one('heap of the worker, highest seen', 'MB', peak / MB),
      one('heap of the worker after', 'MB', after / MB),
    ];
  });

export const manyAtOnce = [100, 500].map(
  (count): Bench => ({
    name: `many-${count}`,
    title: `${count} checks at once (headless Chromium, dispatched clicks in one turn, jobs of ${JOB_SECONDS} s)`,
    kind: 'chromium',
    run: () => measure(count),
  }),
);
