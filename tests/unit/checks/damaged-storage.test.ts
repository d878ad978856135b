import { beforeEach, expect, test, vi } from 'vitest';
import { listChecks } from '../../../lib/checks/records';
import { database } from '../../../lib/storage/database';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  return opened.close;
});

const realPut = IDBObjectStore.prototype.put;
const PHOTO = 'https://media.example/photos/harbour.jpg';
const PNG = `data:image/png;base64,${media('lighthouse.png').bytes.toString('base64')}`;

test('a full disk at the press leaves a check that says so', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...of) {
    if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
    return realPut.apply(this, of);
  });
  const id = await shop.check(PNG, { pageAddress: 'https://made.example/' });
  expect(await shop.ended(id)).toMatchObject({ state: 'failed', failure: { code: 'no-room', spent: 'no' } });
  put.mockRestore();
});

test('records that cannot be written do not spin', async () => {
  const puts = { count: 0, broken: false };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...of) {
    if (puts.broken && this.name === 'checks') {
      puts.count += 1;
      throw new DOMException('full', 'QuotaExceededError');
    }
    return realPut.apply(this, of);
  });
  const stop = internet.resemble.stopAt('list', 'before-answer');
  await shop.check(PHOTO);
  await stop.reached;
  puts.broken = true;
  stop.go();
  await vi.waitFor(() => expect(shop.faults.length).toBeGreaterThan(0));
  for (let i = 0; i < 200; i++) await new Promise((resolve) => setImmediate(resolve));
  expect(puts.count).toBeLessThan(6);
  put.mockRestore();
});

test('a claim whose record cannot be read any more stands in nobody’s way', async () => {
  const first = await shop.check(PHOTO);
  await shop.ended(first);
  const db = await database();
  await db.put('checks', { id: first, createdAt: 1, nonsense: true });
  expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({ state: 'done', paid: 1 });
});

test('a damaged record is shown, and nothing writes over it', async () => {
  const db = await database();
  const broken = { id: 'x', createdAt: 5, version: 99, item: { something: 'new' } };
  await db.put('checks', broken);
  await shop.desk.cancel('x');
  await shop.desk.markSeen(['x']);
  expect(await db.get('checks', 'x')).toEqual(broken);
  expect(await listChecks({ limit: 10 })).toHaveLength(1);
});
