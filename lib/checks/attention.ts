import type { Statement } from '../verdict/verdict';
import { type Check, isMoving } from './check';
import { verdictOfCheck } from './verdict-of-check';

/** What the toolbar shows of all checks: gravest first is the order of `GRAVEST`. */
export type Mark = 'needs-you' | 'unsettled' | Statement;

export interface Attention {
  readonly running: number;
  readonly mark: Mark | undefined;
}

/** What waits for the person stands before every statement: only they can bring it on. */
const GRAVEST: readonly Mark[] = [
  'needs-you',
  'unsettled',
  'declared',
  'strong',
  'some',
  'disagree',
  'could-not-check',
  'inconclusive',
  'nothing-known',
  'nothing-found',
  'signed',
];

const markOf = (check: Check): Mark | undefined => {
  const states = check.runs.map((run) => run.state);
  if (states.includes('needs-you')) return 'needs-you';
  if (states.some(isMoving) || check.seen) return undefined;
  if (states.includes('unsettled')) return 'unsettled';
  return states.every((state) => state === 'cancelled' || state === 'not-asked')
    ? undefined
    : verdictOfCheck(check).statement;
};

export const attentionOf = (checks: readonly Check[]): Attention => {
  const marks = new Set(checks.map(markOf));
  return {
    running: checks.filter((check) => check.runs.some((run) => isMoving(run.state))).length,
    mark: GRAVEST.find((mark) => marks.has(mark)),
  };
};
