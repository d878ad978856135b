import { timingSafeEqual } from 'node:crypto';
import type { Exchange } from '../net/exchange';
import { type Answer, json } from '../vendor/answer';
import { Refusal } from './refusal';
import type { State } from './state';

export type Plan = 'Business' | 'Default' | 'No Detect';

export interface Account {
  readonly key: string;
  /** Jobs belong to the team: two keys of one team see the same ones. */
  readonly team: string;
  readonly plan: Plan;
  /** What is left, in cents. */
  cents: number;
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The key counts only as a bearer token in its header. */
export const accountOf = (state: State, exchange: Exchange): Account => {
  const token = /^Bearer (\S+)$/.exec(exchange.header('authorization'))?.[1] ?? '';
  for (const account of state.accounts.values()) if (same(account.key, token)) return account;
  throw new Refusal(401, token === '' ? 'Missing API token' : 'Invalid API token');
};

export const readAccount = (): Answer =>
  json({
    success: true,
    item: {
      email: 'ada@newsroom.example',
      first_name: 'Ada',
      last_name: 'Field',
      teams: 1,
      created_at: '2023-05-02T08:00:00Z',
    },
  });

export const readTeams = (state: State, account: Account): Answer =>
  json({
    success: true,
    items: [
      {
        uuid: account.team,
        name: 'Newsroom',
        plan: account.plan,
        voice_limit: 10,
        units: 'seconds',
        rate: 0,
        current_usage: secondsUsed(state, account),
      },
    ],
  });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Seconds, as strings, under `items` in the guide and `item` in the API definition. */
export const readUsage = (state: State, account: Account, query: URLSearchParams): Answer => {
  for (const name of ['start_date', 'end_date'])
    if (!DAY.test(query.get(name) ?? '')) throw new Refusal(400, `${name} must be a date, YYYY-MM-DD`);
  const usage = { detect: String(secondsUsed(state, account)), synth: '0' };
  return json({ success: true, [state.switches.usageUnder]: usage });
};

const secondsUsed = (state: State, { team }: Account): number => {
  let seconds = 0;
  for (const job of state.jobs.values()) if (job.team === team) seconds += Math.ceil(job.judgement?.seconds ?? 1);
  return seconds;
};
