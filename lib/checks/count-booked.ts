import type { Detector, Session } from '../detectors/detector';
import { DetectorError } from '../detectors/fault';
import type { Run } from './check';
import { listChecks } from './records';
import { spendAgain } from './spending';
import type { Next } from './steps/step';

/** Older checks than these have no job that is as new as the one just booked. */
const LOOKED_THROUGH = 50;

/**
 * Browsers send a request again by themselves when a kept connection breaks before the answer, and tell nobody (measured in
 * both). So once, for free, the list is looked through: a second job of ours is paid too, and counts against the caps.
 */
export const countBooked = async (run: Run, detector: Detector, session: Session): Promise<Next> => {
  const { intent } = run;
  if (!intent || run.reused || run.paid === 0 || detector.hidesJobs(run.asked?.options ?? {}))
    return (present) => ({ ...present, counted: true });
  const known = intent.booked ?? 1;
  try {
    const { route, name, at, before } = intent;
    const jobs = await detector.bookedFor({ route, name, at, before }, session);
    const booked = jobs.length > known ? await withoutOthers(jobs, run) : known;
    await spendAgain(run, at, booked);
    const more = Math.max(booked - known, 0);
    return (present) => ({
      ...present,
      counted: true,
      paid: present.paid + more,
      intent: { ...intent, booked: known + more },
    });
  } catch (error) {
    // Not worth waiting for: what is known stands.
    if (error instanceof DetectorError) return (present) => ({ ...present, counted: true });
    throw error;
  }
};

/** The same address, asked about otherwise, is another run's job. */
const withoutOthers = async (jobs: readonly string[], { ticket }: Run): Promise<number> => {
  const checks = await listChecks({ limit: LOOKED_THROUGH });
  const known = new Set(checks.flatMap(({ runs }) => runs.flatMap((run) => run.ticket?.job ?? [])));
  return jobs.filter((job) => job === ticket?.job || !known.has(job)).length;
};
