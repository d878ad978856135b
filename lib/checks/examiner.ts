import { emptyCredential, type Unreadable } from '../provenance/credential';
import type { Examined } from '../provenance/examine';
import type { ExaminerMessage, ExaminerOrder, ExaminerReply } from '../provenance/examiner-protocol';
import type { Trace } from '../provenance/traces/trace';

/** Longest for one file. The slowest honest one of 100 MB takes a tenth of it. */
const LONGEST_MS = 20_000;
/** A worker whose reader holds more is not used again. */
const MOST_MEMORY_BYTES = 64_000_000;
/** A worker is used for so many files, and kept so long for the next. */
const MOST_FILES = 50;
const IDLE_MS = 25_000;

export type NewWorker = () => Worker;

const unread = (why: Unreadable, { lists }: ExaminerOrder, traces: readonly Trace[]): Examined => ({
  provenance: { credential: emptyCredential('not-readable', why), traces: [...traces], listDate: lists.date },
  manifest: '',
});

interface Asked {
  readonly told?: Examined;
  /** Where it is not told. */
  readonly why: Unreadable;
  readonly traces: readonly Trace[] | undefined;
}

interface Heard {
  readonly reply: ExaminerReply | 'too-slow';
  /** What the worker told of the metadata by then. */
  readonly traces: readonly Trace[] | undefined;
}

/** The last answer of a worker, its error, or the end of patience. */
const replyOf = (worker: Worker, longest: number): Promise<Heard> =>
  new Promise((resolve) => {
    let traces: readonly Trace[] | undefined;
    const end = (reply: Heard['reply']) => {
      clearTimeout(timer);
      resolve({ reply, traces });
    };
    const timer = setTimeout(() => end('too-slow'), longest);
    worker.onmessage = ({ data }: MessageEvent<ExaminerMessage>) => {
      if ('traces' in data) traces = data.traces;
      else end(data);
    };
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
    const { told, why, traces } = await this.#ask(order);
    if (told) return told;
    if (traces || order.traces) return unread(why, order, traces ?? []);
    // The metadata itself was too much for it: that must not hide the credential.
    return this.#examine({ ...order, traces: [] });
  }

  async #ask(order: ExaminerOrder): Promise<Asked> {
    clearTimeout(this.#idle);
    try {
      this.#worker ??= this.#newWorker();
    } catch {
      // Without a worker nothing can be read.
      return { why: 'reader-failed', traces: [] };
    }
    this.#files += 1;
    try {
      const hearing = replyOf(this.#worker, this.#longest);
      this.#worker.postMessage(order);
      const { reply, traces } = await hearing;
      if (reply !== 'too-slow' && 'examined' in reply) return { told: this.#kept(reply), why: 'reader-failed', traces };
      this.#drop();
      return { why: reply === 'too-slow' ? 'too-slow' : 'reader-failed', traces };
    } catch {
      // The order could not be sent.
      this.#drop();
      return { why: 'reader-failed', traces: [] };
    }
  }

  #kept({ examined, memoryBytes }: Extract<ExaminerReply, { examined: Examined }>): Examined {
    if (memoryBytes > MOST_MEMORY_BYTES || this.#files >= MOST_FILES) this.#drop();
    else this.#idle = setTimeout(() => this.#drop(), IDLE_MS);
    return examined;
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#files = 0;
  }
}
