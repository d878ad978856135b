import { expect } from 'vitest';
import { type Internet, startInternet } from '../../internet';
import { forgetEverything, Shop } from './shop';

interface OpenShop {
  readonly internet: Internet;
  readonly shop: Shop;
  /** Ends both, and holds the internet to having met nothing that it did not understand. */
  readonly close: () => Promise<void>;
}

/** A shop without a key or a consent, over an internet of its own whose jobs take no time. For one test. */
export const openShop = async (): Promise<OpenShop> => {
  const internet = await startInternet({ jobSeconds: 0 });
  await forgetEverything();
  const shop = new Shop(internet);
  const close = async () => {
    shop.kill();
    await internet.close();
    expect(internet.faults).toEqual([]);
  };
  return { internet, shop, close };
};
