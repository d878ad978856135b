import { bytesIn } from '../../media/specimen';
import { emptyCredential } from '../../provenance/credential';
import type { Examined } from '../../provenance/examine';
import { bytesOf } from '../../storage/media-bytes';
import { DEVICE, originFinding } from '../../verdict/origin-finding';
import type { Check } from '../check';
import { keepBeside } from '../keep-beside';
import { moved } from '../run-changes';
import { reading } from './reading';
import type { Outcome, Step } from './step';

/** Whether a detector is asked beside our own reading: then nothing is asked of the person for its sake. */
const hasOthers = (check: Check): boolean =>
  check.runs.some(({ detector, state }) => detector !== DEVICE.id && state !== 'not-asked');

/** Reads the file for our own reading. What cannot be read as things are is not read, unless there is nobody else. */
export const readingForDevice: Step = async (bench) => {
  const outcome = await reading(bench);
  return hasOthers(bench.check) ? withoutAsking(outcome, bench.workshop.now()) : outcome;
};

const withoutAsking = (outcome: Outcome, now: number): Outcome => {
  const { run } = outcome;
  if (run === undefined || typeof run === 'function') return outcome;
  return run.state === 'needs-you' || run.state === 'failed' ? { is: 'go', run: notRead(run, now) } : outcome;
};

const notRead = ({ failure: _failure, ...run }: Parameters<typeof moved>[0], now: number) =>
  moved(run, 'not-asked', now, { notAsked: 'not-read', endedAt: now });

const NOT_EXAMINED: Examined = {
  provenance: { credential: emptyCredential('not-readable', 'captured'), traces: [], listDate: '' },
  manifest: '',
};

/** Asks the bytes themselves where they come from: free, and nothing leaves this device. */
export const examining: Step = async ({ check, run, workshop }) => {
  const specimen = bytesIn(check.specimen);
  if (!specimen || !(await bytesOf(check.id))) return { is: 'go', run: moved(run, 'reading', workshop.now()) };
  // The copy is our own file: that it carries nothing says nothing of the original, which was never here.
  const { provenance, manifest } =
    specimen.obtained === 'captured'
      ? NOT_EXAMINED
      : await workshop.examine({ bytesKey: check.id, type: specimen.type });
  const now = workshop.now();
  const lost = await keepBeside(run.id, { raw: manifest === '' ? undefined : manifest }, now);
  const notKept = lost.length > 0 ? lost : undefined;
  return { is: 'go', run: moved(run, 'done', now, { finding: originFinding(provenance, now), notKept, endedAt: now }) };
};
