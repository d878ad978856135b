import type { Opinion } from '../judgements';
import type { Exchange } from '../net/exchange';
import type { KeyPlace } from '../net/leak';
import type { LogEntry, RequestLog } from '../net/request-log';
import type { Storage } from '../storage/storage';
import { type Answer, json } from '../vendor/answer';
import { Pace } from '../vendor/pace';
import { send } from '../vendor/send';
import { Vendor } from '../vendor/vendor';
import type { Account } from './account';
import { anotherJob } from './another-job';
import { answerCall } from './answer-call';
import { type Call, type Route, routeOf } from './call';
import type { Job, LedgerEntry } from './job';
import { credentialsOf } from './presign';
import type { Kind, Product } from './product';
import { Refusal, Unfit } from './refusal';
import { State } from './state';
import { documented, type Switches } from './switches';
import { Worker } from './work';

/** TruthScan or Undetectable.AI: one service under two names, as its documents describe it and as its clients saw it. */
export class Presigned extends Vendor<Call> {
  readonly #state: State;
  readonly #worker: Worker;
  readonly #pace = new Pace();
  readonly #kinds: ReadonlyMap<string, Kind>;

  constructor(
    readonly product: Product,
    log: RequestLog,
    storage: Storage,
  ) {
    super(product.name, log);
    this.#state = new State(product, storage, log.waiting);
    this.#worker = new Worker(this.#state);
    this.#kinds = new Map(Object.entries(product.hosts).map(([kind, host]) => [host, kind as Kind]));
    storage.allow(credentialsOf(this.#state));
    this.addKey(product.testKey);
  }

  get hosts(): string[] {
    return [...this.#kinds.keys()];
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
  /** While true, new jobs wait for `begin` and `finish`. */
  get holdJobs(): boolean {
    return this.#state.times.hold;
  }
  set holdJobs(hold: boolean) {
    this.#state.times.hold = hold;
  }

  /** The defaults are those of the documents' sample. */
  addKey(key: string, { credits = 10_000, boost = 1000 }: { credits?: number; boost?: number } = {}): Account {
    const account: Account = { key, base: credits, boost };
    this.#state.accounts.set(key, account);
    this.log.keys.set(key, (entry) => this.#placeIn(entry));
    return account;
  }
  removeKey(key: string): void {
    this.#state.accounts.delete(key);
  }
  /** What is left of a key's account. */
  creditsOf(key: string): number {
    const { base, boost } = this.#state.accounts.get(key) ?? { base: 0, boost: 0 };
    return base + boost;
  }

  /** What this vendor finds in these bytes from now on, whatever the others say. */
  judge(sha256: string, opinion: Opinion): void {
    this.#state.judge.tell(sha256, opinion);
  }
  resetSwitches(): void {
    Object.assign(this.#state.switches, documented());
  }

  /** Lets a held job go from pending to analyzing. */
  begin(id: string): Promise<void> {
    return this.#worker.begin(id);
  }
  finish(id: string): Promise<void> {
    return this.#worker.finish(id);
  }
  finishAll(): Promise<void> {
    return this.#worker.finishAll();
  }

  readonly serve = async (exchange: Exchange): Promise<void> => {
    const kind = this.#kinds.get(exchange.url.hostname) ?? 'audio';
    const route = routeOf(kind, exchange.url.pathname);
    if (!route) return this.#say(exchange, json({ detail: 'Not Found' }, 404));
    if (route.method !== exchange.method) {
      const answer = json({ detail: 'Method Not Allowed' }, 405);
      return this.#say(exchange, { ...answer, headers: { ...answer.headers, allow: route.method } });
    }
    return this.exchange(route.call, exchange, () => {
      if (!exchange.entry.secure) throw new Refusal(403, 'HTTPS required');
      if (!takesJson(exchange.header('accept')) && !DRAWINGS.has(route.call)) throw new Refusal(406, 'Not Acceptable');
      return this.#work(kind, route, exchange);
    });
  };

  /** A PUT that names this vendor's key of the storage. */
  readonly servePut = (exchange: Exchange): Promise<void> =>
    this.exchange('put', exchange, () => answerCall(this.#state, this.#worker, 'audio', PUT, exchange));

  #work(kind: Kind, route: Route, exchange: Exchange): Promise<Answer> {
    const caller = exchange.header('apikey') || exchange.header('key');
    if (!this.#pace.allows(caller, this.switches.callsPerSecond)) throw new Refusal(429, 'Too Many Requests');
    return answerCall(this.#state, this.#worker, kind, route, exchange);
  }

  async #say(exchange: Exchange, answer: Answer): Promise<void> {
    exchange.entry.vendor = this.name;
    await exchange.read();
    send(exchange, answer, this.switches.keepAlive);
  }

  #placeIn({ host, call }: LogEntry): KeyPlace {
    return this.#kinds.has(host) ? (PLACES[call as Call] ?? {}) : {};
  }

  protected refused(error: unknown): Answer | undefined {
    if (error instanceof Refusal) return error.answer(this.switches);
    return error instanceof Unfit ? error.answer() : undefined;
  }
  protected anotherJob(call: Call): Answer {
    return anotherJob(call);
  }

  override close(): void {
    super.close();
    this.#state.times.close();
  }
}

const PUT = { call: 'put', id: '' } as const;
const DRAWINGS: ReadonlySet<Call> = new Set(['heatmap', 'preview']);

const takesJson = (accept: string): boolean =>
  accept === '' || /(^|[,\s])(\*\/\*|application\/(\*|json))\s*([;,]|$)/i.test(accept);

/** Four places in one protocol, and none at all for query, health and the storage. */
const PLACES: Partial<Record<Call, KeyPlace>> = {
  presign: { header: 'apikey' },
  credits: { header: 'apikey' },
  detect: { member: 'key' },
  'detect-file': { header: 'key' },
  heatmap: { member: 'key' },
  preview: { member: 'key' },
};
