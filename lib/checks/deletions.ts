import { DetectorError } from '../detectors/fault';
import { fingerprintOf } from '../storage/keys';
import type { Retention } from '../verdict/finding';
import type { Check, Run } from './check';
import { mayAsk, sessionFor } from './gateway';
import { changeRun, listChecks } from './records';
import type { Workshop } from './workshop';

/** A vendor that has not deleted by then is no longer asked; the record says what was last known. */
const FOLLOWED_MS = 24 * 60 * 60_000;
/** Older checks than these are not looked through. */
const LOOKED_THROUGH = 200;

const isPending = (run: Run, now: number): boolean =>
  run.state === 'done' &&
  run.reused === undefined &&
  run.finding?.retention?.deleted === false &&
  now - (run.endedAt ?? 0) < FOLLOWED_MS;

const pending = async (now: number): Promise<{ check: Check; run: Run }[]> =>
  (await listChecks({ limit: LOOKED_THROUGH })).flatMap((check) =>
    check.runs.filter((run) => isPending(run, now)).map((run) => ({ check, run })),
  );

const ask = async (run: Run, workshop: Workshop, signal: AbortSignal): Promise<Retention | undefined> => {
  const [detector, key] = [workshop.detectorOf(run.detector), await workshop.keyOf(run.detector)];
  const isOurs = key !== undefined && (await fingerprintOf(key.key)) === run.ticket?.keyFingerprint;
  if (!detector?.retention || !isOurs || !run.ticket || !(await mayAsk(workshop, detector))) return undefined;
  try {
    return await detector.retention(run.ticket.job, await sessionFor(workshop, detector, key.key, signal));
  } catch (error) {
    // Free and not urgent: the next alarm asks again.
    if (error instanceof DetectorError) return undefined;
    throw error;
  }
};

/**
 * Asks once for every finished job whose deletion was asked for and is not confirmed yet (the vendor deletes after its
 * answer). Answers how many are still open.
 */
export const followDeletions = async (workshop: Workshop, signal: AbortSignal): Promise<number> => {
  let open = 0;
  for (const { check, run } of await pending(workshop.now())) {
    const retention = await ask(run, workshop, signal);
    if (retention?.deleted !== true) open += 1;
    if (retention === undefined) continue;
    await changeRun(check.id, run.id, ['done'], (now) =>
      now.finding ? { ...now, finding: { ...now.finding, retention } } : now,
    );
  }
  return open;
};
