import type { Check } from '../../lib/checks/check';
import { type FailureCode, type Remedy, remedyOf } from '../../lib/checks/failure';
import { isFreeAgain, type RunOf } from '../../lib/checks/retrying';
import type { MessageKey } from '../../lib/sentence';

/** Reasons that lie with the account, the vendor or this device: what mends one check mends them all. */
const TOGETHER: Partial<Record<FailureCode, MessageKey>> = {
  'no-key': 'togetherNoKey',
  'wrong-key': 'togetherWrongKey',
  'no-credits': 'togetherNoCredits',
  'plan-refused': 'togetherPlan',
  'retention-refused': 'togetherRetention',
  'vendor-down': 'togetherVendorDown',
  'rate-limited': 'togetherOften',
  'no-room': 'togetherNoRoom',
};

/** Checks that failed for one reason and spent nothing. */
export interface FailedTogether {
  readonly code: FailureCode;
  readonly detector: string;
  readonly detectorName: string;
  readonly words: MessageKey;
  readonly remedy: Remedy;
  /** Newest first. */
  readonly checks: readonly Check[];
  /** What the press tries again, and nothing else: one run of each of these checks. */
  readonly runs: readonly RunOf[];
  /** The newest of the failures, ms since 1970. */
  readonly at: number;
}

/** What two checks or more failed of, where one button mends it for all. */
export const failedTogether = (checks: readonly Check[]): readonly FailedTogether[] => {
  const groups = new Map<string, FailedTogether>();
  for (const check of checks)
    for (const run of check.runs) {
      const { failure, detector, detectorName } = run;
      const words = failure && TOGETHER[failure.code];
      if (!failure || !words || !isFreeAgain(run, failure.code)) continue;
      const id = `${failure.code} ${detector}`;
      const known = groups.get(id);
      groups.set(id, {
        code: failure.code,
        detector,
        detectorName,
        words,
        remedy: remedyOf(failure.code),
        checks: [...(known?.checks ?? []), check],
        runs: [...(known?.runs ?? []), { checkId: check.id, runId: run.id }],
        at: Math.max(known?.at ?? 0, failure.at),
      });
    }
  return [...groups.values()].filter((group) => group.checks.length > 1);
};
