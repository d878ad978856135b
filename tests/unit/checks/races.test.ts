import { beforeEach, describe, expect, test, vi } from 'vitest';
import { remedyOf } from '../../../lib/checks/failure';
import { listChecks, readCheck } from '../../../lib/checks/records';
import { database } from '../../../lib/storage/database';
import { answerOf } from '../../../lib/storage/raw-answers';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
const consented = { consent: { what: 'upload' as const, detector: 'resemble' }, at: 0 };
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const PRIVATE = 'https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0';
const PNG = `data:image/png;base64,${media('lighthouse.png').bytes.toString('base64')}`;

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    internet.serve(`host${i}.example`, (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
    );
    return `https://host${i}.example/a.jpg`;
  });

describe('the browser sends a paid request twice by itself', () => {
  test('both jobs are found, and said to be paid', async () => {
    shop.granted.add('https://broken.example/*');
    // What a browser does when a kept connection breaks: the same POST once more, and only the second answer is seen.
    shop.sendTwice = true;
    const run = await shop.ended(await shop.check(PRIVATE));
    expect(internet.resemble.ledger).toHaveLength(2);
    expect(run).toMatchObject({ state: 'done', paid: 2 });
  });

  test('by address too', async () => {
    shop.sendTwice = true;
    expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({ state: 'done', paid: 2 });
  });
});

describe('while a lost job is looked for', () => {
  test('cancel is not forgotten', async () => {
    internet.resemble.switches.listLags = 2;
    internet.resemble.garbleNext('create', 'nothing');
    const stop = internet.resemble.stopAt('create', 'before-answer');
    const id = await shop.check(PHOTO);
    await stop.reached;
    const look = internet.resemble.stopAt('list', 'before-answer');
    stop.go();
    await look.reached;
    await shop.desk.cancel(id);
    look.go();
    expect(await shop.ended(id)).toMatchObject({ state: 'cancelled', paid: 1 });
  });

  test('earlier trouble does not use up the looks', async () => {
    internet.resemble.answerNext('list', { status: 503, body: '{}', times: 3 });
    const stop = internet.resemble.stopAt('create', 'after-booked');
    const id = await shop.check(PHOTO);
    await stop.reached;
    expect((await readCheck(id))?.runs[0]?.held).toBeUndefined();
    shop.kill();
    stop.drop();
    await shop.restart();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('a long Retry-After is waited for, not hammered', async () => {
    internet.resemble.garbleNext('create', 'nothing');
    const stop = internet.resemble.stopAt('create', 'before-answer');
    const id = await shop.check(PHOTO);
    await stop.reached;
    internet.resemble.answerNext('list', { status: 429, headers: { 'retry-after': '600' }, body: '', times: 1000 });
    const before = internet.resemble.calls('list').length;
    stop.go();
    await shop.until(id, (run) => run.held === 'rate-limited' && shop.atWork === 0);
    for (let i = 0; i < 50; i++) await shop.runner.goOn();
    expect(internet.resemble.calls('list').length - before).toBe(1);
  });
});

test('429 has an end, and its waits grow', async () => {
  shop.granted.add('https://broken.example/*');
  internet.resemble.answerNext('create', { status: 429, body: '', times: 1000 });
  const id = await shop.check(PRIVATE);
  for (let rounds = 0; rounds < 200 && (await readCheck(id))?.runs[0]?.state !== 'failed'; rounds++) {
    await shop.until(id, (run) => run.state === 'failed' || shop.atWork === 0);
    shop.skipped += 60_000;
    await shop.runner.goOn();
  }
  expect(await shop.ended(id)).toMatchObject({ state: 'failed', failure: { code: 'rate-limited', spent: 'no' } });
  expect(internet.resemble.calls('create').length).toBeLessThan(100);
});

test('check again, pressed twice, pays once', async () => {
  const first = await shop.check(PHOTO);
  await shop.ended(first);
  const [a, b] = await Promise.all([shop.desk.checkAgain(first), shop.desk.checkAgain(first)]);
  expect(a).toBe(b);
  await shop.ended(a);
  expect(internet.resemble.ledger).toHaveLength(2);
});

test('check again on what a page made judges the same whole bytes', async () => {
  await shop.settle((now) => ({
    ...now,
    consents: [consented, { consent: { what: 'page-made', site: 'made.example' }, at: 0 }],
  }));
  const first = await shop.check(PNG, { pageAddress: 'https://made.example/' });
  await shop.ended(first);
  const again = await shop.desk.checkAgain(first);
  expect(await shop.ended(again)).toMatchObject({ state: 'done', paid: 1 });
  const whole = media('lighthouse.png').sha256;
  expect(internet.resemble.ledger.map((entry) => entry.sha256)).toEqual([whole, whole]);
});

test('where those bytes are gone, check again says so and sends nothing', async () => {
  await shop.settle((now) => ({
    ...now,
    consents: [consented, { consent: { what: 'page-made', site: 'made.example' }, at: 0 }],
  }));
  const first = await shop.check(PNG, { pageAddress: 'https://made.example/' });
  await shop.ended(first);
  await (await database()).clear('bytes');
  expect(await shop.ended(await shop.desk.checkAgain(first))).toMatchObject({
    state: 'failed',
    failure: { code: 'gone', spent: 'no' },
  });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('with a ticket, asking for the result comes before paying again', async () => {
  for (const code of [
    'vendor-down',
    'rate-limited',
    'plan-refused',
    'no-credits',
    'rejected',
    'assay-fault',
    'slow',
  ] as const)
    expect(remedyOf(code, true)).toBe('get-result');
  expect(remedyOf('job-failed', true)).toBe('retry');
  expect(remedyOf('vendor-down', false)).toBe('retry');
});

test('the lid opens before the network is there: the first broken look ends nothing', async () => {
  internet.resemble.holdJobs = true;
  const id = await shop.check(PHOTO);
  await shop.until(id, (run) => run.state === 'analysing');
  shop.kill();
  shop.skipped += 2 * 3_600_000;
  await internet.resemble.finishAll();
  internet.resemble.answerNext('get', { status: 502, body: '<h1>Bad gateway</h1>' });
  await shop.restart();
  expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
});

test('a job taken over that came to nothing is not taken over again', async () => {
  internet.resemble.holdJobs = true;
  const first = await shop.check(PHOTO);
  await shop.until(first, (run) => run.state === 'analysing');
  await shop.desk.cancel(first);
  internet.resemble.answerNext('get', {
    status: 404,
    body: '{"success":false,"message":"Detect not found"}',
    times: 30,
  });
  const second = await shop.check(PHOTO, { pageAddress: 'https://other.example/' });
  expect(await shop.ended(second)).toMatchObject({ state: 'failed', failure: { code: 'job-gone' } });
  internet.resemble.answerHonestly();
  internet.resemble.holdJobs = false;
  await shop.desk.retry(second);
  expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 1 });
});

test('consents taken back while an upload waits stop it', async () => {
  shop.granted.add('https://broken.example/*');
  internet.resemble.answerNext('upload', { status: 503, headers: { 'retry-after': '600' }, body: '{}' });
  const id = await shop.check(PRIVATE);
  await shop.until(id, (run) => run.held === 'vendor-down' && shop.atWork === 0);
  await shop.settle((now) => ({ ...now, consents: [] }));
  shop.skipped += 601_000;
  await shop.runner.goOn();
  expect((await shop.ended(id)).need).toMatchObject({ why: 'first-upload' });
  expect(internet.resemble.ledger).toEqual([]);
});

test('always upload, turned on before a retry, holds for what was read as an address', async () => {
  internet.resemble.answerNext('create', { status: 402, body: '{}' });
  const id = await shop.check(PHOTO);
  await shop.ended(id);
  await shop.settle((now) => ({ ...now, alwaysUpload: true }));
  await shop.desk.retry(id);
  expect((await shop.ended(id)).need).toMatchObject({ why: 'always-upload' });
});

test('after a long wait no more than a few work at once', async () => {
  internet.resemble.answerNext('create', { status: 429, headers: { 'retry-after': '600' }, body: '', times: 12 });
  const ids: string[] = [];
  for (const address of many(12)) ids.push(await shop.check(address));
  for (const id of ids) await shop.until(id, (run) => run.held === 'rate-limited');
  await shop.until(ids[0] ?? '', () => shop.atWork === 0);
  shop.most = 0;
  shop.skipped += 601_000;
  await shop.runner.goOn();
  for (const id of ids) expect((await shop.ended(id)).state).toBe('done');
  expect(shop.most).toBeLessThanOrEqual(4);
  expect(internet.resemble.ledger).toHaveLength(12);
});

test('allowed, then denied in the browser’s own question: a later grant for something else sends nothing', async () => {
  await shop.settle((now) => ({ ...now, consents: [], alwaysUpload: true }));
  const id = await shop.check(PHOTO);
  await shop.ended(id);
  await shop.desk.allow(id);
  expect((await shop.workshop.settings()).consents).toEqual([]);
  shop.skipped += 3 * 60_000;
  shop.granted.add('https://media.example/*');
  await shop.desk.onGrant();
  expect((await shop.ended(id)).state).toBe('needs-you');
  expect((await shop.workshop.settings()).consents).toEqual([]);
});

test('a press on the page again brings on what waited for it', async () => {
  const item = { pageAddress: 'https://podcast.example/', kind: 'audio' as const };
  const address = 'https://podcast.example/audio/episode.mp3?token=c7e1f09a5b6d4e38a2117f0c94d3be58&expires=1999999999';
  const id = await shop.check(address, { ...item, tabId: 1 });
  expect((await shop.ended(id)).state).toBe('needs-you');
  shop.granted.add('https://podcast.example/*');
  expect(await shop.check(address, { ...item, tabId: 7 })).toBe(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
  expect((await readCheck(id))?.item.tabId).toBe(7);
});

test('a question that nobody answered does not stand in the way of the same media elsewhere', async () => {
  const first = await shop.check('https://pictures.example/dunes.jpg', { pageAddress: 'https://gallery.example/' });
  await shop.ended(first);
  const second = await shop.check('https://pictures.example/dunes.jpg', { pageAddress: 'https://other.example/' });
  // The address was tried and paid for: the second asks for the upload at once.
  expect(await shop.ended(second)).toMatchObject({ state: 'needs-you', paid: 0, need: { why: 'address-failed' } });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('removing takes everything along, and brings everything back', async () => {
  const id = await shop.check(PHOTO);
  const run = await shop.ended(id);
  await shop.desk.remove(id);
  const db = await database();
  expect(await answerOf(run.id)).toBeUndefined();
  expect(await db.count('claims')).toBe(0);
  expect(await listChecks({ limit: 10 })).toEqual([]);
  await shop.desk.restore(id);
  expect(await answerOf(run.id)).toContain('image_metrics');
  expect(await shop.ended(await shop.check(PHOTO, { pageAddress: 'https://other.example/' }))).toMatchObject({
    paid: 0,
  });
});

test('what stands behind # in an address is for the page alone', async () => {
  await shop.ended(await shop.check(`${PHOTO}#t=10`));
  expect(internet.resemble.ledger[0]?.name).toBe(PHOTO);
});

test('a data: image whose press is still being written down is not taken for one that its page let go of', async () => {
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  // As the popup does when it opens, and the alarm when it rings: at any moment, this one too.
  vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...of) => {
    await shop.runner.goOn();
    for (let turns = 0; turns < 200; turns++) await new Promise((resolve) => setImmediate(resolve));
    return digest(...of);
  });
  const id = await shop.check(PNG, { pageAddress: 'https://made.example/' });
  expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', need: { why: 'page-made' } });
});
