import { DetectorError, type DetectorFault } from '../../detectors/fault';
import { isPassing, PATIENCE_MS, waitAfter } from '../patience';
import { failedBy } from '../run-changes';
import type { Bench, Outcome } from './step';

/** Answers without sense are asked for so often. */
const TRIES_TO_UNDERSTAND = 3;

/** What a standstill is called to the person. */
export const heldBy = (fault: DetectorFault, isOnline: boolean) =>
  fault.code === 'rate-limited'
    ? ('rate-limited' as const)
    : isOnline
      ? ('vendor-down' as const)
      : ('offline' as const);

/**
 * What follows a fault of a free call: wait and try again while it may pass, else fail. Patience is counted from the first
 * fault of this trouble; being offline has no end, the person can cancel.
 */
export const afterFault = ({ run, workshop }: Bench, fault: DetectorFault): Outcome => {
  const now = workshop.now();
  const tries = run.tries ?? 0;
  const troubleSince = run.troubleSince ?? now;
  const online = workshop.isOnline();
  const worn =
    fault.code === 'not-understood' ? tries + 1 >= TRIES_TO_UNDERSTAND : online && now - troubleSince > PATIENCE_MS;
  if (!isPassing(fault) || worn) return { is: 'go', run: failedBy(run, fault, now) };
  const ms = waitAfter(fault, tries, workshop.random);
  return {
    is: 'pause',
    ms,
    run: {
      ...run,
      tries: tries + 1,
      troubleSince,
      held: heldBy(fault, online),
      service: fault.service,
      notBefore: now + ms,
    },
  };
};

/** Runs a free call; its DetectorError becomes the outcome that follows. */
export const orAfterFault = async <T>(
  bench: Bench,
  call: () => Promise<T>,
): Promise<{ value: T } | { outcome: Outcome }> => {
  try {
    return { value: await call() };
  } catch (error) {
    if (!(error instanceof DetectorError)) throw error;
    return { outcome: afterFault(bench, error.fault) };
  }
};
