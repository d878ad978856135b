import { BrokenOff, type Exchange } from '../net/exchange';
import type { LogEntry, RequestLog } from '../net/request-log';
import type { Account, Plan } from './account';
import { answerCall } from './answer-call';
import { type Call, type Route, routeOf } from './call';
import { type ForcedAnswer, type Garbling, garbled, Queue } from './forced-answers';
import type { Job, LedgerEntry } from './job';
import { Pace } from './pace';
import { type Answer, json, Refusal } from './refusal';
import { send } from './send';
import { State } from './state';
import { type Stop, Stops, type Where } from './stops';
import { documented, type Switches } from './switches';
import { Worker } from './work';

export const RESEMBLE_HOST = 'app.resemble.ai';
export const TEST_KEY = 'test-resemble-key-0000';

/** Resemble Detect, as its documents describe it and as its clients saw it. */
export class Resemble {
  readonly #state: State;
  readonly #worker: Worker;
  readonly #stops = new Stops();
  readonly #forced = new Queue<ForcedAnswer>();
  readonly #garbled = new Queue<Garbling>();
  readonly #pace = new Pace();

  constructor(
    readonly log: RequestLog,
    fetching: typeof fetch,
  ) {
    this.#state = new State(log.waiting, fetching);
    this.#worker = new Worker(this.#state);
    this.addKey(TEST_KEY);
  }

  get switches(): Switches {
    return this.#state.switches;
  }
  /** One entry per paid submission, in order. */
  get ledger(): readonly LedgerEntry[] {
    return this.#state.ledger;
  }
  get jobs(): ReadonlyMap<string, Job> {
    return this.#state.jobs;
  }
  /** While true, new jobs wait for `finish`. */
  get holdJobs(): boolean {
    return this.#state.holdJobs;
  }
  set holdJobs(hold: boolean) {
    this.#state.holdJobs = hold;
  }

  /** `credits` in cents. Keys of one team see the same jobs; each has its own team by default. */
  addKey(
    key: string,
    { credits = Number.POSITIVE_INFINITY, plan = 'Business', team = `team-of-${key}` }: KeyOptions = {},
  ): Account {
    const account: Account = { key, team, plan, cents: credits };
    this.#state.accounts.set(key, account);
    this.log.secrets.add(key);
    return account;
  }
  removeKey(key: string): void {
    this.#state.accounts.delete(key);
  }

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
  resetSwitches(): void {
    Object.assign(this.#state.switches, documented());
  }

  finish(uuid: string): Promise<void> {
    return this.#worker.finish(uuid);
  }
  finishAll(): Promise<void> {
    return this.#worker.finishAll();
  }
  expireTokens(): void {
    for (const upload of this.#state.uploads.values()) upload.expired = true;
  }

  /** Asked again after every request, answer, booking and finished job. */
  when(test: (resemble: this) => boolean): Promise<void> {
    return this.log.waiting.when(() => test(this));
  }
  calls(call: Call): LogEntry[] {
    return this.log.entries.filter((entry) => entry.kind === 'vendor' && entry.call === call);
  }
  /** The next request of this call, when its headers have come. */
  async nextRequest(call: Call): Promise<LogEntry> {
    const seen = this.calls(call).length;
    await this.when(() => this.calls(call).length > seen);
    return this.calls(call)[seen] as LogEntry;
  }

  readonly serve = async (exchange: Exchange): Promise<void> => {
    const route = routeOf(exchange.method, exchange.url.pathname);
    if (!route) return send(exchange, json({ success: false, message: 'Not found' }, 404), this.switches);
    exchange.entry.call = route.call;
    this.log.waiting.changed();
    await this.#stops.pass(route.call, 'before-read', exchange);
    await exchange.read();
    if (exchange.gone) throw new BrokenOff('the client left before it was read');
    const forced = this.#forced.next(route.call);
    const answer = forced ? { headers: {}, body: '', ...forced } : await this.#answer(route, exchange);
    await this.#stops.pass(route.call, 'before-answer', exchange);
    return send(exchange, answer, this.switches, forced?.stall);
  };

  async #answer(route: Route, exchange: Exchange): Promise<Answer> {
    try {
      this.#pace.check(exchange.header('authorization'), this.switches.callsPerSecond);
      const honest = await answerCall(this.#state, this.#worker, route, exchange);
      await this.#stops.pass(route.call, 'after-booked', exchange);
      const how = this.#garbled.next(route.call);
      return how ? garbled(honest, how) : honest;
    } catch (error) {
      if (error instanceof Refusal) return error.answer(this.switches);
      throw error;
    }
  }

  close(): void {
    this.#stops.close();
    this.#worker.close();
  }
}

interface KeyOptions {
  readonly credits?: number;
  readonly plan?: Plan;
  readonly team?: string;
}
