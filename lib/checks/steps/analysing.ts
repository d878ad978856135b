import type { Polled } from '../../detectors/detector';
import type { DetectorFault } from '../../detectors/fault';
import { fingerprintOf } from '../../storage/keys';
import { askedBy, judgedKind } from '../asked';
import type { Run } from '../check';
import { countBooked } from '../count-booked';
import { hostsFor, mayAsk, sessionFor } from '../gateway';
import { keepBeside, withKept } from '../keep-beside';
import { deadlineOf, pollDelay } from '../patience';
import { failed, moved, needing } from '../run-changes';
import { afterFault } from './faults';
import type { Bench, Outcome, Step } from './step';
import { addressFailed } from './submitting';

/** A job may be unknown for a moment after it was booked. */
const UNKNOWN_AT_FIRST_MS = 10_000;

/** One stray 404 is no proof that a paid job is gone. */
const LOOKS_FOR_GONE = 3;

/** Asks for the job's result until it is there; free. The ticket stays whatever happens. */
export const analysing: Step = async (bench) => {
  const { check, run, workshop, signal } = bench;
  const now = workshop.now();
  const detector = workshop.detectorOf(run.detector);
  const { ticket } = run;
  const key = await workshop.keyOf(run.detector);
  if (!detector || !ticket) return { is: 'go', run: failed(run, 'assay-fault', now) };
  if (!key) return { is: 'go', run: failed(run, 'no-key', now) };
  if ((await fingerprintOf(key.key)) !== ticket.keyFingerprint) return { is: 'go', run: failed(run, 'other-key', now) };
  if (!(await mayAsk(workshop, detector))) {
    const origins = hostsFor(detector, await workshop.settings());
    return { is: 'go', run: needing(run, { origins, consents: [], why: 'detector-host' }, now) };
  }
  const early = ticket.submittedAt + pollDelay(0) - now;
  // More than that is a clock that was set back.
  if (early > 0 && early <= pollDelay(0)) return { is: 'pause', ms: early };
  const session = await sessionFor(workshop, detector, key.key, signal);
  if (!run.counted) return { is: 'go', run: await countBooked(run, detector, session) };
  return afterPoll(bench, await detector.poll(ticket.job, askedBy(check, run), session), ticket.submittedAt);
};

const afterPoll = async (bench: Bench, polled: Polled, submittedAt: number): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const now = workshop.now();
  const isLate = now - run.since > deadlineOf(judgedKind(check));
  switch (polled.is) {
    case 'working':
      return isLate
        ? { is: 'go', run: failed(run, 'slow', now) }
        : { is: 'pause', ms: pollDelay(now - submittedAt), run: moved(run, 'analysing', now) };
    case 'finding':
      return { is: 'go', run: await found(run, polled, now) };
    case 'job-failed':
      await keepBeside(run.id, polled, now);
      return run.route === 'address' && !polled.tooLong && !polled.refused
        ? { is: 'go', run: addressFailed(run, bench, now, polled.said) }
        : { is: 'go', run: failed(run, jobFailure(polled), now, { said: polled.said }) };
    case 'fault':
      if (polled.fault.code === 'not-understood') await keepBeside(run.id, { raw: polled.raw }, now);
      return afterPollFault(bench, polled.fault, submittedAt);
  }
};

const found = async (run: Run, polled: Polled & { is: 'finding' }, now: number): Promise<Run> => {
  const lost = await keepBeside(run.id, polled, now);
  const notKept = lost.length > 0 ? lost : undefined;
  return moved(run, 'done', now, { finding: withKept(polled.finding, lost), notKept, endedAt: now });
};

const jobFailure = ({ tooLong, refused }: Polled & { is: 'job-failed' }) =>
  tooLong ? 'took-too-long' : refused ? 'media-refused' : 'job-failed';

const afterPollFault = (bench: Bench, fault: DetectorFault, submittedAt: number): Outcome => {
  const { run, workshop } = bench;
  const tries = (run.tries ?? 0) + 1;
  if (fault.code === 'job-gone' && (workshop.now() - submittedAt < UNKNOWN_AT_FIRST_MS || tries < LOOKS_FOR_GONE))
    return { is: 'pause', ms: pollDelay(0), run: (present) => ({ ...present, tries }) };
  // No answer is no look: the deadline counts answers, an outage has its own patience.
  return afterFault(bench, fault);
};
