import { type Verdict, type Vote, verdictOf } from '../verdict/verdict';
import type { Check, Run } from './check';
import type { FailureCode } from './failure';

/** Failures after which nobody was asked: they say nothing about the media, and nothing about the detector either. */
const NEVER_ASKED: ReadonlySet<FailureCode> = new Set<FailureCode>(['no-key']);

const outcomeOf = (run: Run): Vote['outcome'] => {
  switch (run.state) {
    case 'done':
      return 'answered';
    case 'failed':
      return run.failure && NEVER_ASKED.has(run.failure.code) && run.paid === 0 ? 'not-asked' : 'failed';
    case 'unsettled':
      return 'unsettled';
    case 'not-asked':
      return 'not-asked';
    case 'cancelled':
      return 'stopped';
    default:
      return 'running';
  }
};

/** A check's runs, as a verdict sees them. */
export const votesOf = (check: Check): Vote[] =>
  check.runs.map((run) => ({
    detector: run.detector,
    detectorName: run.detectorName,
    outcome: outcomeOf(run),
    ...(run.finding ? { finding: run.finding } : {}),
    ...(run.notKept ? { notKept: run.notKept } : {}),
  }));

export const verdictOfCheck = (check: Check): Verdict => verdictOf(votesOf(check));
