import { emptyCredential, type Unreadable } from '../provenance/credential';
import type { Examined } from '../provenance/examine';
import type { ExaminerOrder, ExaminerReply } from '../provenance/examiner-protocol';

/** Longest for one file. The slowest honest one of 100 MB takes a tenth of it. */
const LONGEST_MS = 20_000;
/** A worker whose reader holds more is not used again. */
const MOST_MEMORY_BYTES = 64_000_000;
/** A worker is used for so many files, and kept so long for the next. */
const MOST_FILES = 50;
const IDLE_MS = 25_000;

export type NewWorker = () => Worker;

const unread = (why: Unreadable, { lists }: ExaminerOrder): Examined => ({
  provenance: { credential: emptyCredential('not-readable', why), traces: [], listDate: lists.date },
  manifest: '',
});

/** The next message of a worker, its error, or the end of patience. */
const replyOf = (worker: Worker, longest: number): Promise<ExaminerReply | 'too-slow'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve('too-slow'), longest);
    const end = (reply: ExaminerReply) => {
      clearTimeout(timer);
      resolve(reply);
    };
    worker.onmessage = ({ data }: MessageEvent<ExaminerReply>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end({ fault: event.message });
    };
  });

/**
 * Examines files in a worker that is thrown away when one of them takes too long, makes it grow or breaks it: whatever a file
 * does, the others wait their turn and are examined. Never rejects.
 */
export class Examiner {
  readonly #newWorker: NewWorker;
  readonly #longest: number;
  #worker: Worker | undefined;
  #files = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(newWorker: NewWorker, longest = LONGEST_MS) {
    this.#newWorker = newWorker;
    this.#longest = longest;
  }

  examine(order: ExaminerOrder): Promise<Examined> {
    const done = this.#turn.then(() => this.#examine(order));
    this.#turn = done;
    return done;
  }

  async #examine(order: ExaminerOrder): Promise<Examined> {
    clearTimeout(this.#idle);
    try {
      this.#worker ??= this.#newWorker();
      this.#files += 1;
      const reply = replyOf(this.#worker, this.#longest);
      this.#worker.postMessage(order);
      return this.#told(await reply, order);
    } catch {
      // No worker could be started, or the order could not be sent.
      this.#drop();
      return unread('reader-failed', order);
    }
  }

  #told(reply: ExaminerReply | 'too-slow', order: ExaminerOrder): Examined {
    if (reply === 'too-slow' || 'fault' in reply) {
      this.#drop();
      return unread(reply === 'too-slow' ? 'too-slow' : 'reader-failed', order);
    }
    if (reply.memoryBytes > MOST_MEMORY_BYTES || this.#files >= MOST_FILES) this.#drop();
    else this.#idle = setTimeout(() => this.#drop(), IDLE_MS);
    return reply.examined;
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#files = 0;
  }
}
