import { timingSafeEqual } from 'node:crypto';
import { type Answer, json } from '../vendor/answer';
import type { CreditsForm } from './product';
import { Refusal } from './refusal';
import type { State } from './state';
import type { Switches } from './switches';

export interface Account {
  readonly key: string;
  base: number;
  boost: number;
}

const same = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** `key` as it stood in the one place where this call wants it. */
export const accountOf = (state: State, key: string): Account => {
  for (const account of state.accounts.values()) if (same(account.key, key)) return account;
  throw state.switches.unknownKeyAs === 'verification'
    ? new Refusal(403, 'User verification failed')
    : new Refusal(404, 'User not found');
};

export const mustAfford = (account: Account, credits: number): void => {
  if (account.base + account.boost < credits) throw new Refusal(403, 'Not enough credits');
};

/** Base credits go first. */
export const pay = (account: Account, credits: number): void => {
  const base = Math.min(account.base, credits);
  account.base -= base;
  account.boost -= credits - base;
};

export const readCredits = ({ base, boost }: Account, { creditsAs }: Switches, usual: CreditsForm): Answer => {
  const all = { baseCredits: base, boostCredits: boost, credits: base + boost };
  switch (creditsAs === 'documented' ? usual : creditsAs) {
    case 'all':
      return json(all);
    case 'others-missing':
      return json({ credits: all.credits });
    case 'others-null':
      return json({ baseCredits: null, boostCredits: null, credits: all.credits });
    case 'others-zero':
      return json({ baseCredits: 0, boostCredits: 0, credits: all.credits });
    case 'credits-missing':
      return json({ baseCredits: base, boostCredits: boost });
    case 'base-only':
      return json({ baseCredits: base });
    case 'nothing':
      return json({});
  }
};
