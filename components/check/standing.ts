import { type Check, isMoving, type Run } from '../../lib/checks/check';
import type { Failure } from '../../lib/checks/failure';
import { votesOf } from '../../lib/checks/verdict-of-check';
import { type Statement, type Verdict, type Vote, verdictOf } from '../../lib/verdict/verdict';
import type { MarkName } from '../marks';
import { answeredTogether, type WaitingRun, waitingRuns } from './runs';

/** How a check stands, as its row shows it: the one thing about it that matters most now. */
export type Standing =
  /** `waiting`: all that the check's one button answers; none where each is pressed by itself. */
  | { readonly is: 'needs-you'; readonly run: WaitingRun; readonly waiting: readonly WaitingRun[] }
  | { readonly is: 'held'; readonly run: Run; readonly held: NonNullable<Run['held']> }
  | { readonly is: 'running'; readonly run: Run }
  | { readonly is: 'unsettled'; readonly run: Run }
  | { readonly is: 'failed'; readonly run: Run; readonly failure: Failure; readonly verdict: Verdict }
  | { readonly is: 'cancelled'; readonly run: Run }
  /** The stored record cannot be read any more. */
  | { readonly is: 'damaged' }
  | { readonly is: 'verdict'; readonly verdict: Verdict; readonly votes: readonly Vote[] };

/** Statements that no vote carries. */
export const VOTELESS: ReadonlySet<Statement> = new Set<Statement>(['could-not-check', 'nothing-known', 'signed']);

/** A statement that votes carry comes first, provisional where runs are open: what one detector said is never hidden by another. */
export const standingOf = (check: Check): Standing => {
  const { runs } = check;
  if (runs.length === 0) return { is: 'damaged' };
  const votes = votesOf(check);
  const verdict = verdictOf(votes);
  if (!VOTELESS.has(verdict.statement)) return { is: 'verdict', verdict, votes };

  const [first] = waitingRuns(check);
  if (first) return { is: 'needs-you', run: first, waiting: answeredTogether(check) };
  const moving = runs.filter((run) => isMoving(run.state));
  const free = moving.find((run) => run.held === undefined);
  if (free) return { is: 'running', run: free };
  for (const run of moving) if (run.held) return { is: 'held', run, held: run.held };
  const unsettled = runs.find((run) => run.state === 'unsettled');
  if (unsettled) return { is: 'unsettled', run: unsettled };
  if (verdict.statement === 'signed') return { is: 'verdict', verdict, votes };
  for (const run of runs)
    if (run.failure && run.state === 'failed') return { is: 'failed', run, failure: run.failure, verdict };
  const cancelled = runs.find((run) => run.state === 'cancelled');
  if (cancelled) return { is: 'cancelled', run: cancelled };
  return { is: 'verdict', verdict, votes };
};

/** Whether nothing more comes by itself or by an answer of the person. */
export const isEnded = (standing: Standing): boolean => {
  switch (standing.is) {
    case 'needs-you':
    case 'held':
    case 'running':
      return false;
    case 'verdict':
      return !standing.verdict.provisional;
    default:
      return true;
  }
};

const STATEMENT_MARK = {
  declared: 'ai',
  strong: 'ai',
  some: 'ai-some',
  disagree: 'split',
  inconclusive: 'weak',
  'nothing-found': 'none',
  signed: 'signed',
  'nothing-known': 'unknown',
  'could-not-check': 'void',
} as const satisfies Record<Statement, MarkName>;

/** What stands beside the mark: the rosette where a signer who is trusted declares it. */
export const markBesideOf = (standing: Standing): MarkName | undefined =>
  standing.is === 'verdict' && standing.verdict.statement === 'declared' ? 'signed' : undefined;

export const markOf = (standing: Standing): MarkName | undefined => {
  switch (standing.is) {
    case 'needs-you':
    case 'held':
    case 'cancelled':
      return undefined;
    case 'running':
      return standing.run.state === 'waiting' ? undefined : 'run';
    case 'unsettled':
      return 'unsettled';
    case 'damaged':
      return 'void';
    case 'failed':
    case 'verdict':
      return STATEMENT_MARK[standing.verdict.statement];
  }
};
