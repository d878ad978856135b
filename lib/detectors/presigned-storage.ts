import { type Answer, exchange } from './exchange';
import { DetectorError } from './fault';
import { SPACES, STORAGE, type StoredKind } from './presigned-vendor';

/** 100 MB on a slow line. */
const PUT_MS = 30 * 60_000;
const MOST_ADDRESS = 4_000;

/** A plain https address: no user, no port, nothing that another parser would read another way. */
const plain = (address: string): URL | undefined => {
  if (address.length > MOST_ADDRESS || /[\s\\]/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain ? url : undefined;
};

/** In the host's name, or as the first part of the path. */
const bucketOf = ({ hostname, pathname }: URL): string | undefined => {
  if (hostname === SPACES) return pathname.split('/')[1];
  return hostname.endsWith(`.${SPACES}`) ? hostname.slice(0, -SPACES.length - 1) : undefined;
};

const isInBucket = (url: URL, kinds: readonly StoredKind[]): boolean => {
  const bucket = bucketOf(url);
  return bucket !== undefined && kinds.some((kind) => STORAGE[kind].buckets.includes(bucket));
};

/** The CDN's addresses name no bucket, but the object, in a query of their own before the signature's. */
const isAtCdn = (url: URL, kind: StoredKind): boolean =>
  url.hostname === STORAGE[kind].cdn && url.pathname === '/' && /^\?file_name=uploads\/[\w.-]+\?/.test(url.search);

/** Whether media of this kind may be put there: the address comes from the answer, and is believed only at known places. */
export const isOwnUpload = (address: string, kind: StoredKind): boolean => {
  const url = plain(address);
  return url !== undefined && (isInBucket(url, [kind]) || isAtCdn(url, kind));
};

/**
 * The whole address of an object. Three forms are documented: a whole address, a path, a path with a slash before it.
 * Undefined where it lies in nobody's bucket that is known.
 */
export const objectAddress = (given: string, base: string, kinds: readonly StoredKind[]): string | undefined => {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `${base}/${given.replace(/^\/+/, '')}`;
  const url = plain(address);
  return url && url.pathname !== '/' && isInBucket(url, kinds) ? address : undefined;
};

/** What the documents say, and where the registered type is another, that one. */
const TYPES: Readonly<Record<string, readonly [string, string?]>> = {
  'audio/mpeg': ['audio/mp3', 'audio/mpeg'],
  'audio/mp4': ['audio/m4a', 'audio/mp4'],
};

export const typesFor = (type: string): readonly [string, string?] => TYPES[type] ?? [type];

export interface Put {
  readonly type: string;
  readonly acl: boolean;
}

/** One PUT with neither key nor cookie; a redirect is told, not followed. Throws DetectorError. */
export const put = (
  address: string,
  bytes: Blob,
  { type, acl }: Put,
  session: { readonly fetch: typeof fetch; readonly signal: AbortSignal },
): Promise<Answer> =>
  exchange({
    method: 'PUT',
    url: address,
    headers: { Accept: '*/*', 'Content-Type': type, ...(acl ? { 'x-amz-acl': 'private' } : {}) },
    body: bytes,
    fetch: session.fetch,
    signal: session.signal,
    tellRedirect: true,
    within: PUT_MS,
  });

/** What to change for the second try, by what the storage says of the first: its errors are XML, read as words only. */
export const secondTry = ({ text }: Answer, first: Put, type: string): Put => {
  if (/x-amz-acl/i.test(text)) return { ...first, acl: false };
  if (/expired|SlowDown|InternalError/i.test(text)) return first;
  return { ...first, type: typesFor(type)[1] ?? first.type };
};

/** Undefined for a good answer. Only what will pass by itself is not a refusal. */
export const refusedPut = ({ status, retryAfterSeconds }: Answer): DetectorError | undefined => {
  if (status >= 200 && status < 300) return undefined;
  const rest = { status, ...(retryAfterSeconds === undefined ? {} : { afterSeconds: retryAfterSeconds }) };
  if (status === 429) return new DetectorError({ code: 'rate-limited', ...rest });
  return new DetectorError({ code: status >= 500 ? 'vendor-down' : 'storage-refused', ...rest });
};
