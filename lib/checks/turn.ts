import type { Aspect } from '../verdict/finding';
import { DEVICE } from '../verdict/origin-finding';
import { isClearWithout } from '../verdict/verdict';
import { type Check, isMoving, isOpen, type Run } from './check';
import { verdictOfCheck, votesOf } from './verdict-of-check';

/**
 * Whether it is a waiting run's turn. Our own reading goes first. Where the runs of a check go one after the other: not before
 * those that stand before it have ended, and not at all once they gave a clear answer, unless the person wants it. `judges`:
 * what its detector judges of such media.
 */
export const turnOf = (check: Check, run: Run, judges: readonly Aspect[]): 'now' | 'later' | 'no-need' => {
  if (run.detector === DEVICE.id) return 'now';
  // The file itself is read first, whatever the order of the others: it is free, and may make them needless.
  const own = check.runs.filter(({ detector }) => detector === DEVICE.id);
  if (own.some(({ state }) => isMoving(state))) return 'later';
  if (run.wanted) return 'now';
  if (check.stopsAtDeclared && verdictOfCheck({ ...check, runs: own }).statement === 'declared') return 'no-need';
  if (!check.oneByOne) return 'now';
  const before = check.runs.slice(
    0,
    check.runs.findIndex(({ id }) => id === run.id),
  );
  if (before.some(({ state }) => isOpen(state))) return 'later';
  return isClearWithout(votesOf({ ...check, runs: before }), judges) ? 'no-need' : 'now';
};
