import { randomUUID } from 'node:crypto';
import type { Judgement } from '../judgements';
import { type Answer, json } from '../vendor/answer';
import { type Account, mustAfford, pay } from './account';
import type { DetectOptions } from './detect-request';
import { formatOf, secondsOf } from './format';
import type { Job } from './job';
import type { Kind } from './product';
import { Refusal } from './refusal';
import type { State } from './state';
import type { Worker } from './work';

/** A file that has come by either way. */
export interface Specimen {
  readonly kind: Kind;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** The documents: from one minute on it is cut. Only sound can be. */
const SECONDS_ANALYSED = 60;
/** Nobody says what a second costs. Here: a credit for each ten begun, and one for a picture. */
const SECONDS_PER_CREDIT = 10;

export const creditsFor = (kind: Kind, seconds: number): number =>
  kind === 'image' ? 1 : Math.max(1, Math.ceil(seconds / SECONDS_PER_CREDIT));

/** The paid step. Whatever refuses does so before the ledger is written. */
export const submit = (
  state: State,
  worker: Worker,
  account: Account,
  specimen: Specimen,
  options: DetectOptions,
): Answer => {
  const problem = problemOf(state, specimen);
  if (problem && state.switches.fileCheckedBy === 'detect') throw problem;
  const judgement = state.judge.of(specimen.sha256, specimen.kind);
  const job = jobFor(state, account, specimen, judgement, options);
  book(state, account, job);
  state.jobs.set(job.id, job);
  void worker.run(job, problem?.message);
  state.waiting.changed();
  return json({ id: job.id, status: 'pending' });
};

/** One line in the ledger; throws, and writes none, where it cannot be paid. */
export const book = (
  state: State,
  account: Account,
  { id, kind, sha256, analysed: seconds }: Pick<Job, 'id' | 'kind' | 'sha256' | 'analysed'>,
): void => {
  const credits = creditsFor(kind, seconds);
  mustAfford(account, credits);
  pay(account, credits);
  const { name: vendor } = state.product;
  state.ledger.push({ vendor, kind, id, sha256, seconds, credits, key: account.key, at: Date.now() });
};

const problemOf = ({ product, switches }: State, { kind, name, bytes }: Specimen): Refusal | undefined => {
  const most = (switches.largeFiles && kind !== 'image' ? 100 : 10) * MEGABYTE;
  const format = formatOf(name, kind, switches.newerFormats);
  if (!format) return new Refusal(400, product.says.badType(kind));
  if (bytes.length < KILOBYTE) return new Refusal(400, product.says.tooSmall);
  if (bytes.length > most) return new Refusal(400, product.says.tooLarge);
  return format.is(bytes) ? undefined : new Refusal(400, product.says.otherType(kind));
};

const jobFor = (
  { switches }: State,
  account: Account,
  { kind, bytes, sha256 }: Specimen,
  judgement: Judgement,
  options: DetectOptions,
): Job => {
  const seconds = kind === 'image' ? 0 : (judgement.seconds ?? secondsOf(bytes) ?? SECONDS_UNKNOWN);
  const most = kind === 'audio' ? (options[switches.secondsReadFrom] ?? SECONDS_ANALYSED) : Number.POSITIVE_INFINITY;
  return {
    id: randomUUID(),
    kind,
    key: account.key,
    sha256,
    options,
    judgement,
    seconds,
    analysed: Math.min(seconds, most),
    createdAt: Date.now(),
    endedAt: 0,
    state: 'pending',
    error: '',
    queries: 0,
  };
};

const SECONDS_UNKNOWN = 4;
