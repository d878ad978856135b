import type { BrowserKind, View } from '../e2e/drivers/assay-browser';
import { RESEMBLE_HOST } from '../internet';
import type { Bench } from './bench';
import type { Figure } from './figure';
import { PAGE_ORIGIN, pictureSelector, picturesPage } from './pictures-site';
import { allDone, inSetting, type Setting } from './setting';

const TIMES = 12;
/** The first presses also warm up the browser's own caches, connections and compilers: they are made, and not counted. */
const UNCOUNTED = 2;
const WARM_MS = 50;
const COLD_MS = 300;

/** From the press to the headers of the first request after it: the vendor's, or the background's own for the picture. */
const firstRequestAfter = async ({ internet }: Setting, at: number, seen: number): Promise<number> => {
  const isOurs = ({ host, path }: { host: string; path: string }) =>
    host === RESEMBLE_HOST || path.startsWith('/picture/');
  await internet.when(() => internet.log.slice(seen).some(isOurs));
  const first = internet.log.slice(seen).find(isOurs);
  if (!first || first.at < at - 1) throw new Error('a request came before the press that it answers');
  return Math.max(0, first.at - at);
};

const series = async (setting: Setting, view: View, from: number, before?: () => Promise<void>): Promise<number[]> => {
  const all: number[] = [];
  for (let i = 0; i < TIMES + UNCOUNTED; i++) {
    const seen = setting.internet.log.length;
    const at = await setting.press(view, pictureSelector(from + i), before);
    const ms = await firstRequestAfter(setting, at, seen);
    if (i >= UNCOUNTED) all.push(ms);
    // Each press finds nothing else under way.
    await allDone(setting, from + i + 1);
  }
  return all;
};

const measure = (kind: BrowserKind): Promise<readonly Figure[]> =>
  inSetting({ kind, jobSeconds: 0 }, async (setting) => {
    const { assay } = setting;
    const every = TIMES + UNCOUNTED;
    // A dispatched event grants no activeTab; a real click does, so this stands for it.
    if (kind === 'chromium') await assay.grantHost(PAGE_ORIGIN);
    const foreign = await assay.page(picturesPage({ count: 2 * every }));
    const warm = await series(setting, foreign, 0);
    const figures: Figure[] = [{ what: 'worker warm, by address', unit: 'ms', values: warm, budget: WARM_MS }];
    if (kind === 'chromium') {
      const own = await assay.page(picturesPage({ count: every, from: every, own: true }));
      const values = await series(setting, own, every);
      return [...figures, { what: 'worker warm, bytes of the picture', unit: 'ms', values, budget: WARM_MS }];
    }
    const cold = await series(setting, foreign, every, () => assay.killBackground());
    return [...figures, { what: 'worker cold, by address', unit: 'ms', values: cold, budget: COLD_MS }];
  });

const CLICKS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'headless Chromium, dispatched click, clock of the worker',
  'chromium-menu': 'Chromium, real menu, clock before xdotool presses Return',
  firefox: 'headless Firefox, real menu, clock of the browser window',
};

export const pressToRequest = (['chromium', 'chromium-menu', 'firefox'] as const).map(
  (kind): Bench => ({
    name: 'press',
    title: `Press → first request (${CLICKS[kind]})`,
    kind,
    run: () => measure(kind),
  }),
);
