import { mayReach } from '../../lib/browser/permissions';
import type { Asked } from '../../lib/detectors/detector';
import { originPattern } from '../../lib/media/address';
import type { BaseEnd } from '../../lib/messaging/pages';
import { announce } from '../../lib/storage/changes';
import { removeKey } from '../../lib/storage/keys';
import { changeSettings, withBase } from '../../lib/storage/settings';

/** https, no user info, no query: what a path can be put behind. Without the slash at the end. */
const plain = (address: string): string | BaseEnd => {
  if (!URL.canParse(address)) return 'not-an-address';
  const { protocol, origin, pathname, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:') return 'not-https';
  if (username || password || search || hash) return 'not-an-address';
  return `${origin}${pathname.replace(/\/+$/, '')}`;
};

/** Puts a gateway in the place of a detector's API. The key goes: it was given for another address. */
export const setBase = async (of: {
  detector: string;
  kind: Asked['kind'];
  address: string | null;
}): Promise<BaseEnd> => {
  const base = of.address === null ? null : plain(of.address.trim());
  if (base === 'not-https' || base === 'not-an-address') return base;
  if (base !== null && !(await mayReach([originPattern(base)]))) return 'no-permission';
  // The key first: between the two steps it must not be there for the new address.
  await removeKey(of.detector);
  await changeSettings((now) => withBase(now, of.detector, of.kind, base));
  announce({ of: 'keys' });
  announce({ of: 'settings' });
  return 'saved';
};
