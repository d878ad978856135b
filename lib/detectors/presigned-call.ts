import type { MediaKind } from '../media/media-item';
import type { Balance, Cost, Session } from './detector';
import { type Answer, type Call, exchange, faultOf, wordsOfError } from './exchange';
import { DetectorError, type DetectorFault } from './fault';
import { creditsOf } from './presigned-answer';
import type { PresignedVendor } from './presigned-vendor';
import { byWords, isAboutUpload } from './presigned-words';

/** One call of one kind's host. Where the key goes differs from call to call: each names it. */
export const callTo = (
  vendor: PresignedVendor,
  kind: MediaKind,
  path: string,
  session: Session,
  more: Pick<Call, 'method'> & Partial<Call>,
): Promise<Answer> =>
  exchange({
    url: (session.bases?.[kind] ?? vendor.bases[kind]) + path,
    fetch: session.fetch,
    signal: session.signal,
    secret: session.key,
    headers: {},
    ...more,
  });

export const creditsCall = (vendor: PresignedVendor, kind: MediaKind, session: Session): Promise<Answer> =>
  callTo(vendor, kind, '/check-user-credits', session, { method: 'GET', headers: { apikey: session.key } });

const NAMES_CREDITS = /\bcredits?\b/i;
const NAMES_KEY = /verification|\b(api[- ]?)?key\b|unauthori[sz]ed|user not found/i;

/** The fault of an answer to a call that carries the key. A 403 without a telling word stays `key-or-credits`. */
export const keyedFault = (answer: Answer): DetectorFault | undefined => {
  const fault = faultOf(answer);
  if (!fault) return undefined;
  const said = wordsOfError(answer.json);
  const [credits, key] = [NAMES_CREDITS.test(said), NAMES_KEY.test(said)];
  if (answer.status === 403 && !credits && !key && isAboutUpload(said)) return { ...fault, code: 'storage-refused' };
  if (answer.status === 403)
    return { ...fault, code: credits === key ? 'key-or-credits' : credits ? 'no-credits' : 'wrong-key' };
  // These calls name no job: what is not found is the account, or the address.
  if (answer.status === 404) return { ...fault, code: key ? 'wrong-key' : 'rejected' };
  return byWords(fault);
};

/** Free, and asked for nothing but what is left: what is refused here without a word is the key. */
export const creditsFault = (answer: Answer): DetectorFault | undefined => {
  const fault = keyedFault(answer);
  return fault?.code === 'key-or-credits' ? { ...fault, code: 'wrong-key' } : fault;
};

/** What is left; undefined where a good answer does not tell. Throws DetectorError. */
export const creditsLeft = async (
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
): Promise<Balance | undefined> => {
  const answer = await creditsCall(vendor, kind, session);
  const fault = creditsFault(answer);
  if (fault) throw new DetectorError(fault);
  return creditsOf(answer.json);
};

/** Less than the run is known to use, or nothing at all. */
export const isShort = ({ credits }: Balance, cost: Cost | undefined): boolean => credits < (cost?.credits ?? 1);

/**
 * A 403 that says neither key nor credits: the account is asked. A key that it refuses is wrong; credits that it tells
 * not to be enough are what is missing; else nobody can tell. Never throws but for an abort.
 */
export const toldApart = async (
  fault: DetectorFault,
  vendor: PresignedVendor,
  kind: MediaKind,
  session: Session,
  cost: Cost | undefined,
): Promise<DetectorFault> => {
  if (fault.code !== 'key-or-credits') return fault;
  try {
    const left = await creditsLeft(vendor, kind, session);
    return left && isShort(left, cost) ? { ...fault, code: 'no-credits' } : fault;
  } catch (error) {
    if (!(error instanceof DetectorError)) throw error;
    const { code } = error.fault;
    return code === 'wrong-key' || code === 'no-credits' ? { ...fault, code } : fault;
  }
};
