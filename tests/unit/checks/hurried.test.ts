import { beforeEach, describe, expect, test } from 'vitest';
import { isMoving } from '../../../lib/checks/check';
import { readCheck } from '../../../lib/checks/records';
import { spentSince } from '../../../lib/checks/spending';
import { sweep } from '../../../lib/checks/sweep';
import { dropBytes } from '../../../lib/storage/media-bytes';
import { type Internet, media, TRUTHSCAN_TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  shop.granted.add('https://media.example/*');
  internet.serve('twin.example', (exchange) =>
    exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
  );
  shop.granted.add('https://twin.example/*');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const TWIN = 'https://twin.example/b.jpg';
/** The vendor cannot fetch it: a paid try that came to nothing. */
const HOTLINKED = 'https://pictures.example/dunes.jpg';
const FILM = 'https://media.example/video/ferry.mp4';
const still = async (id: string) => {
  await shop.until(id, (_run, check) => check.runs.every(({ state }) => !isMoving(state)));
  return (await readCheck(id))?.runs ?? [];
};
const agreedTo = (...detectors: string[]) =>
  shop.settle((now) => ({
    ...now,
    consents: detectors.map((detector) => ({ consent: { what: 'upload' as const, detector }, at: 0 })),
  }));

describe('two checks of the same media', () => {
  beforeEach(async () => {
    await shop.turnTo('truthscan');
    await shop.saveKey();
    await agreedTo('resemble');
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    internet.resemble.holdJobs = true;
  });

  test('a run that ended is not waited for, although another of its check still waits for the person', async () => {
    const first = await shop.check(PHOTO);
    await shop.until(first, (run, { runs }) => run.state === 'analysing' && runs[1]?.state === 'needs-you');
    const second = await shop.check(TWIN);
    await shop.until(second, (run) => run.held === 'same-media');
    await internet.resemble.finishAll();
    expect((await shop.ended(first)).state).toBe('done');
    expect(await shop.until(second, (run) => run.state === 'done')).toMatchObject({ paid: 0 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });
});

describe('what was paid is not forgotten', () => {
  test('of a detector that was left out and is asked all the same: the address is not paid for again', async () => {
    const id = await shop.check(HOTLINKED, { pageAddress: 'https://gallery.example/' });
    const { id: runId, need } = await shop.ended(id);
    expect(need).toMatchObject({ why: 'address-failed' });
    await shop.desk.leaveOut(id, runId);
    await shop.desk.askToo(id, runId);
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', paid: 1, need: { why: 'address-failed' } });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('two presses on check again are one check, also of what stood in the page itself', async () => {
    await agreedTo('resemble');
    await shop.settle((now) => ({
      ...now,
      consents: [...now.consents, { consent: { what: 'page-made', site: 'news.example' }, at: 0 }],
    }));
    const address = `data:image/png;base64,${media('lighthouse.png').bytes.toString('base64')}`;
    const first = await shop.check(address);
    expect(await shop.ended(first)).toMatchObject({ state: 'done' });
    const [one, two] = await Promise.all([shop.desk.checkAgain(first), shop.desk.checkAgain(first)]);
    await shop.ended(one);
    await shop.ended(two);
    expect(two).toBe(one);
    expect(internet.resemble.ledger).toHaveLength(2);
  });

  test('a run that took over a job, and then paid for its own, does not say that it paid nothing', async () => {
    internet.resemble.holdJobs = true;
    const first = await shop.check(HOTLINKED, { pageAddress: 'https://gallery.example/' });
    await shop.until(first, (run) => run.state === 'analysing');
    await shop.desk.cancel(first);
    const second = await shop.check(HOTLINKED, { pageAddress: 'https://gallery.example/' });
    await shop.until(second, (run) => run.reused !== undefined);
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    expect(await shop.ended(second)).toMatchObject({ state: 'needs-you', need: { why: 'address-failed' } });
    shop.granted.add('https://pictures.example/*');
    await shop.desk.allow(second);
    const run = await shop.ended(second);
    expect(run).toMatchObject({ state: 'done', paid: 1 });
    expect(run.reused).toBeUndefined();
  });

  test.each(['cancelled', 'failed'])(
    'a lost answer that was tried again and %s still stands before a new check',
    async (how) => {
      internet.resemble.switches.listLags = 100;
      internet.resemble.garbleNext('create', 'html');
      const first = await shop.check(PHOTO);
      expect(await shop.ended(first)).toMatchObject({ state: 'unsettled' });
      if (how === 'failed') internet.resemble.answerNext('list', { status: 401, body: '{}' });
      const stop = how === 'cancelled' ? internet.resemble.stopAt('list', 'before-answer') : undefined;
      await shop.desk.retry(first);
      await stop?.reached;
      if (stop) await shop.desk.cancel(first);
      stop?.go();
      expect(await shop.ended(first)).toMatchObject({ state: how, maybePaid: 1 });
      const second = await shop.check(PHOTO, { pageAddress: 'https://other.example/' });
      expect((await shop.ended(second)).need).toMatchObject({ why: 'maybe-paid-before' });
      expect(internet.resemble.calls('create')).toHaveLength(1);
    },
  );
});

describe('caps', () => {
  test('one yes is for one paid call: the upload after a failed address asks again', async () => {
    await shop.settle((now) => ({ ...now, caps: { day: 0, credits: {} } }));
    const id = await shop.check(HOTLINKED, { pageAddress: 'https://gallery.example/' });
    expect((await shop.ended(id)).need).toMatchObject({ why: 'over-cap' });
    await shop.desk.allow(id);
    expect((await shop.ended(id)).need).toMatchObject({ why: 'address-failed' });
    shop.granted.add('https://pictures.example/*');
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', paid: 1, need: { why: 'over-cap' } });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('the second of two quick presses does not agree to what came after the first', async () => {
    await shop.settle((now) => ({ ...now, caps: { day: 0, credits: {} } }));
    shop.granted.delete('https://app.resemble.ai/*');
    const id = await shop.check(PHOTO);
    const { id: runId, need } = await shop.ended(id);
    expect(need).toMatchObject({ why: 'detector-host' });
    shop.granted.add('https://app.resemble.ai/*');
    await shop.desk.allow(id, [runId], ['detector-host']);
    expect((await shop.ended(id)).need).toMatchObject({ why: 'over-cap' });
    await shop.desk.allow(id, [runId], ['detector-host']);
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', paid: 0 });
    expect(internet.resemble.ledger).toEqual([]);
    await shop.desk.allow(id, [runId], ['over-cap']);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('what was spent in months that are over is not kept', async () => {
    await shop.ended(await shop.check(PHOTO));
    expect(await spentSince(0)).toHaveLength(1);
    await sweep(shop.now());
    expect(await spentSince(0)).toHaveLength(1);
    await sweep(shop.now() + 63 * 24 * 3_600_000);
    expect(await spentSince(0)).toEqual([]);
  });
});

describe('a call that carries a film', () => {
  beforeEach(() => shop.turnTo('truthscan'));

  test('the yes is taken back during the free call before it: nothing is sent', async () => {
    const stop = internet.truthscan.stopAt('credits', 'before-answer');
    const id = await shop.check(FILM, { kind: 'video' });
    await stop.reached;
    await shop.settle((now) => ({ ...now, consents: [] }));
    stop.go();
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', need: { why: 'first-upload' }, paid: 0 });
    expect(internet.truthscan.calls('detect-file')).toEqual([]);
  });

  test('told to come later, it is sent again: the first answer is not taken for the second’s', async () => {
    internet.truthscan.answerNext('detect-file', { status: 429, headers: { 'retry-after': '7' }, body: '' });
    const { later, state } = await shop.ended(await shop.check(FILM, { kind: 'video' }));
    expect([state, later?.tries]).toEqual(['done', 1]);
    expect(internet.truthscan.ledger).toHaveLength(1);
  });
});

test('an address that shows something else by now is not judged beside what was judged before', async () => {
  await shop.turnTo('truthscan');
  await shop.saveKey();
  await agreedTo('resemble', 'truthscan');
  await shop.settle((now) => ({ ...now, alwaysUpload: true }));
  internet.truthscan.addKey(TRUTHSCAN_TEST_KEY, { credits: 0, boost: 0 });
  const id = await shop.check(TWIN);
  expect((await still(id)).slice(0, 2).map(({ state }) => state)).toEqual(['done', 'failed']);
  const before = (await readCheck(id))?.specimen;
  internet.serve('twin.example', (exchange) =>
    exchange.reply(200, { 'content-type': 'image/jpeg' }, media('dunes.jpg').bytes),
  );
  internet.truthscan.addKey(TRUTHSCAN_TEST_KEY, { credits: 100, boost: 0 });
  await dropBytes(id);
  await shop.desk.retry(id);
  expect((await still(id))[1]).toMatchObject({ state: 'failed', failure: { code: 'gone', spent: 'no' } });
  expect((await readCheck(id))?.specimen).toEqual(before);
  expect(internet.truthscan.ledger).toEqual([]);
});

test('options chosen for one run stay when that run is tried again', async () => {
  await shop.turnTo('truthscan');
  internet.truthscan.switches.jobsFailWith = 'Audio processing took too long';
  const id = await shop.check('https://media.example/audio/minister.mp3', { kind: 'audio' });
  const { id: runId } = await shop.ended(id);
  internet.truthscan.switches.jobsFailWith = null;
  internet.truthscan.answerNext('detect', { status: 403, body: '{"error":"Not enough credits"}' });
  await shop.desk.retryWith(id, runId, { analyzeUpToSeconds: 15 });
  expect(await shop.ended(id)).toMatchObject({ state: 'failed', failure: { code: 'no-credits' } });
  await shop.desk.retry(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', asked: { options: { analyzeUpToSeconds: 15 } } });
});

test('beside our own reading a detector is still alone: a copy is offered for what it does not take', async () => {
  await shop.settle((now) => ({ ...now, alwaysUpload: true, readsFiles: true }));
  shop.granted.add('https://formats.example/*');
  const id = await shop.check('https://formats.example/aurora.avif');
  expect((await still(id))[0]).toMatchObject({ state: 'needs-you', need: { why: 're-encode' } });
});
