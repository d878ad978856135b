import type { DetectorFault } from '../detectors/fault';

/** Free calls are tried again for so long before a vendor counts as down for this check. */
export const PATIENCE_MS = 60 * 60_000;
const FIRST_MS = 1_000;
const MOST_MS = 60_000;

/** Whether a fault is of the moment: the same call may succeed later, and trying costs nothing. */
export const isPassing = (fault: DetectorFault): boolean =>
  fault.code === 'offline' ||
  fault.code === 'vendor-down' ||
  fault.code === 'rate-limited' ||
  fault.code === 'not-understood';

/** ms until the next try: the vendor's Retry-After wins, else doubling with up to a quarter of jitter. */
export const waitAfter = (fault: DetectorFault, tries: number, random: () => number): number =>
  fault.afterSeconds === undefined
    ? Math.min(FIRST_MS * 2 ** Math.min(tries, 10), MOST_MS) * (1 + random() / 4)
    : Math.max(fault.afterSeconds * 1000, FIRST_MS * 2 ** Math.min(tries, 5));

/** Every 1 s for 30 s, then 5 % of the time that the job has taken, up to 10 s. */
export const pollDelay = (elapsed: number): number =>
  elapsed < 30_000 ? 1_000 : Math.min(Math.max(elapsed * 0.05, 1_000), 10_000);

/** A job that has not ended by then is given up, after one more look: ms since it was submitted. */
export const deadlineOf = (kind: 'image' | 'video' | 'audio'): number => (kind === 'video' ? 30 : 10) * 60_000;
