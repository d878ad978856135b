import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listChecks } from '../../../lib/checks/records';
import { database, StorageRefused } from '../../../lib/storage/database';
import { keptBytes } from '../../../lib/storage/media-bytes';
import type { Internet } from '../../internet';
import { openShop } from '../checks/open-shop';
import type { Shop } from '../checks/shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const realOpen = IDBFactory.prototype.open;

/** Browsers that refuse storage throw at once, or fail the request a moment later. */
const REFUSALS = {
  'at once': () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
  later: function (this: IDBFactory) {
    // A version below that of an existing database: the request itself fails.
    realOpen.call(this, 'newer', 2).onsuccess = ({ target }) => (target as IDBOpenDBRequest).result.close();
    return realOpen.call(this, 'newer', 1);
  },
} as const;

describe.each(Object.entries(REFUSALS))('storage that is refused %s', (_when, refusal) => {
  test('is told apart from every other fault, and asked for again', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refusal);
    await expect(database()).rejects.toBeInstanceOf(StorageRefused);
    await expect(listChecks({ limit: 1 })).rejects.toBeInstanceOf(StorageRefused);
    open.mockRestore();
    expect(await listChecks({ limit: 1 })).toEqual([]);
  });

  test('a press makes no check, reads nothing and asks nobody; the next one works', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refusal);
    await expect(shop.check(PHOTO)).rejects.toBeInstanceOf(StorageRefused);
    await expect(shop.runner.goOn()).rejects.toBeInstanceOf(StorageRefused);
    expect(internet.resemble.log.entries).toEqual([]);
    open.mockRestore();
    expect(await keptBytes()).toEqual([]);
    expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({ state: 'done', paid: 1 });
    expect(await listChecks({ limit: 10 })).toHaveLength(1);
  });
});
