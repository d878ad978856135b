import { BrokenOff, type Exchange } from '../net/exchange';
import type { LogEntry, RequestLog } from '../net/request-log';
import type { Answer } from './answer';
import { type ForcedAnswer, Queue } from './forced-answers';
import { type Garbling, garbled } from './garbling';
import { send } from './send';
import { type Stop, Stops, type Where } from './stops';

/** What every simulated vendor offers to a test, whatever its protocol: break points, forced and spoilt answers, its calls. */
export abstract class Vendor<Call extends string> {
  readonly #stops = new Stops();
  readonly #forced = new Queue<Call, ForcedAnswer>();
  readonly #garbled = new Queue<Call, Garbling>();

  constructor(
    /** Written into the log beside each call. */
    readonly name: string,
    readonly log: RequestLog,
  ) {}

  abstract readonly switches: { keepAlive: boolean };

  stopAt(call: Call, where: Where, options?: { times?: number }): Stop {
    return this.#stops.stopAt(call, where, options);
  }
  /** Says this instead of doing anything: nothing is booked. */
  answerNext(call: Call, answer: ForcedAnswer): void {
    this.#forced.add(call, answer, answer.times);
  }
  /** Does the work, books it, and spoils the answer. */
  garbleNext(call: Call, how: Garbling, { times = 1 } = {}): void {
    this.#garbled.add(call, how, times);
  }
  /** Takes back all forced and garbled answers that were not used. */
  answerHonestly(): void {
    this.#forced.clear();
    this.#garbled.clear();
  }

  /** Asked again after every request, answer, booking and finished job. */
  when(test: (vendor: this) => boolean): Promise<void> {
    return this.log.waiting.when(() => test(this));
  }
  calls(call: Call): LogEntry[] {
    return this.log.entries.filter((entry) => entry.vendor === this.name && entry.call === call);
  }
  /** The next request of this call, when its headers have come. */
  async nextRequest(call: Call): Promise<LogEntry> {
    const seen = this.calls(call).length;
    await this.when(() => this.calls(call).length > seen);
    return this.calls(call)[seen] as LogEntry;
  }

  /** One exchange past its break points. `honest` does the work; what it throws and `refused` does not know is a fault. */
  protected async exchange(call: Call, exchange: Exchange, honest: () => Answer | Promise<Answer>): Promise<void> {
    Object.assign(exchange.entry, { vendor: this.name, call });
    this.log.waiting.changed();
    await this.#stops.pass(call, 'before-read', exchange);
    await exchange.read();
    if (exchange.gone) throw new BrokenOff('the client left before it was read');
    const forced = this.#forced.next(call);
    const answer = forced ? { headers: {}, body: '', ...forced } : await this.#answer(call, exchange, honest);
    await this.#stops.pass(call, 'before-answer', exchange);
    send(exchange, answer, this.switches.keepAlive, forced?.stall);
  }

  async #answer(call: Call, exchange: Exchange, honest: () => Answer | Promise<Answer>): Promise<Answer> {
    try {
      const done = await honest();
      await this.#stops.pass(call, 'after-booked', exchange);
      const how = this.#garbled.next(call);
      return how ? garbled(done, how, this.anotherJob(call)) : done;
    } catch (error) {
      const answer = this.refused(error);
      if (!answer) throw error;
      return answer;
    }
  }

  /** How this vendor says no; undefined where the error is no refusal. */
  protected abstract refused(error: unknown): Answer | undefined;
  /** An answer of this call about somebody else's job. */
  protected abstract anotherJob(call: Call): Answer;

  close(): void {
    this.#stops.close();
  }
}
