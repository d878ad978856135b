import { randomUUID } from 'node:crypto';
import { objectAddress } from '../storage/place';
import type { StoredObject } from '../storage/storage';
import type { Answer } from '../vendor/answer';
import { type Account, accountOf } from './account';
import { parseDetect } from './detect-request';
import { BUCKETS } from './product';
import { Refusal, Unfit } from './refusal';
import type { State } from './state';
import { book, submit } from './submit';
import type { Worker } from './work';

export const detect = (
  state: State,
  worker: Worker,
  kind: 'audio' | 'image',
  contentType: string,
  body: Buffer,
): Answer => {
  const { key = '', url, document_type: _, ...options } = parseDetect(kind, contentType, body);
  const account = accountOf(state, key);
  if (url.trim() === '') throw new Refusal(400, 'Input URL cannot be empty');
  if (state.switches.emailRequired && !options.email?.trim()) throw new Refusal(400, 'Input email is empty');
  if ('id' in options && state.jobs.has(options.id ?? '')) throw new Unfit(['body', 'id'], 'id already exists');
  const object = objectAt(state, kind, url) ?? unfetchable(state, account, kind);
  return submit(state, worker, account, { kind, name: object.key, ...object }, options);
};

/** Only an object in this medium's own bucket, by its address in the storage, as it is wanted. */
const objectAt = (state: State, kind: 'audio' | 'image', url: string): StoredObject | undefined => {
  const { product, storage, switches } = state;
  const wanted = switches.urlWanted === 'documented' ? product.url[kind] : switches.urlWanted;
  const bucket = BUCKETS[kind];
  const home = objectAddress(bucket, '');
  const key = url.startsWith(home) ? url.slice(home.length) : wanted === 'either' ? url.replace(/^\//, '') : undefined;
  if (key === undefined) return undefined;
  return storage.at(home + key) ?? storage.at(home + (state.newest.get(`${bucket}/${key}`) ?? ''));
};

const unfetchable = (state: State, account: Account, kind: 'audio' | 'image'): never => {
  if (state.switches.unfetchableIsBooked) book(state, account, { id: randomUUID(), kind, sha256: '', analysed: 0 });
  throw new Refusal(500, 'File metadata could not be fetched');
};
