import type { Run } from './check';
import { type FailureCode, isJobOver } from './failure';

/** One run of one check, as a press names it. */
export interface RunOf {
  readonly checkId: string;
  readonly runId: string;
}

/** Whether its job may still give a result: asking for that is free, and another job would be paid for. */
export const mayAnswer = ({ ticket, failure }: Run): boolean => ticket !== undefined && !isJobOver(failure?.code);

/** Whether it failed for this reason and can be tried again as if for the first time: nothing was, or may have been, paid. */
export const isFreeAgain = (run: Run, code: FailureCode): boolean =>
  run.state === 'failed' && run.failure?.code === code && run.paid + run.maybePaid === 0 && run.ticket === undefined;
