import { isClear } from '../verdict/verdict';
import { type Check, isOpen, type Run } from './check';
import { verdictOfCheck } from './verdict-of-check';

/**
 * Whether it is a waiting run's turn, where the runs of a check go one after the other: not before those that stand before it
 * have ended, and not at all once they gave a clear answer, unless the person wants it.
 */
export const turnOf = (check: Check, run: Run): 'now' | 'later' | 'no-need' => {
  if (!check.oneByOne || run.wanted) return 'now';
  const before = check.runs.slice(
    0,
    check.runs.findIndex(({ id }) => id === run.id),
  );
  if (before.some(({ state }) => isOpen(state))) return 'later';
  return isClear(verdictOfCheck({ ...check, runs: before })) ? 'no-need' : 'now';
};
