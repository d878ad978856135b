import type { OutgoingHttpHeaders } from 'node:http';

export interface ForcedAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly times?: number;
  /** Sends so much and then nothing more, with the connection open. */
  readonly stall?: 'after-headers' | 'half';
}

interface Queued<Call, T> {
  readonly call: Call;
  readonly what: T;
  left: number;
}

/** What a test puts in the vendor's mouth, in the order it was asked for. */
export class Queue<Call extends string, T> {
  readonly #queued: Queued<Call, T>[] = [];

  add(call: Call, what: T, times = 1): void {
    this.#queued.push({ call, what, left: times });
  }

  next(call: Call): T | undefined {
    const queued = this.#queued.find((known) => known.call === call && known.left > 0);
    if (queued) queued.left -= 1;
    return queued?.what;
  }

  clear(): void {
    this.#queued.length = 0;
  }
}
