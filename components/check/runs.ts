import { type Check, isMoving, isOpen, type Run } from '../../lib/checks/check';
import { asksAnew } from '../../lib/checks/grants';
import type { Need } from '../../lib/checks/need';
import { detectorOf } from '../../lib/detectors';

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

/** Several detectors were meant to look at it: each has a line of its own. */
export const isMany = ({ runs }: Check): boolean => runs.length > 1;

/** Those that are asked, were asked, or will be. */
export const askedRuns = ({ runs }: Check): readonly Run[] => runs.filter(({ state }) => state !== 'not-asked');

export const hasMoving = ({ runs }: Check): boolean => runs.some(({ state }) => isMoving(state));

export const hasOpen = ({ runs }: Check): boolean => runs.some(({ state }) => isOpen(state));

/** The other run of the check that stands for the same engine, and is or was asked. */
export const twinOf = (check: Check, run: Run): Run | undefined => {
  const engine = detectorOf(run.detector)?.engine;
  return engine === undefined
    ? undefined
    : askedRuns(check).find(({ id, detector }) => id !== run.id && detectorOf(detector)?.engine === engine);
};
