import type { IncomingHttpHeaders } from 'node:http';
import type { Place } from './place';
import { type Credentials, signPut } from './signature';

export interface StorageError {
  readonly code: 'AccessDenied' | 'InvalidAccessKeyId' | 'SignatureDoesNotMatch' | 'AuthorizationQueryParametersError';
  readonly message: string;
}

/** What signing adds, and what signing again must bring forth. */
const ADDED = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
] as const;

/** Signs again what came, as it came, and compares. Undefined where it fits. */
export const checkPut = async (
  place: Place,
  headers: IncomingHttpHeaders,
  credentials: Credentials | undefined,
): Promise<StorageError | undefined> => {
  const query = new URLSearchParams(place.query);
  if (!query.has('X-Amz-Signature')) return { code: 'AccessDenied', message: 'Access Denied' };
  if (!credentials)
    return { code: 'InvalidAccessKeyId', message: 'The access key ID you provided does not exist in our records.' };
  const at = dateOf(query.get('X-Amz-Date') ?? '');
  const expiresIn = Number(query.get('X-Amz-Expires') ?? '');
  if (
    ADDED.some((name) => query.getAll(name).length > 1) ||
    !at ||
    !Number.isInteger(expiresIn) ||
    expiresIn < 1 ||
    expiresIn > 604_800
  )
    return { code: 'AuthorizationQueryParametersError', message: 'The query of the signature is not valid' };
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';').filter((name) => name !== 'host');
  const fresh = await signPut(
    {
      place: { ...place, query: without(query).toString() },
      headers: Object.fromEntries(signed.map((name) => [name, String(headers[name] ?? '')])),
      at,
      expiresIn,
    },
    credentials,
  );
  if (ADDED.some((name) => fresh.get(name) !== query.get(name)))
    return {
      code: 'SignatureDoesNotMatch',
      message: 'The request signature we calculated does not match the signature you provided.',
    };
  if (Date.now() > at.getTime() + expiresIn * 1000) return { code: 'AccessDenied', message: 'Request has expired' };
  const stray = Object.keys(headers).find((name) => name.startsWith('x-amz-') && !signed.includes(name));
  if (stray !== undefined)
    return {
      code: 'AccessDenied',
      message: `There were headers present in the request which were not signed: ${stray}`,
    };
  return undefined;
};

const without = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([name]) => !(ADDED as readonly string[]).includes(name)));

const dateOf = (text: string): Date | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 1, ...rest] = parts;
  return new Date(Date.UTC(year, month - 1, ...rest));
};
