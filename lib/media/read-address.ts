import { BYTES_TO_TELL, kindOfType, typeOfBytes } from './media-type';

/** No detector takes more: Resemble's largest stated limit is 150 MB, and secure upload states none. */
export const MOST_BYTES = 512 * 1024 * 1024;
/** A server that sends nothing for so long has let go. */
const STALL_MS = 30_000;

export type Read =
  | { readonly is: 'bytes'; readonly blob: Blob; readonly type: string }
  | { readonly is: 'empty' }
  /** Something that is no medium: most often a page asking to sign in. */
  | { readonly is: 'not-media'; readonly type: string | undefined }
  | { readonly is: 'too-large'; readonly length: number }
  /** The server said no, or nothing; `status` where it answered. */
  | { readonly is: 'refused'; readonly status?: number };

/**
 * Reads an address with a permission that is already there; never try without one: the request would carry the
 * extension's origin to the site. `cookies` sends the person's cookies: only with their consent.
 * Aborts reject with the signal's reason; everything else is an answer.
 */
export const readAddress = async (
  address: string,
  how: {
    readonly cookies: boolean;
    readonly fetch: typeof fetch;
    readonly signal: AbortSignal;
    /** Whether bytes may come from where a redirect led; asked once the answer's own address is known. */
    readonly mayEndAt?: (address: string) => Promise<boolean>;
  },
): Promise<Read> => {
  // A browser's own fetch must not be called as a method of something else.
  const { fetch: ask } = how;
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALL_MS);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), STALL_MS);
  };
  try {
    const response = await ask(address, {
      credentials: how.cookies ? 'include' : 'omit',
      // Never from the cache: a sign-in page, or a refusal (Firefox keeps those), would stand in for the picture.
      cache: 'no-store',
      // Cookies must not follow a redirect to a host that nobody was asked about.
      ...(how.cookies ? { redirect: 'error' as const } : {}),
      signal: AbortSignal.any([how.signal, stall.signal]),
    });
    if (response.redirected && how.mayEndAt && !(await how.mayEndAt(response.url))) {
      await response.body?.cancel();
      return { is: 'refused' };
    }
    if (!response.ok) return { is: 'refused', status: response.status };
    return await told(response, alive);
  } catch (error) {
    if (how.signal.aborted) throw how.signal.reason;
    if (error instanceof TooLarge) return { is: 'too-large', length: error.length };
    return { is: 'refused' };
  } finally {
    clearTimeout(timer);
  }
};

class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly length: number;
  constructor(length: number) {
    super('more bytes than any detector takes');
    this.length = length;
  }
}

const told = async (response: Response, alive: () => void): Promise<Read> => {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > MOST_BYTES) {
    await response.body?.cancel();
    return { is: 'too-large', length: announced };
  }
  return tellBytes(await collect(response, alive));
};

const collect = async (response: Response, alive: () => void): Promise<Blob> => {
  const pieces: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    alive();
    length += next.value.byteLength;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      throw new TooLarge(length);
    }
    pieces.push(next.value);
  }
  return new Blob(pieces);
};

/** What bytes turn out to be. The Blob that comes back carries the type told from the bytes. */
export const tellBytes = async (blob: Blob): Promise<Read> => {
  if (blob.size === 0) return { is: 'empty' };
  if (blob.size > MOST_BYTES) return { is: 'too-large', length: blob.size };
  const type = typeOfBytes(new Uint8Array(await blob.slice(0, BYTES_TO_TELL).arrayBuffer()));
  if (type === undefined || kindOfType(type) === undefined) return { is: 'not-media', type };
  return { is: 'bytes', blob: blob.slice(0, blob.size, type), type };
};

/** The bytes of a data: address; nothing leaves this device. */
export const tellDataAddress = async (address: string): Promise<Read> => {
  try {
    return await tellBytes(await (await fetch(address)).blob());
  } catch {
    // Not a data: address that the browser can decode.
    return { is: 'not-media', type: undefined };
  }
};
