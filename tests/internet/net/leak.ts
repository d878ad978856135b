import type { LogEntry } from './request-log';

/** The one place of a request in which a key is at home; empty where it may not go at all. */
export interface KeyPlace {
  readonly header?: string;
  /** A member of the JSON body. */
  readonly member?: string;
}

/** Whether a request carries a secret anywhere but in its place. */
export const isLeak = (entry: LogEntry, secret: string, { header, member }: KeyPlace): boolean =>
  decoded(entry.path).includes(secret) ||
  Object.entries(entry.headers).some(([name, value]) => name !== header && String(value).includes(secret)) ||
  bodyWithout(member, secret, entry.body).includes(secret) ||
  entry.carried.includes(secret);

/** The body in the form that hides least, without the member that may hold the secret. */
const bodyWithout = (member: string | undefined, secret: string, body: Buffer | undefined): string => {
  const text = body?.toString('latin1') ?? '';
  const value = parsed(text);
  // A key with an escaped letter in it is a key.
  if (typeof value !== 'object' || value === null) return `${text}\n${decoded(text)}`;
  const rest = Object.entries(value).filter(([name, what]) => name !== member || what !== secret);
  return JSON.stringify(rest);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is legal.
    return text;
  }
};
