import { beforeEach, describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/checks/records';
import { writeKey } from '../../../lib/storage/keys';
import type { Internet } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const ended = async (address = PHOTO, more = {}) => shop.ended(await shop.check(address, more));
const failedWith = (code: string, spent: string) => ({ state: 'failed', failure: { code, spent } });

describe('the key', () => {
  test('no key: nobody is asked', async () => {
    await shop.removeKey();
    expect(await ended()).toMatchObject(failedWith('no-key', 'no'));
    expect(internet.log.filter((entry) => entry.kind === 'vendor')).toEqual([]);
  });

  test('a wrong key is said to be wrong, and costs nothing', async () => {
    await shop.saveKey('test-wrong-key-0000');
    expect(await ended()).toMatchObject(failedWith('wrong-key', 'no'));
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('a key replaced while the job runs: the job stays, and goes on when its key comes back', async () => {
    internet.resemble.holdJobs = true;
    internet.resemble.addKey('test-other-key-0000');
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    await writeKey('resemble', { key: 'test-other-key-0000', savedAt: 0 });
    const run = await shop.ended(id);
    expect(run).toMatchObject(failedWith('other-key', 'yes'));
    expect(run.ticket).toBeDefined();
    await shop.saveKey();
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    await shop.desk.onKey('resemble', run.ticket?.keyFingerprint ?? '');
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('a key removed while the job runs: the ticket stays', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    await shop.removeKey();
    const run = await shop.ended(id);
    expect(run).toMatchObject(failedWith('no-key', 'yes'));
    expect(run.ticket).toBeDefined();
  });

  test('a key replaced between upload and submit: uploaded again with the new one, paid by the new one', async () => {
    shop.granted.add('https://broken.example/*');
    await shop.agreeToUpload('resemble');
    internet.resemble.addKey('test-other-key-0000');
    const stop = internet.resemble.stopAt('upload', 'before-answer');
    const id = await shop.check('https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0');
    await stop.reached;
    await writeKey('resemble', { key: 'test-other-key-0000', savedAt: 0 });
    stop.go();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toMatchObject([{ key: 'test-other-key-0000' }]);
  });
});

describe('permissions', () => {
  test('the detector’s host not granted: asked for, then it goes on', async () => {
    shop.granted.clear();
    const id = await shop.check(PHOTO);
    expect((await shop.ended(id)).need).toMatchObject({ why: 'detector-host', origins: ['https://app.resemble.ai/*'] });
    shop.granted.add('https://app.resemble.ai/*');
    await shop.desk.onGrant();
    expect(await shop.ended(id)).toMatchObject({ state: 'done' });
  });

  test('taken away while the job runs: asked for again, and the same job goes on', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    shop.granted.clear();
    expect((await shop.ended(id)).need).toMatchObject({ why: 'detector-host' });
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    shop.granted.add('https://app.resemble.ai/*');
    await shop.desk.onGrant();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('refused: the check stays, says so, and can be allowed later', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    const id = await shop.check(PHOTO);
    await shop.ended(id);
    await shop.desk.allow(id);
    await shop.desk.refused(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', need: { refused: true } });
    shop.granted.add('https://media.example/*');
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done' });
  });
});

describe('the media', () => {
  beforeEach(() => {
    shop.granted.add('https://broken.example/*');
  });

  test.each([
    ['/empty.jpg', {}, 'empty'],
    ['/not-a-picture.jpg', { width: 0 }, 'not-media'],
    ['/not-a-picture.jpg', { pageAddress: 'https://elsewhere.example/' }, 'sign-in-elsewhere'],
    ['/forbidden.jpg', { width: 0 }, 'unreadable'],
    ['/missing.jpg', { width: 0 }, 'unreadable'],
  ] as const)('%s %o is %s, and nothing is sent', async (path, more, code) => {
    expect(await ended(`https://broken.example${path}`, more)).toMatchObject(failedWith(code, 'no'));
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('the page is closed, or has let go of what it made', async () => {
    const run = await ended('blob:https://made.example/gone', { pageAddress: 'https://made.example/' });
    expect(run).toMatchObject(failedWith('gone', 'no'));
  });

  test('a file of another kind than any detector takes', async () => {
    shop.pageBytes.set('blob:https://made.example/svg', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']));
    expect(await ended('blob:https://made.example/svg')).toMatchObject(failedWith('unsupported', 'no'));
  });
});

test('removed while it runs: gone for good, and nothing more is paid', async () => {
  const stop = internet.resemble.stopAt('list', 'before-answer');
  const id = await shop.check(PHOTO);
  await stop.reached;
  await shop.desk.remove(id);
  stop.go();
  await shop.runner.goOn();
  expect(await readCheck(id)).toBeUndefined();
  expect(internet.resemble.ledger).toEqual([]);
  await shop.desk.restore(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'cancelled' });
});

test('a player that is fed in pieces has no file to read', async () => {
  shop.streams.add('blob:https://made.example/stream');
  expect(await ended('blob:https://made.example/stream', { kind: 'video' })).toMatchObject(
    failedWith('streamed', 'no'),
  );
});
