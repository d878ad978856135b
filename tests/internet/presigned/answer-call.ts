import type { Exchange } from '../net/exchange';
import { type Answer, json } from '../vendor/answer';
import { accountOf, readCredits } from './account';
import { asset } from './asset';
import type { Route } from './call';
import { detect } from './detect';
import { detectFile } from './detect-file';
import { parseAsset, parseQuery } from './detect-request';
import { presign } from './presign';
import type { Kind } from './product';
import { put } from './put';
import { query } from './query';
import { Refusal } from './refusal';
import type { State } from './state';
import type { Worker } from './work';

/** The honest answer to one call. Throws a Refusal where the vendor says no. */
export const answerCall = async (
  state: State,
  worker: Worker,
  kind: Kind,
  { call, id }: Pick<Route, 'call' | 'id'>,
  exchange: Exchange,
): Promise<Answer> => {
  const type = exchange.header('content-type');
  const still = kind === 'video' ? 'image' : kind;
  switch (call) {
    case 'presign':
      return presign(state, still, exchange.header('apikey'), exchange.url.searchParams);
    case 'put':
      return put(state, exchange);
    case 'detect':
      return detect(state, worker, still, type, await exchange.read());
    case 'detect-file':
      return detectFile(state, worker, exchange.header('key'), type, await exchange.read());
    case 'query':
      return query(state, kind, parseQuery(type, await exchange.read()));
    case 'credits':
      return readCredits(accountOf(state, exchange.header('apikey')), state.switches, state.product.credits);
    case 'health':
      return health(state);
    case 'heatmap':
    case 'preview':
      return asset(state, id, parseAsset(type, await exchange.read()));
  }
};

const health = ({ switches }: State): Answer => {
  if (switches.health === 'down') throw new Refusal(503, 'Service Unavailable');
  return json({ status: switches.health });
};
