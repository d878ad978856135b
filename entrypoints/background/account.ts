import { mayAsk, sessionFor } from '../../lib/checks/gateway';
import { detectorOf } from '../../lib/detectors';
import type { Session } from '../../lib/detectors/detector';
import { DetectorError } from '../../lib/detectors/fault';
import type { Told } from '../../lib/detectors/told';
import { readKey } from '../../lib/storage/keys';
import { workshop } from './workshop';

/** Asks a detector's account something that costs nothing. */
export const askAccount = async <T>(
  detectorId: string,
  ask: (session: Session) => Promise<T> | undefined,
): Promise<Told<T>> => {
  const detector = detectorOf(detectorId);
  const saved = await readKey(detectorId);
  if (!detector || !saved) return { is: 'not-told', why: 'no-key' };
  if (!(await mayAsk(workshop, detector))) return { is: 'not-told', why: 'no-permission' };
  try {
    const asked = ask(await sessionFor(workshop, detector, saved.key, AbortSignal.timeout(60_000)));
    return asked === undefined
      ? { is: 'not-told', why: 'not-offered' }
      : { is: 'told', value: await asked, at: Date.now() };
  } catch (error) {
    if (error instanceof DetectorError) return { is: 'not-told', why: error.fault.code };
    throw error;
  }
};

const day = (time: Date): string => time.toISOString().slice(0, 10);

/** What was used since the first of this month, by the vendor's own count (UTC). */
export const usageThisMonth = (detectorId: string) => {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  return askAccount(detectorId, (session) => detectorOf(detectorId)?.usage?.(day(first), day(now), session));
};
