import type { Opinion } from '../judgements';
import type { Exchange } from '../net/exchange';
import type { RequestLog } from '../net/request-log';
import { type Answer, json } from '../vendor/answer';
import { Pace } from '../vendor/pace';
import { send } from '../vendor/send';
import { Vendor } from '../vendor/vendor';
import type { Account, Plan } from './account';
import { anotherJob } from './another-job';
import { answerCall } from './answer-call';
import { type Call, routeOf } from './call';
import type { Job, LedgerEntry } from './job';
import { Refusal } from './refusal';
import { State } from './state';
import { documented, type Switches } from './switches';
import { Worker } from './work';

export const RESEMBLE_HOST = 'app.resemble.ai';
export const TEST_KEY = 'test-resemble-key-0000';

/** Resemble Detect, as its documents describe it and as its clients saw it. */
export class Resemble extends Vendor<Call> {
  readonly #state: State;
  readonly #worker: Worker;
  readonly #pace = new Pace();

  constructor(log: RequestLog, fetching: typeof fetch) {
    super('resemble', log);
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
    return this.#state.times.hold;
  }
  set holdJobs(hold: boolean) {
    this.#state.times.hold = hold;
  }

  /** `credits` in cents. Keys of one team see the same jobs; each has its own team by default. */
  addKey(
    key: string,
    { credits = Number.POSITIVE_INFINITY, plan = 'Business', team = `team-of-${key}` }: KeyOptions = {},
  ): Account {
    const account: Account = { key, team, plan, cents: credits };
    this.#state.accounts.set(key, account);
    this.log.keys.set(key, ({ host }) => (host === RESEMBLE_HOST ? { header: 'authorization' } : {}));
    return account;
  }
  removeKey(key: string): void {
    this.#state.accounts.delete(key);
  }

  /** What this vendor finds in these bytes from now on, whatever the others say. */
  judge(sha256: string, opinion: Opinion): void {
    this.#state.judge.tell(sha256, opinion);
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

  readonly serve = async (exchange: Exchange): Promise<void> => {
    const route = routeOf(exchange.method, exchange.url.pathname);
    if (!route) return send(exchange, json({ success: false, message: 'Not found' }, 404), this.switches.keepAlive);
    return this.exchange(route.call, exchange, () => {
      if (!this.#pace.allows(exchange.header('authorization'), this.switches.callsPerSecond))
        throw new Refusal(429, 'Rate limit exceeded');
      return answerCall(this.#state, this.#worker, route, exchange);
    });
  };

  protected refused(error: unknown): Answer | undefined {
    return error instanceof Refusal ? error.answer(this.switches) : undefined;
  }
  protected anotherJob(): Answer {
    return anotherJob();
  }

  override close(): void {
    super.close();
    this.#state.times.close();
  }
}

interface KeyOptions {
  readonly credits?: number;
  readonly plan?: Plan;
  readonly team?: string;
}
