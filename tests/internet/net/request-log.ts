import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isLeak, type KeyPlace } from './leak';
import type { Waiting } from './waiting';

export interface LogEntry {
  /** ms since 1970, when the headers had come. */
  readonly at: number;
  readonly secure: boolean;
  readonly host: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** `storage` is where a vendor lets its clients put files. */
  readonly kind: 'site' | 'vendor' | 'storage';
  /** Whose call it is: of a vendor's API, or of the storage that it lets its clients use. */
  vendor?: string;
  /** The vendor's name of the call. */
  call?: string;
  /** Of the body; stays 0 and empty until the server has read it. */
  length: number;
  sha256: string;
  /** The body itself where it is small. */
  body?: Buffer;
  /** Which known secrets a large body carried. */
  carried: readonly string[];
  /** 0 until answered, and for ever where the exchange was broken off. */
  status: number;
  /** The client went away before the answer was complete: killed, aborted, cut off, or dropped here. */
  left: boolean;
  /** This internet does nothing more for it: what it was to book is booked. */
  over: boolean;
}

const KEPT_BYTES = 256 * 1024;

export class RequestLog {
  readonly entries: LogEntry[] = [];
  /** Every key that a vendor knows, and where it may go. */
  readonly keys = new Map<string, (entry: LogEntry) => KeyPlace>();
  constructor(readonly waiting: Waiting) {}

  add(entry: LogEntry): void {
    this.entries.push(entry);
    this.waiting.changed();
  }

  bodyRead(entry: LogEntry, body: Buffer): void {
    entry.length = body.length;
    entry.sha256 = createHash('sha256').update(body).digest('hex');
    if (body.length <= KEPT_BYTES) entry.body = body;
    else entry.carried = [...this.keys.keys()].filter((secret) => body.includes(secret));
    this.waiting.changed();
  }

  answered(entry: LogEntry, status: number): void {
    entry.status = status;
    this.waiting.changed();
  }

  left(entry: LogEntry): void {
    entry.left = true;
    this.waiting.changed();
  }

  over(entry: LogEntry): void {
    entry.over = true;
    this.waiting.changed();
  }

  requests(host: string, path?: string): LogEntry[] {
    return this.entries.filter((entry) => entry.host === host && (path === undefined || pathOf(entry) === path));
  }

  /** Where a secret went other than, over TLS, into its place. What no vendor knows as a key has none. */
  leaks(secret: string): LogEntry[] {
    const placeIn = this.keys.get(secret);
    return this.entries.filter((entry) => isLeak(entry, secret, (entry.secure && placeIn?.(entry)) || {}));
  }
}

const pathOf = (entry: LogEntry): string => entry.path.split('?')[0] ?? '';
