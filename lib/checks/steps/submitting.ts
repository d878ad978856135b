import type { Submission, Submitted } from '../../detectors/detector';
import { DetectorError } from '../../detectors/fault';
import { originPattern } from '../../media/address';
import type { CarryOrder } from '../../messaging/workbench';
import { fingerprintOf } from '../../storage/keys';
import { askedBy } from '../asked';
import type { Intent, Run } from '../check';
import { takeClaim } from '../claims';
import { baseFor, mayAsk, sessionFor } from '../gateway';
import { isPassing, PATIENCE_MS, waitAfter } from '../patience';
import { changeRun } from '../records';
import { failed, failedBy, moved, needing } from '../run-changes';
import { spendAgain, unspend } from '../spending';
import { heldBy } from './faults';
import type { Bench, Next, Outcome, Step } from './step';

/** Looks for a job whose answer was lost: at once, then after these waits; all within a minute. */
const LOOK_AFTER_MS = [0, 5_000, 20_000] as const;

/** A paid call once sent is never aborted: its answer says whether money is gone. */
const NEVER = new AbortController().signal;

export interface Order {
  readonly key: string;
  readonly replacing: string | undefined;
  readonly intent: Intent;
  /** Of a call that carries the bytes only what is to be carried: it is made where it outlives the worker. */
  readonly submission: Exclude<Submission, { route: 'carried' }> | ({ readonly route: 'carried' } & CarryOrder);
}

/** SPENDS. Takes the claim, submits once, and writes what came of it. */
export const submitNow = async (bench: Bench, order: Order): Promise<Outcome> => {
  const { check, run, workshop } = bench;
  const detector = workshop.detectorOf(run.detector);
  const key = await workshop.keyOf(run.detector);
  if (!detector || !key || (await fingerprintOf(key.key)) !== order.intent.keyFingerprint)
    return { is: 'go', run: moved(run, 'preparing', workshop.now()) };
  bench.signal.throwIfAborted();
  const { kind, options } = askedBy(check, run);
  const seconds = check.item.duration;
  const cost = detector.cost({ kind, options, ...(seconds === undefined ? {} : { seconds }) });
  const { caps } = await workshop.settings();
  // Before the claim: a key that is gone by now has sent nothing.
  const session = await sessionFor(workshop, detector, key.key, NEVER);
  const taken = await takeClaim({ check, run, ...order, caps, credits: cost?.credits });
  if (taken.is === 'late') return { is: 'rest' };
  if (taken.is === 'held') return { is: 'go', run: moved(run, 'preparing', workshop.now()) };
  if (taken.is === 'capped') {
    const need = { origins: [], consents: [], why: 'over-cap' as const, cap: taken.cap };
    return { is: 'go', run: needing(run, need, workshop.now()) };
  }
  const submitted =
    order.submission.route === 'carried'
      ? await workshop.carry(order.submission)
      : await detector.submit(order.submission, session);
  await settle(bench, order.intent, submitted);
  return { is: 'go' };
};

/** Writes what came of a paid call. */
const settle = async (bench: Bench, intent: Intent, submitted: Submitted): Promise<void> => {
  const { check, run } = bench;
  const base = await baseOf(bench);
  if (submitted.is === 'refused' || submitted.is === 'later') await unspend(run.id, intent.at);
  await changeRun(check.id, run.id, ['submitting'], (present) => afterSubmit(bench, present, intent, base, submitted));
};

const baseOf = async ({ check, run, workshop }: Bench): Promise<string> => {
  const detector = workshop.detectorOf(run.detector);
  return detector ? baseFor(detector, askedBy(check, run).kind, await workshop.settings()) : '';
};

const afterSubmit = (bench: Bench, run: Run, intent: Intent, base: string, submitted: Submitted): Run => {
  const now = bench.workshop.now();
  const stop = (stopped: Run): Run => (run.cancelRequested ? moved(run, 'cancelled', now, { endedAt: now }) : stopped);
  switch (submitted.is) {
    case 'ticket':
      return ticketed(run, [submitted.job], intent, base, bench);
    case 'later':
      return stop(postponed(run, submitted.afterSeconds, bench));
    case 'refused':
      if (submitted.token && !run.reuploaded)
        return stop(moved(run, 'uploading', now, { uploaded: undefined, uploadName: undefined, reuploaded: true }));
      if (intent.route === 'address' && submitted.fault.code === 'rejected')
        return stop(addressFailed(run, bench, now, submitted.fault.said));
      return stop(failedBy(run, submitted.fault, now));
    case 'lost':
      // Stays in `submitting`: the next step looks for the job.
      return { ...run, service: submitted.fault.service };
  }
};

/** 429 started nothing: it is asked again when told, for as long as patience lasts. */
const postponed = (run: Run, afterSeconds: number | undefined, { workshop }: Bench): Run => {
  const now = workshop.now();
  const before = run.later ?? { tries: 0, since: now };
  if (now - before.since > PATIENCE_MS) return failed(run, 'rate-limited', now);
  const fault = { code: 'rate-limited' as const, ...(afterSeconds === undefined ? {} : { afterSeconds }) };
  const notBefore = now + waitAfter(fault, before.tries, workshop.random);
  const later = { tries: before.tries + 1, since: before.since };
  // By a name of its own: under the old one the page that carries bytes would tell the old answer again.
  return moved(run, 'preparing', now, { held: 'rate-limited', notBefore, later, uploadName: undefined });
};

/** The first of the jobs is followed; more than one means that it was booked more than once. */
const ticketed = (run: Run, jobs: readonly string[], intent: Intent, base: string, { workshop }: Bench): Run => {
  const now = workshop.now();
  const host = URL.canParse(base) ? new URL(base).hostname : '';
  const paid = {
    paid: run.paid + jobs.length,
    intent: { ...intent, booked: jobs.length },
    ticket: { job: jobs[0] ?? '', host, keyFingerprint: intent.keyFingerprint, submittedAt: now },
    counted: false,
    // One yes is for one paid call.
    capAllowed: undefined,
  };
  return run.cancelRequested
    ? moved(run, 'cancelled', now, { ...paid, endedAt: now })
    : moved(run, 'analysing', now, paid);
};

/**
 * The detector could not use the address: an upload may work, and may cost again, so the person is asked. `said`: the
 * vendor's own words.
 */
export const addressFailed = (run: Run, { check }: Pick<Bench, 'check'>, now: number, said = ''): Run =>
  needing(
    // The job that failed may have been taken over from another check: what follows is this run's own.
    {
      ...run,
      addressFailed: true,
      addressSaid: said === '' ? undefined : said,
      ticket: undefined,
      intent: undefined,
      reused: undefined,
    },
    {
      origins: [originPattern(check.item.address)],
      consents: [{ what: 'upload', detector: run.detector }],
      why: 'address-failed',
    },
    now,
  );

/** After a lost answer, or a worker that died meanwhile: the job is looked for; what cannot be told stays unsettled. */
export const submitting: Step = async (bench) => {
  const { run, workshop, signal } = bench;
  const detector = workshop.detectorOf(run.detector);
  const key = await workshop.keyOf(run.detector);
  const { intent } = run;
  // The page that made the call may still be at it, or know how it ended.
  const carried = intent?.route === 'carried' ? await workshop.carried(intent.name) : undefined;
  if (intent && carried && carried.is !== 'lost') {
    await settle(bench, intent, carried);
    return { is: 'go' };
  }
  const looks = run.tries ?? 0;
  // Zero retention hides names and addresses: a lost job cannot be told from another.
  const isHidden = detector?.hidesJobs(askedBy(bench.check, run).options) === true;
  const sameKey = key !== undefined && (await fingerprintOf(key.key)) === intent?.keyFingerprint;
  if (!detector || !key || !intent || !sameKey || isHidden || looks >= LOOK_AFTER_MS.length)
    return { is: 'go', run: unsettled(bench) };
  if (!(await mayAsk(workshop, detector))) return { is: 'go', run: unsettled(bench) };
  try {
    const lost = { route: intent.route, name: intent.name, at: intent.at, before: intent.before };
    const jobs = await detector.bookedFor(lost, await sessionFor(workshop, detector, key.key, signal));
    // Our file name can be nobody else's; an address can, so only one job with it is taken for ours.
    if (jobs.length === 1 || (intent.route === 'upload' && jobs.length > 1)) {
      const base = await baseOf(bench);
      await spendAgain(run, intent.at, jobs.length);
      return { is: 'go', run: (present) => ticketed(present, jobs, intent, base, bench) };
    }
  } catch (error) {
    if (!(error instanceof DetectorError)) throw error;
    return afterBlindLook(bench, error, intent);
  }
  const wait = LOOK_AFTER_MS[looks + 1];
  return wait === undefined
    ? { is: 'go', run: unsettled(bench) }
    : { is: 'pause', ms: wait, run: (present) => ({ ...present, tries: looks + 1 }) };
};

/** Not having been able to look is no look; but it has an end. */
const afterBlindLook = ({ run, workshop }: Bench, { fault }: DetectorError, intent: Intent): Outcome => {
  const now = workshop.now();
  const online = workshop.isOnline();
  const since = run.troubleSince ?? now;
  if (!isPassing(fault) || (online && now - Math.max(since, intent.at) > PATIENCE_MS))
    return { is: 'go', run: (present) => moved(present, 'unsettled', now, unsettledOf(present, now)) };
  const ms = waitAfter(fault, 1, workshop.random);
  return {
    is: 'pause',
    ms,
    run: (present) => ({ ...present, held: heldBy(fault, online), troubleSince: since, notBefore: now + ms }),
  };
};

const unsettledOf = (run: Run, now: number): Partial<Run> => ({
  maybePaid: run.maybePaid + 1,
  endedAt: now,
  service: run.service,
});

const unsettled =
  ({ workshop }: Bench): Next =>
  (present) => {
    const now = workshop.now();
    return moved(present, 'unsettled', now, unsettledOf(present, now));
  };
