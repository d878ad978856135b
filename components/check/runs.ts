import { type Check, isMoving, isOpen, type Run } from '../../lib/checks/check';
import { asksAnew } from '../../lib/checks/grants';
import type { Need } from '../../lib/checks/need';
import { detectorOf } from '../../lib/detectors';
import { DEVICE } from '../../lib/verdict/origin-finding';

export type WaitingRun = Run & { readonly need: Need };

export const isWaiting = (run: Run): run is WaitingRun => run.state === 'needs-you' && run.need !== undefined;

/** The runs that wait for the person. */
export const waitingRuns = ({ runs }: Check): readonly WaitingRun[] => runs.filter(isWaiting);

/**
 * Those that the check's one button answers. What may cost once more, or changes the bytes, is pressed by itself where there
 * are several: agreeing to a host must not agree to money.
 */
export const answeredTogether = (check: Check): readonly WaitingRun[] =>
  isMany(check) ? waitingRuns(check).filter(({ need }) => !asksAnew(need)) : waitingRuns(check);

/** Our own reading is no vendor's: it stands beside them. */
const isOwn = ({ detector }: Run): boolean => detector === DEVICE.id;

export const vendorRuns = ({ runs }: Check): readonly Run[] => runs.filter((run) => !isOwn(run));

/** The runs as a person sees them: our own reading went first, whatever its place in the record. */
export const runsShown = ({ runs }: Check): readonly Run[] => [
  ...runs.filter(isOwn),
  ...runs.filter((run) => !isOwn(run)),
];

/** Several opinions were meant, or the file itself has one beside a detector: each has a line of its own. */
export const isMany = (check: Check): boolean => {
  const vendors = vendorRuns(check).filter(({ notAsked }) => notAsked !== 'no-key').length;
  return vendors > 1 || (vendors === 1 && check.runs.some((run) => isOwn(run) && hasVote(run)));
};

const hasVote = ({ finding }: Run): boolean => finding !== undefined && finding.aspects.length > 0;

/** Whether a run has a line: our own reading only where it has a vote, as the rest of it has a view of its own. */
export const hasLine = (run: Run): boolean =>
  isOwn(run) ? hasVote(run) : run.finding === undefined || hasVote(run) || !run.finding.provenance;

/** The vendors that are asked, were asked, or will be. */
export const askedRuns = (check: Check): readonly Run[] =>
  vendorRuns(check).filter(({ state }) => state !== 'not-asked');

export const hasMoving = ({ runs }: Check): boolean => runs.some(({ state }) => isMoving(state));

export const hasOpen = ({ runs }: Check): boolean => runs.some(({ state }) => isOpen(state));

/** The other run of the check that stands for the same engine, and is or was asked. */
export const twinOf = (check: Check, run: Run): Run | undefined => {
  const engine = detectorOf(run.detector)?.engine;
  return engine === undefined
    ? undefined
    : askedRuns(check).find(({ id, detector }) => id !== run.id && detectorOf(detector)?.engine === engine);
};
