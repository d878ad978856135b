import { DetectorError, type DetectorFault } from './fault';

/** No answer of a detector is longer; what is longer is not read to its end. */
export const MOST_ANSWER_BYTES = 4 * 1024 * 1024;
/** Free calls answer within this, or count as no answer. */
const FREE_CALL_MS = 30_000;
/** A vendor's words are shown up to here. */
const MOST_WORDS = 300;

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Parsed JSON; undefined where the text is not JSON (an HTML error page, half an answer). */
  readonly json: unknown;
  readonly retryAfterSeconds?: number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** An answer that points elsewhere is told (status 0 in browsers) instead of being no answer; never followed. */
  readonly tellRedirect?: boolean;
  /** The key that was sent: a vendor that repeats it in its answer must not bring it into a record. */
  readonly secret?: string;
  /** ms until no answer counts as none; 30 s unless told. */
  readonly within?: number;
}

/**
 * One bounded exchange with a vendor: https only, no cookies, no redirects (a redirect would carry the key away), at most
 * 4 MB and `within` ms. Throws DetectorError where there was no whole answer, the signal's reason where aborted.
 */
export const exchange = async (call: Call): Promise<Answer> => {
  if (!call.url.startsWith('https://')) throw new DetectorError({ code: 'rejected', said: 'not https' });
  const timeout = AbortSignal.timeout(call.within ?? FREE_CALL_MS);
  try {
    const response = await call.fetch(call.url, {
      method: call.method,
      headers: { Accept: 'application/json', ...call.headers },
      ...(call.body === undefined ? {} : { body: call.body }),
      credentials: 'omit',
      redirect: call.tellRedirect ? 'manual' : 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([call.signal, timeout]),
    });
    return await answerOf(response, call.secret ?? '');
  } catch (cause) {
    if (call.signal.aborted) throw call.signal.reason;
    if (cause instanceof DetectorError) throw cause;
    throw new DetectorError({ code: timeout.aborted ? 'vendor-down' : 'offline' }, { cause });
  }
};

const answerOf = async (response: Response, secret: string): Promise<Answer> => {
  const text = withoutSecret(await boundedText(response), secret);
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after'));
  return {
    status: response.status,
    text,
    json: parsed(text),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
};

/** Shorter ones would stand in other words too. */
const LEAST_SECRET = 8;

const withoutSecret = (text: string, secret: string): string =>
  secret.length < LEAST_SECRET ? text : text.replaceAll(secret, '…');

const boundedText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > MOST_ANSWER_BYTES) {
      await reader?.cancel();
      throw new DetectorError({ code: 'not-understood', status: response.status, said: 'the answer was too long' });
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller sees `undefined` and keeps the text.
    return undefined;
  }
};

/** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
const secondsOf = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3600) : undefined;
};

/** Vendor text as plain text: one line, no markup left to interpret, cut to a length. */
export const words = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  // Control and direction characters would reorder what stands around them.
  const line = value
    .slice(0, 10 * MOST_WORDS)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 1)}…` : line;
};

/** Texts of a value, two levels deep at most: an error body can hold anything. */
const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth >= 2) return [];
  return Object.values(value)
    .slice(0, 20)
    .flatMap((inner) => textsIn(inner, depth + 1));
};

/** What an error body says: vendors put it under different names. */
export const wordsOfError = (json: unknown): string => {
  if (typeof json !== 'object' || json === null) return '';
  for (const name of ['message', 'error', 'errors', 'detail', 'code', 'response']) {
    const value: unknown = Reflect.get(json, name);
    const said = words(textsIn(value).join(' '));
    if (said !== '') return said;
  }
  return '';
};

/** The fault that an answer's status means; undefined for 2xx. Decided on the status alone: bodies vary. */
export const faultOf = (answer: Answer): DetectorFault | undefined => {
  if (answer.status >= 200 && answer.status < 300) return undefined;
  const said = wordsOfError(answer.json);
  const rest = {
    status: answer.status,
    ...(said === '' ? {} : { said }),
    ...(answer.retryAfterSeconds === undefined ? {} : { afterSeconds: answer.retryAfterSeconds }),
  };
  switch (answer.status) {
    case 401:
      return { code: 'wrong-key', ...rest };
    case 402:
      return { code: 'no-credits', ...rest };
    case 403:
      // A plan that lacks the feature, a limit, a role – or a bad key, as some of the vendor's own clients read it.
      return {
        code: /\b(token|api key|unauthori[sz]ed|authenticat)/i.test(said) ? 'wrong-key' : 'plan-refused',
        ...rest,
      };
    case 404:
      return { code: 'job-gone', ...rest };
    case 408:
      return { code: 'vendor-down', ...rest };
    case 429:
      return { code: 'rate-limited', ...rest };
    default:
      return { code: answer.status >= 500 ? 'vendor-down' : 'rejected', ...rest };
  }
};
