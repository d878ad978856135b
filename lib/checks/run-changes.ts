import type { DetectorFault, FaultCode } from '../detectors/fault';
import type { Run, RunState } from './check';
import type { Failure, FailureCode } from './failure';
import type { Need } from './need';

/** What a step says about a run: its next state and what changed with it. `held` marks are cleared unless set again. */
export const moved = (run: Run, state: RunState, now: number, more: Partial<Run> = {}): Run => {
  const {
    held: _h,
    behind: _b,
    need: _n,
    notBefore: _nb,
    tries: _t,
    troubleSince: _ts,
    notAsked: _na,
    service: _s,
    ...rest
  } = run;
  return { ...rest, ...more, state, since: state === run.state ? run.since : now };
};

/** Whether money is gone, as far as this run knows. */
export const spentBy = (run: Run): Failure['spent'] => (run.paid > 0 ? 'yes' : run.maybePaid > 0 ? 'maybe' : 'no');

export const failed = (
  run: Run,
  code: FailureCode,
  now: number,
  detail: Pick<DetectorFault, 'money' | 'service'> & { said?: string | undefined; status?: number | undefined } = {},
): Run =>
  moved(run, 'failed', now, {
    endedAt: now,
    failure: {
      code,
      at: now,
      spent: spentBy(run),
      ...(detail.said ? { said: detail.said } : {}),
      ...(detail.money === undefined ? {} : { money: detail.money }),
      ...(detail.service === undefined ? {} : { service: detail.service }),
      ...(detail.status === undefined ? {} : { status: detail.status }),
    },
  });

export const needing = (run: Run, need: Need, now: number): Run => moved(run, 'needs-you', now, { need });

const FAILURE_OF = {
  offline: 'vendor-down',
  'vendor-down': 'vendor-down',
  'rate-limited': 'rate-limited',
  'wrong-key': 'wrong-key',
  'no-credits': 'no-credits',
  'key-or-credits': 'key-or-credits',
  'wants-email': 'wants-email',
  'foreign-storage': 'foreign-storage',
  'storage-refused': 'storage-refused',
  'plan-refused': 'plan-refused',
  'retention-refused': 'retention-refused',
  rejected: 'rejected',
  'media-refused': 'media-refused',
  'took-too-long': 'took-too-long',
  'job-gone': 'job-gone',
  'not-understood': 'not-understood',
} as const satisfies Record<FaultCode, FailureCode>;

export const failedBy = (run: Run, fault: DetectorFault, now: number): Run =>
  failed(run, FAILURE_OF[fault.code], now, fault);
