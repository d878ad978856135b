import type { Check, Run, RunState } from '../../../lib/checks/check';
import { detectorOf } from '../../../lib/detectors';
import { TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY } from '../../internet';
import type { AssayBrowser, View } from '../drivers/assay-browser';
import { until } from '../drivers/until';

const KEYS = { truthscan: TRUTHSCAN_TEST_KEY, undetectable: UNDETECTABLE_TEST_KEY } as const;

/** Sets these detectors up: hosts allowed, key saved and tested. That a person can do it too is the options' own test. */
export const setUpDetectors = async (
  assay: AssayBrowser,
  ...detectors: readonly (keyof typeof KEYS)[]
): Promise<void> => {
  const hosts = detectors.flatMap((id) => detectorOf(id)?.hosts ?? []);
  await assay.grantHost(...new Set(hosts.map((pattern) => pattern.replace(/\/\*$/, ''))));
  for (const detector of detectors) {
    const outcome = await assay.send('saveKey', { detector, key: KEYS[detector] });
    if (outcome !== 'good') throw new Error(`the key of ${detector} is ${outcome}`);
  }
};

/** Who is asked about a kind, as the options would store it. */
export const setAsks = async (
  assay: AssayBrowser,
  kind: 'image' | 'audio' | 'video',
  asks: { order?: string[]; on?: string[]; off?: string[]; oneByOne?: boolean },
): Promise<void> => {
  await assay.send('setAsks', { kind, asks: { order: [], on: [], off: [], oneByOne: false, ...asks } });
};

export const runOf = (check: Check, detector: string): Run => {
  const run = check.runs.find((one) => one.detector === detector);
  if (!run) throw new Error(`no run of ${detector}: ${JSON.stringify(check.runs)}`);
  return run;
};

/** Waits until the newest check's runs stand like this, and answers it. */
export const runsStand = (
  assay: AssayBrowser,
  wanted: Readonly<Record<string, RunState>>,
  within = 45_000,
): Promise<Check> =>
  until(
    `the runs stand as ${JSON.stringify(wanted)}`,
    async () => {
      const [check] = [...(await assay.readChecks())].sort((a, b) => b.createdAt - a.createdAt);
      if (!check) throw new Error('there is no check');
      const are = Object.entries(wanted).every(([detector, state]) => runOf(check, detector).state === state);
      if (!are)
        throw new Error(
          JSON.stringify(check.runs.map(({ detector, state, failure, need }) => ({ detector, state, failure, need }))),
        );
      return check;
    },
    within,
  );

/** Presses the popup's *Allow* for every run of the newest check that waits for consents alone. */
export const allowConsents = async (assay: AssayBrowser, popup: View): Promise<void> => {
  await until('a run waits for the person', async () => {
    const [check] = [...(await assay.readChecks())].sort((a, b) => b.createdAt - a.createdAt);
    return check?.runs.some(({ state, need }) => state === 'needs-you' && need?.origins.length === 0);
  });
  await popup.bringToFront();
  await popup.press(/^Allow/);
};
