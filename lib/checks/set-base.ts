import type { Asked } from '../detectors/detector';
import { originPattern } from '../media/address';
import type { BaseEnd } from '../messaging/pages';
import { announce } from '../storage/changes';
import { removeKey } from '../storage/keys';
import { changeSettings, withBase } from '../storage/settings';
import type { AccountWorkshop } from './account';
import type { Balances } from './balances';

/** https, no user info, no query: what a path can be put behind. Without the slash at the end. */
const plain = (address: string): string | BaseEnd => {
  if (!URL.canParse(address)) return 'not-an-address';
  const { protocol, origin, pathname, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:') return 'not-https';
  if (username || password || search || hash) return 'not-an-address';
  return `${origin}${pathname.replace(/\/+$/, '')}`;
};

/** Puts a gateway in the place of a detector's API, or takes it back with null. The key goes: it was given for another address. */
export const setBase = async (
  { mayReach }: Pick<AccountWorkshop, 'mayReach'>,
  balances: Pick<Balances, 'dropAround'>,
  of: { readonly detector: string; readonly kind: Asked['kind']; readonly address: string | null },
): Promise<BaseEnd> => {
  const base = of.address === null ? null : plain(of.address.trim());
  if (base === 'not-https' || base === 'not-an-address') return base;
  if (base !== null && !(await mayReach([originPattern(base)]))) return 'no-permission';
  await balances.dropAround(of.detector, async () => {
    // The key first: between the two steps it must not be there for the new address.
    await removeKey(of.detector);
    await changeSettings((now) => withBase(now, of.detector, of.kind, base));
  });
  announce({ of: 'keys' });
  announce({ of: 'settings' });
  return 'saved';
};
