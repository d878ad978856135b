import type { OutgoingHttpHeaders } from 'node:http';
import type { Call } from './call';
import { type Answer, json, page } from './refusal';

export interface ForcedAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly times?: number;
  /** Sends so much and then nothing more, with the connection open. */
  readonly stall?: 'after-headers' | 'half';
}

/** The last two did the work and say that they failed. */
export type Garbling =
  | 'html'
  | 'half-json'
  | 'ten-megabytes'
  | 'nothing'
  | 'another-job'
  | 'bad-gateway'
  | 'server-error';

interface Queued<T> {
  readonly call: Call;
  readonly what: T;
  left: number;
}

/** Answers that a test puts in the vendor's mouth, in the order they were asked for. */
export class Queue<T> {
  readonly #queued: Queued<T>[] = [];

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

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Finished, clean, and about something else: who does not compare ids takes it for the answer. */
const ANOTHER_JOB = {
  uuid: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
  media_type: 'image',
  status: 'completed',
  metrics: { label: 'real', score: ['0.01'], consistency: '0.99', aggregated_score: '0.01' },
  image_metrics: { type: 'FinalResult', label: 'Real', score: 0.01, image: '', children: [] },
  url: 'https://elsewhere.example/other.jpg',
  filename: 'other.jpg',
  created_at: '2026-01-05T10:00:00.000Z',
  updated_at: '2026-01-05T10:00:09.000Z',
};

/** Spoils an honest answer. */
export const garbled = (answer: Answer, how: Garbling): Answer => {
  switch (how) {
    case 'html':
      return { ...page(200, 'Welcome'), status: answer.status };
    case 'half-json':
      return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
    case 'ten-megabytes':
      return { ...answer, body: `${answer.body.toString().slice(0, -1)},"padding":"${'x'.repeat(TEN_MEGABYTES)}"}` };
    case 'nothing':
      return { ...answer, body: '' };
    case 'another-job':
      return json({ success: true, item: ANOTHER_JOB });
    case 'bad-gateway':
      return page(502, 'Bad Gateway');
    case 'server-error':
      return json({ success: false, message: 'Internal server error' }, 500);
  }
};
