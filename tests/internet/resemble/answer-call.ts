import type { Exchange } from '../net/exchange';
import type { Answer } from '../vendor/answer';
import { accountOf, readAccount, readTeams, readUsage } from './account';
import type { Route } from './call';
import { create } from './create';
import { getJob, getTracing, listJobs, listTracings } from './read';
import type { State } from './state';
import { takeUpload } from './upload';
import type { Worker } from './work';

/** The honest answer to one call. Throws a Refusal where the vendor says no. */
export const answerCall = async (
  state: State,
  worker: Worker,
  { call, id }: Route,
  exchange: Exchange,
): Promise<Answer> => {
  const account = accountOf(state, exchange);
  const query = exchange.url.searchParams;
  const type = exchange.header('content-type');
  switch (call) {
    case 'account':
      return readAccount();
    case 'teams':
      return readTeams(state, account);
    case 'billing':
      return readUsage(state, account, query);
    case 'list':
      return listJobs(state, account, query);
    case 'get':
      return getJob(state, account, id);
    case 'tracings':
      return listTracings(state, account, query);
    case 'tracing':
      return getTracing(state, account, id);
    case 'upload':
      return takeUpload(state, account, type, await exchange.read());
    case 'create':
      return create(state, worker, account, type, await exchange.read());
  }
};
