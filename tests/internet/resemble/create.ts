import { type Answer, json } from '../vendor/answer';
import type { Account } from './account';
import { type CreateOptions, type CreateRequest, parseCreate } from './create-request';
import { fetchMedia } from './fetch-media';
import type { Job } from './job';
import { kindOfName } from './media-kind';
import { Refusal } from './refusal';
import { createdItem } from './shape/item';
import type { State, Upload } from './state';
import { redeem } from './upload';
import { newUuid, withDashes } from './uuid';
import type { Worker } from './work';

/** The only paid call. Whatever refuses does so before the ledger is written. */
export const create = async (
  state: State,
  worker: Worker,
  account: Account,
  contentType: string,
  body: Buffer,
): Promise<Answer> => {
  const request = parseCreate(contentType, body);
  const upload = 'token' in request.from ? redeem(state, account, request.from.token) : undefined;
  checkPlan(state, account, request.options);
  if ('url' in request.from && state.switches.unreachable === '400') await mustBeReachable(state, request.from.url);
  const job = jobFor(state, account, request, upload);
  const cents = PRICE[job.kind ?? 'image'];
  pay(state, account, cents);
  if (upload) upload.used = true;
  state.jobs.set(job.uuid, job);
  state.ledger.push({
    uuid: job.uuid,
    at: job.createdAt,
    key: account.key,
    route: job.route,
    name: upload?.fileName ?? job.url,
    sha256: job.sha256,
    cents,
    options: request.options,
  });
  void worker.run(job, upload && (upload.kind ? { ...upload, kind: upload.kind } : 'Unsupported media format'));
  state.waiting.changed();
  return json({ success: true, item: createdItem(job, state.switches) });
};

/** Cents, about what the vendor's clients report. */
const PRICE = { image: 3.5, audio: 0.5, video: 28 } as const;

const checkPlan = (state: State, { plan }: Account, options: CreateOptions): void => {
  if (plan === 'No Detect') throw new Refusal(403, 'Your plan does not include deepfake detection');
  if (plan === 'Default' && options.intelligence)
    throw new Refusal(403, 'You have reached the intelligence limit of the Default plan');
  if (options.zero_retention_mode && state.switches.zeroRetention === 'refused')
    throw new Refusal(403, 'zero_retention_mode is not enabled for your account');
};

const mustBeReachable = async (state: State, url: string): Promise<void> => {
  const fetched = await fetchMedia(url, state.fetching);
  if (fetched.is === 'failed') throw new Refusal(400, fetched.why);
};

const pay = (state: State, account: Account, cents: number): void => {
  if (account.cents < cents) {
    const details = { expected_cost_cents: cents, balance_cents: account.cents };
    throw new Refusal(402, 'Insufficient balance', {
      code: 'insufficient_balance',
      ...(state.switches.balanceIn402 ? { details } : {}),
    });
  }
  account.cents -= cents;
};

const jobFor = (state: State, account: Account, { from, options }: CreateRequest, upload: Upload | undefined): Job => {
  const uuid = state.switches.uuidDashes === true ? withDashes(newUuid()) : newUuid();
  const url = 'url' in from ? from.url : '';
  const now = Date.now();
  const fileName = upload?.fileName ?? (new URL(url).pathname.split('/').at(-1) || 'media');
  return {
    uuid,
    team: account.team,
    route: upload ? 'upload' : 'address',
    kind: upload?.kind ?? kindOfName(fileName),
    url,
    fileName,
    options,
    createdAt: now,
    updatedAt: now,
    state: 'processing',
    sha256: upload?.sha256 ?? '',
    tracingUuid: newUuid(),
    hiddenLists: state.switches.listLags,
    getsSinceDone: 0,
  };
};
