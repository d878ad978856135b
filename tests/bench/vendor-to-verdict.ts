import type { BrowserKind } from '../e2e/drivers/assay-browser';
import { label } from '../e2e/drivers/wording';
import type { Bench } from './bench';
import type { Figure } from './figure';
import { PAGE_ORIGIN, pictureAddress, pictureSelector, picturesPage } from './pictures-site';
import { allDone, inSetting, type Setting } from './setting';
import { seenOf, watchChecks } from './watched-popup';

/**
 * How many jobs of which length, and how many of them together: each is started when the one before has been paid, and
 * Assay has no more than four under way at one detector. One alone where it might end while the next is pressed.
 */
const JOBS = [
  { seconds: 1, together: 1, rounds: 8 },
  { seconds: 10, together: 4, rounds: 2 },
  { seconds: 60, together: 4, rounds: 1 },
] as const;
const SHORT_MS = 1000;
const LONG_RATIO = 1.1;
const VERDICT = label('titleNothingFound');

interface Times {
  readonly written: number;
  readonly shown: number;
  readonly ratio: number;
}

type Round = { readonly seconds: number; readonly together: number; readonly from: number };

const oneRound = async (setting: Setting, { seconds, together, from }: Round): Promise<Times[]> => {
  const { assay, internet, press } = setting;
  internet.resemble.switches.jobSeconds = seconds;
  const popup = await assay.popup();
  await watchChecks(popup, VERDICT);
  const page = await assay.page(picturesPage({ count: together, from }));
  const pressed: number[] = [];
  for (let i = 0; i < together; i++) {
    const before = internet.resemble.ledger.length;
    pressed.push(await press(page, pictureSelector(from + i)));
    await internet.resemble.when(({ ledger }) => ledger.length > before);
  }
  // No frames are drawn of a page that is not in front.
  await popup.bringToFront();
  await allDone(setting, from + together, seconds * 1000 + 60_000);
  const checks = await assay.readChecks();
  const seen = await seenOf(popup);
  await Promise.all([popup.close(), page.close()]);
  return pressed.map((at, i) => {
    const check = checks.find(({ item }) => item.address === pictureAddress(from + i));
    const job = internet.resemble.jobs.get(check?.runs[0]?.ticket?.job ?? '');
    const id = check?.id ?? '';
    const [written, shown] = [seen.written[id], seen.shown[id]];
    if (!job || written === undefined || shown === undefined)
      throw new Error(`the popup did not show how check ${from + i} ended`, { cause: seen });
    return {
      written: written - job.updatedAt,
      shown: shown - job.updatedAt,
      ratio: (shown - at) / (job.updatedAt - job.createdAt),
    };
  });
};

const figuresOf = (seconds: number, times: readonly Times[]): Figure[] => {
  const job = `job of ${seconds} s: `;
  return [
    { what: `${job}vendor done → verdict recorded`, unit: 'ms', values: times.map(({ written }) => written) },
    {
      what: `${job}vendor done → verdict in the open popup`,
      unit: 'ms',
      values: times.map(({ shown }) => shown),
      ...(seconds < 30 ? { budget: SHORT_MS } : {}),
    },
    {
      what: `${job}press → verdict ÷ the vendor's own time`,
      unit: '×',
      values: times.map(({ ratio }) => ratio),
      ...(seconds >= 10 ? { budget: LONG_RATIO } : {}),
    },
  ];
};

const measure = (kind: BrowserKind, quick: boolean): Promise<readonly Figure[]> =>
  inSetting({ kind, jobSeconds: 1 }, async (setting) => {
    if (kind === 'chromium') await setting.assay.grantHost(PAGE_ORIGIN);
    const figures: Figure[] = [];
    let from = 0;
    for (const { seconds, together, rounds } of JOBS.filter((job) => !quick || job.seconds < 60)) {
      const times: Times[] = [];
      for (let round = 0; round < rounds; round++, from += together)
        times.push(...(await oneRound(setting, { seconds, together, from })));
      figures.push(...figuresOf(seconds, times));
    }
    return figures;
  });

export const vendorToVerdict = (['chromium', 'firefox'] as const).map(
  (kind): Bench => ({
    name: 'verdict',
    title: `Vendor done → verdict (${kind === 'firefox' ? 'headless Firefox, real menu' : 'headless Chromium, dispatched click'}; the vendor's clock, the popup's clock)`,
    kind,
    run: ({ quick }) => measure(kind, quick),
  }),
);
