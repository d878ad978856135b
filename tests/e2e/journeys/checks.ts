import type { Check, Run, RunState } from '../../../lib/checks/check';
import type { AssayBrowser, View } from '../drivers/assay-browser';
import { until } from '../drivers/until';

export interface Standing {
  readonly check: Check;
  readonly run: Run;
}

/** Longer than the three looks for a lost answer take. */
const PATIENCE = 45_000;

/** The newest check and the first of its runs that was asked. */
const newest = async (assay: AssayBrowser): Promise<Standing | undefined> => {
  const [check] = [...(await assay.readChecks())].sort((a, b) => b.createdAt - a.createdAt);
  const run = check?.runs.find(({ state }) => state !== 'not-asked') ?? check?.runs[0];
  return check && run && { check, run };
};

/** Waits until the newest check is in one of these states. */
export const standsAt = (assay: AssayBrowser, ...states: readonly RunState[]): Promise<Standing> =>
  until(
    `the newest check is ${states.join(' or ')}`,
    async () => {
      const standing = await newest(assay);
      if (!standing) throw new Error('there is no check');
      if (!states.includes(standing.run.state)) throw new Error(JSON.stringify(standing.run));
      return standing;
    },
    PATIENCE,
  );

/** Presses the one button that gives what the newest check needs. */
export const pressAllow = async (assay: AssayBrowser, popup: View): Promise<void> => {
  await standsAt(assay, 'needs-you');
  await popup.bringToFront();
  await popup.press(/^Allow/);
};

/** Presses it, and says yes to the browser's own question, which comes where the need names hosts. */
export const allow = async (assay: AssayBrowser, popup: View): Promise<void> => {
  const { run } = await standsAt(assay, 'needs-you');
  await pressAllow(assay, popup);
  if (run.need && run.need.origins.length > 0) await assay.answerPrompt(true);
};
