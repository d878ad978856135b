import { beforeEach, expect, test } from 'vitest';
import { type Check, isMoving } from '../../../lib/checks/check';
import { readCheck } from '../../../lib/checks/records';
import { verdictOfCheck } from '../../../lib/checks/verdict-of-check';
import { bytesOf, dropBytes } from '../../../lib/storage/media-bytes';
import { DEVICE } from '../../../lib/verdict/origin-finding';
import { type Internet, media, startInternet } from '../../internet';
import { forgetEverything, Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  internet = await startInternet({ jobSeconds: 0 });
  await forgetEverything();
  shop = new Shop(internet);
  return async () => {
    shop.kill();
    await internet.close();
    expect(internet.faults).toEqual([]);
    expect(shop.faults).toEqual([]);
  };
});

const BLOB = 'blob:https://made.example/1';
const ON_PAGE = { pageAddress: 'https://made.example/' };
const PIXELS = new Blob([new Uint8Array(media('lighthouse.png').bytes)], { type: 'image/png' });
const FILE = new Blob([new Uint8Array(media('forest.jpg').bytes)]);

const settled = async (id: string): Promise<Check> => {
  await shop.until(id, (_, check) => check.runs.every(({ state }) => !isMoving(state)));
  const check = await readCheck(id);
  if (!check) throw new Error('no check');
  return check;
};

test('the pixels of a picture whose file is gone are sent only after the usual questions, and marked as a copy', async () => {
  await shop.saveKey();
  shop.pagePixels.set(BLOB, PIXELS);
  const id = await shop.check(BLOB, ON_PAGE);
  const waiting = await settled(id);
  expect(waiting.specimen).toMatchObject({
    obtained: 'captured',
    readBy: 'page',
    type: 'image/png',
    length: PIXELS.size,
    sha256: media('lighthouse.png').sha256,
  });
  expect(waiting.runs[0]?.need?.consents).toEqual([
    { what: 'upload', detector: 'resemble' },
    { what: 'page-made', site: 'made.example' },
  ]);
  expect(internet.resemble.calls('upload')).toEqual([]);
  // The page may close now.
  shop.pagePixels.clear();
  await shop.desk.allow(id);
  const done = await settled(id);
  expect(done.runs[0]).toMatchObject({ state: 'done', route: 'upload', paid: 1 });
  expect(done.specimen?.obtained).toBe('captured');
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: media('lighthouse.png').sha256 }]);

  // Asked again, it is the same copy, and still one.
  const again = await settled(await shop.desk.checkAgain(id));
  expect(again.specimen).toEqual(done.specimen);
  expect(again.runs[0]?.state).toBe('done');
});

test('the file itself goes before what is shown of it', async () => {
  await shop.saveKey();
  shop.pageBytes.set(BLOB, FILE);
  shop.pagePixels.set(BLOB, PIXELS);
  expect((await settled(await shop.check(BLOB, ON_PAGE))).specimen?.obtained).toBe('original-bytes');
});

test('of the original nothing is known: our own reading looks at no copy', async () => {
  await shop.settle((now) => ({ ...now, readsFiles: true }));
  shop.pagePixels.set(BLOB, PIXELS);
  const check = await settled(await shop.check(BLOB, ON_PAGE));
  const own = check.runs.find(({ detector }) => detector === DEVICE.id);
  expect(own).toMatchObject({ state: 'done', paid: 0 });
  // Never that the file carries no credential.
  expect(own?.finding?.provenance?.credential).toMatchObject({ answer: 'not-readable', unreadable: 'captured' });
  expect(own?.finding?.provenance?.traces).toEqual([]);
  expect(verdictOfCheck(check).statement).toBe('nothing-known');
});

test('a check that ended as gone is read by a second try while the page still shows it', async () => {
  await shop.saveKey();
  const id = await shop.check(BLOB, ON_PAGE);
  expect((await settled(id)).runs[0]).toMatchObject({ state: 'failed', failure: { code: 'gone', spent: 'no' } });
  await shop.desk.retry(id);
  expect((await settled(id)).runs[0]).toMatchObject({ state: 'failed', failure: { code: 'gone', spent: 'no' } });
  shop.pagePixels.set(BLOB, PIXELS);
  await shop.desk.retry(id);
  expect(await settled(id)).toMatchObject({ specimen: { obtained: 'captured' }, runs: [{ state: 'needs-you' }] });
});

test('a copy is not put under a verdict about the file itself', async () => {
  await shop.settle((now) => ({ ...now, readsFiles: true }));
  await shop.saveKey();
  shop.pageBytes.set(BLOB, FILE);
  const id = await shop.check(BLOB, ON_PAGE);
  expect((await settled(id)).specimen?.obtained).toBe('original-bytes');
  // The file was judged on this device; then its bytes went, and the page let go of it.
  await dropBytes(id);
  expect(await bytesOf(id)).toBeUndefined();
  shop.pageBytes.clear();
  shop.pagePixels.set(BLOB, PIXELS);
  await shop.desk.allow(id);
  const check = await settled(id);
  expect(check.runs.find(({ detector }) => detector === 'resemble')?.failure?.code).toBe('gone');
  expect(check.specimen?.obtained).toBe('original-bytes');
});
