import type { MediaKind } from '../media/media-item';
import type { Polled, Session, Submitted } from './detector';
import { DetectorError, type DetectorFault } from './fault';
import { healthOf } from './presigned-answer';
import { callTo } from './presigned-call';
import type { PresignedVendor } from './presigned-vendor';

/** Whoever waits for the answer has a failure to tell. */
const HEALTH_MS = 10_000;

/** What a kind's service says of itself: free, and without a key. Undefined where it says nothing. Throws DetectorError. */
export const healthAt = async (
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
): Promise<DetectorFault['service']> => {
  const { json, status } = await callTo(vendor, kind, '/health', session, { method: 'GET', within: HEALTH_MS });
  if (status >= 500) return 'down';
  const word = healthOf(json);
  return word === undefined ? undefined : word === 'healthy' ? 'up' : 'down';
};

/** After a 5xx the service is asked how it is: whether it is down, or this request alone failed. Never throws. */
const explained = async (
  fault: DetectorFault,
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
): Promise<DetectorFault> => {
  if ((fault.status ?? 0) < 500) return fault;
  try {
    const service = await healthAt(vendor, kind, session);
    return service === undefined ? fault : { ...fault, service };
  } catch {
    // Not told, or aborted: what the answer said by itself stands.
    return fault;
  }
};

/** A free call, its fault explained. */
export const orExplained = async <T>(
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
  call: () => Promise<T>,
): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof DetectorError)) throw error;
    throw new DetectorError(await explained(error.fault, vendor, kind, session), { cause: error });
  }
};

/** The same of an answer that holds its fault. */
export const withFaultExplained = async <T extends Polled | Submitted>(
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
  answer: T,
): Promise<T> =>
  answer.is === 'fault' || answer.is === 'lost'
    ? { ...answer, fault: await explained(answer.fault, vendor, kind, session) }
    : answer;
