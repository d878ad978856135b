import type { Session } from '../detectors/detector';
import { DetectorError } from '../detectors/fault';
import type { Told } from '../detectors/told';
import { mayAsk, sessionFor } from './gateway';
import type { Workshop } from './workshop';

export type AccountWorkshop = Pick<Workshop, 'fetch' | 'now' | 'settings' | 'keyOf' | 'mayReach' | 'detectorOf'>;

const ANSWER_MS = 60_000;

/** Asks a detector's account something that costs nothing. */
export const askAccount = async <T>(
  workshop: AccountWorkshop,
  detectorId: string,
  ask: (session: Session) => Promise<T> | undefined,
): Promise<Told<T>> => {
  const detector = workshop.detectorOf(detectorId);
  const saved = await workshop.keyOf(detectorId);
  if (!detector || !saved) return { is: 'not-told', why: 'no-key' };
  if (!(await mayAsk(workshop, detector))) return { is: 'not-told', why: 'no-permission' };
  try {
    const asked = ask(await sessionFor(workshop, detector, saved.key, AbortSignal.timeout(ANSWER_MS)));
    return asked === undefined
      ? { is: 'not-told', why: 'not-offered' }
      : { is: 'told', value: await asked, at: workshop.now() };
  } catch (error) {
    if (error instanceof DetectorError) return { is: 'not-told', why: error.fault.code };
    throw error;
  }
};

const day = (time: Date): string => time.toISOString().slice(0, 10);

/** What was used since the first of this month, by the vendor's own count (UTC). */
export const usageThisMonth = (workshop: AccountWorkshop, detectorId: string) => {
  const now = new Date(workshop.now());
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  return askAccount(workshop, detectorId, (session) =>
    workshop.detectorOf(detectorId)?.usage?.(day(first), day(now), session),
  );
};
