import { beforeEach, describe, expect, test } from 'vitest';
import { type Check, isMoving } from '../../../lib/checks/check';
import { readCheck } from '../../../lib/checks/records';
import { verdictOfCheck } from '../../../lib/checks/verdict-of-check';
import { detectors } from '../../../lib/detectors';
import { removeKey, writeKey } from '../../../lib/storage/keys';
import { bytesOf } from '../../../lib/storage/media-bytes';
import type { Settings } from '../../../lib/storage/settings';
import { type Internet, media, TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
const IDS = ['resemble', 'truthscan', 'undetectable'] as const;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await writeKey('truthscan', { key: TRUTHSCAN_TEST_KEY, savedAt: 0 });
  await writeKey('undetectable', { key: UNDETECTABLE_TEST_KEY, savedAt: 0 });
  for (const host of detectors.flatMap(({ hosts }) => hosts)) shop.granted.add(host);
  shop.granted.add('https://media.example/*');
  await shop.agreeToUpload(...IDS);
  internet.truthscan.switches.jobSeconds = 0;
  internet.undetectable.switches.jobSeconds = 0;
  return async () => {
    await opened.close();
    for (const { key } of [{ key: TRUTHSCAN_TEST_KEY }, { key: UNDETECTABLE_TEST_KEY }])
      expect(internet.leaks(key)).toEqual([]);
  };
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const HARBOUR = media('harbour.jpg').sha256;
const asks = (image: Partial<Settings['asks']['image']>) =>
  shop.settle((now) => ({ ...now, asks: { ...now.asks, image: { ...now.asks.image, ...image } } }));

/** A check once nothing of it moves by itself any more. */
const still = async (id: string): Promise<Check> => {
  await shop.until(id, (_run, check) => check.runs.every(({ state }) => !isMoving(state)));
  const check = await readCheck(id);
  if (!check) throw new Error('the check is gone');
  return check;
};
const checked = async (address = PHOTO, more = {}) => still(await shop.check(address, more));
const states = ({ runs }: Check) =>
  Object.fromEntries(runs.map(({ detector, state, notAsked }) => [detector, notAsked ?? state]));
const paid = () => ({
  resemble: internet.resemble.ledger.length,
  truthscan: internet.truthscan.ledger.length,
  undetectable: internet.undetectable.ledger.length,
});
const readsOf = (host: string) =>
  internet.requests(host).filter(({ headers }) => !String(headers['user-agent']).includes('ResembleDetect'));

describe('several detectors look at one picture', () => {
  test('of two behind one engine one is asked; the bytes are read once; each is paid once', async () => {
    const check = await checked();
    expect(states(check)).toEqual({ resemble: 'done', truthscan: 'done', undetectable: 'same-engine' });
    expect(paid()).toEqual({ resemble: 1, truthscan: 1, undetectable: 0 });
    expect(check.runs.map(({ route }) => route)).toEqual(['address', 'upload', undefined]);
    expect(internet.truthscan.ledger).toMatchObject([{ sha256: HARBOUR }]);
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'strong', aspects: ['picture'], answered: 2, asked: 2 });
    expect(check.runs[1]).toMatchObject({ credits: 1, ticket: { host: 'detect-image.truthscan.com' } });
  });

  test('the second of an engine is asked when the person wants it, and is the same opinion', async () => {
    const { id, runs } = await checked();
    await shop.desk.askToo(id, runs[2]?.id ?? '');
    const after = await still(id);
    expect(states(after)).toEqual({ resemble: 'done', truthscan: 'done', undetectable: 'done' });
    expect(paid()).toEqual({ resemble: 1, truthscan: 1, undetectable: 1 });
  });

  test('all three, turned on', async () => {
    await asks({ on: ['undetectable'] });
    expect(states(await checked())).toEqual({ resemble: 'done', truthscan: 'done', undetectable: 'done' });
  });

  test('against each other: that they disagree is said', async () => {
    internet.truthscan.judge(HARBOUR, { probability: 0.03 });
    const check = await checked();
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'disagree', aspects: ['picture'] });
  });

  test('one fails: what the other said stands, with how many answered', async () => {
    internet.truthscan.addKey(TRUTHSCAN_TEST_KEY, { credits: 0, boost: 0 });
    const check = await checked();
    expect(states(check)).toMatchObject({ resemble: 'done', truthscan: 'failed' });
    expect(check.runs[1]?.failure).toMatchObject({ code: 'no-credits', spent: 'no' });
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'strong', answered: 1, asked: 2, provisional: false });
  });

  test('a yes to the upload is asked for each detector by name, and given for all by one press', async () => {
    await shop.settle((now) => ({ ...now, consents: [], alwaysUpload: true }));
    const waiting = await checked();
    expect(waiting.runs.slice(0, 2).map(({ need }) => need?.consents)).toEqual([
      [{ what: 'upload', detector: 'resemble' }],
      [{ what: 'upload', detector: 'truthscan' }],
    ]);
    expect(internet.resemble.calls('upload')).toEqual([]);
    expect(internet.truthscan.calls('presign')).toEqual([]);
    await shop.desk.allow(waiting.id, [waiting.runs[0]?.id ?? '']);
    expect(states(await still(waiting.id))).toMatchObject({ resemble: 'done', truthscan: 'needs-you' });
    expect(internet.truthscan.calls('presign')).toEqual([]);
    await shop.desk.allow(waiting.id);
    expect(states(await still(waiting.id))).toMatchObject({ resemble: 'done', truthscan: 'done' });
  });

  test('the same bytes on another address are not paid a second time, by any of them', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    await checked();
    internet.serve('twin.example', (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
    );
    shop.granted.add('https://twin.example/*');
    const second = await checked('https://twin.example/b.jpg');
    expect(states(second)).toMatchObject({ resemble: 'done', truthscan: 'done' });
    expect(paid()).toEqual({ resemble: 1, truthscan: 1, undetectable: 0 });
  });

  test('the worker is killed at every point where one of them is being paid: never two', async () => {
    const stop = internet.truthscan.stopAt('detect', 'after-booked');
    const id = await shop.check(PHOTO);
    await stop.reached;
    shop.kill();
    stop.drop();
    await shop.restart();
    expect(states(await still(id))).toMatchObject({ resemble: 'done', truthscan: 'unsettled' });
    expect(paid()).toMatchObject({ resemble: 1, truthscan: 1 });
  });

  test('cancelled while both analyse: both keep their tickets, and results stay free', async () => {
    internet.resemble.holdJobs = true;
    internet.truthscan.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (_run, { runs }) => runs.slice(0, 2).every(({ state }) => state === 'analysing'));
    await shop.desk.cancel(id);
    await internet.resemble.finishAll();
    await internet.truthscan.finishAll();
    await shop.desk.getResult(id);
    expect(states(await still(id))).toMatchObject({ resemble: 'done', truthscan: 'done' });
    expect(paid()).toMatchObject({ resemble: 1, truthscan: 1 });
  });

  test('one cap holds for all of them together', async () => {
    await shop.settle((now) => ({ ...now, caps: { day: 1, credits: {} } }));
    const check = await checked();
    expect(
      check.runs
        .slice(0, 2)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['done', 'needs-you']);
    expect(paid().resemble + paid().truthscan).toBe(1);
  });

  test('a cap in a vendor’s credits holds for that vendor', async () => {
    await shop.settle((now) => ({ ...now, caps: { credits: { truthscan: { day: 0 } } } }));
    const check = await checked();
    expect(states(check)).toMatchObject({ resemble: 'done', truthscan: 'needs-you' });
    expect(check.runs[1]?.need).toMatchObject({ why: 'over-cap', cap: { period: 'day', most: 0, inCredits: true } });
  });

  test('who was paid is told, so that what is left is read anew', async () => {
    await checked();
    expect(new Set(shop.paidFor)).toEqual(new Set(['resemble', 'truthscan']));
  });

  test('who may have been paid is told too', async () => {
    internet.truthscan.garbleNext('detect', 'nothing');
    const check = await checked();
    expect(check.runs[1]).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
    expect(shop.paidFor).toContain('truthscan');
  });
});

describe('one after the other', () => {
  test('a clear answer ends the asking; the rest is asked when wanted', async () => {
    await asks({ oneByOne: true });
    const first = await checked();
    expect(states(first)).toEqual({ resemble: 'done', truthscan: 'clear-answer', undetectable: 'same-engine' });
    expect(paid()).toEqual({ resemble: 1, truthscan: 0, undetectable: 0 });
    await shop.desk.askToo(first.id, first.runs[1]?.id ?? '');
    expect(states(await still(first.id))).toMatchObject({ truthscan: 'done' });
  });

  test('no clear answer: the next is asked', async () => {
    await asks({ oneByOne: true });
    internet.serve('sand.example', (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('dunes.jpg').bytes),
    );
    const check = await checked('https://sand.example/a.jpg');
    expect(verdictOfCheck({ ...check, runs: check.runs.slice(0, 1) }).statement).toBe('inconclusive');
    expect(states(check)).toMatchObject({ resemble: 'done', truthscan: 'needs-you' });
    shop.granted.add('https://sand.example/*');
    await shop.desk.allow(check.id);
    expect(states(await still(check.id))).toMatchObject({ resemble: 'done', truthscan: 'done' });
  });

  test('a film whose picture gave no result: the next is asked for it, although the voice is clear', async () => {
    await shop.settle((now) => ({ ...now, asks: { ...now.asks, video: { ...now.asks.video, oneByOne: true } } }));
    internet.resemble.holdJobs = true;
    const id = await shop.check('https://media.example/video/ferry.mp4', { kind: 'video' });
    const { ticket } = await shop.until(id, (run) => run.state === 'analysing');
    const metrics = { label: 'real', aggregated_score: '0.04', score: ['0.04'] };
    const item = { uuid: ticket?.job, status: 'completed', media_type: 'video', metrics, video_metrics: null };
    internet.resemble.answerNext('get', { status: 200, body: JSON.stringify({ success: true, item }) });
    const check = await still(id);
    expect(verdictOfCheck({ ...check, runs: check.runs.slice(0, 1) }).statement).toBe('nothing-found');
    expect(states(check)).toMatchObject({ resemble: 'done', truthscan: 'done' });
    expect(check.runs[1]?.finding?.aspects).toMatchObject([{ aspect: 'picture' }]);
  });

  test('a film whose picture alone was judged: who judges the voice too is asked', async () => {
    const video = { oneByOne: true, order: ['truthscan', 'resemble'] };
    await shop.settle((now) => ({ ...now, asks: { ...now.asks, video: { ...now.asks.video, ...video } } }));
    const check = await still(await shop.check('https://media.example/video/ferry.mp4', { kind: 'video' }));
    expect(states(check)).toMatchObject({ truthscan: 'done', resemble: 'done' });
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'strong', aspects: ['voice'] });
  });

  test('in the person’s order, and one that failed passes the turn on', async () => {
    internet.truthscan.addKey(TRUTHSCAN_TEST_KEY, { credits: 0, boost: 0 });
    await asks({ oneByOne: true, order: ['truthscan', 'resemble'] });
    const check = await checked();
    expect(check.runs.map(({ detector }) => detector)).toEqual(['truthscan', 'resemble', 'undetectable']);
    expect(states(check)).toMatchObject({ truthscan: 'failed', resemble: 'done' });
  });

  test('left out by the person: not asked, not paid', async () => {
    const stop = internet.resemble.stopAt('create', 'before-answer');
    await asks({ oneByOne: true });
    const id = await shop.check(PHOTO);
    await stop.reached;
    await shop.until(id, (_run, { runs }) => runs[1]?.held === 'turn');
    await shop.desk.leaveOut(id, (await readCheck(id))?.runs[1]?.id ?? '');
    stop.go();
    expect(states(await still(id))).toMatchObject({ resemble: 'done', truthscan: 'left-out' });
    expect(paid().truthscan).toBe(0);
  });
});

describe('checked again', () => {
  test('who was not asked for a clear answer is asked where the answer is not clear this time', async () => {
    await asks({ oneByOne: true });
    const first = await checked();
    expect(states(first)).toMatchObject({ resemble: 'done', truthscan: 'clear-answer' });
    internet.resemble.answerNext('create', { status: 402, body: '{}' });
    const again = await still(await shop.desk.checkAgain(first.id));
    expect(states(again)).toEqual({ resemble: 'failed', truthscan: 'done', undetectable: 'same-engine' });
    const third = await still(await shop.desk.checkAgain(first.id));
    expect(states(third)).toMatchObject({ resemble: 'done', truthscan: 'clear-answer' });
  });

  test('what a detector does not take is found out anew: the address may hold another file by now', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    shop.granted.add('https://changing.example/*');
    let name = 'aurora.avif';
    internet.serve('changing.example', (exchange) =>
      exchange.reply(200, { 'content-type': media(name).type }, media(name).bytes),
    );
    const first = await checked('https://changing.example/a');
    expect(states(first)).toMatchObject({ resemble: 'format', truthscan: 'done' });
    name = 'harbour.jpg';
    expect(states(await still(await shop.desk.checkAgain(first.id)))).toMatchObject({
      resemble: 'done',
      truthscan: 'done',
    });
  });

  test('for want of a key nobody was asked; with one by now, it is as for a new check', async () => {
    const keyless = async () => Promise.all(IDS.map(removeKey));
    await keyless();
    await shop.settle((now) => ({ ...now, readsFiles: true }));
    const first = await checked();
    expect(states(first)).toEqual({ resemble: 'no-key', device: 'done' });
    expect(states(await still(await shop.desk.checkAgain(first.id)))).toEqual({ resemble: 'no-key', device: 'done' });
    await writeKey('truthscan', { key: TRUTHSCAN_TEST_KEY, savedAt: 0 });
    expect(states(await still(await shop.desk.checkAgain(first.id)))).toEqual({ truthscan: 'done', device: 'done' });
  });

  test('whom the person left out stays so', async () => {
    internet.resemble.holdJobs = true;
    await asks({ oneByOne: true });
    const id = await shop.check(PHOTO);
    await shop.until(id, (_run, { runs }) => runs[1]?.held === 'turn');
    await shop.desk.leaveOut(id, (await readCheck(id))?.runs[1]?.id ?? '');
    await internet.resemble.finishAll();
    internet.resemble.holdJobs = false;
    await still(id);
    expect(states(await still(await shop.desk.checkAgain(id)))).toMatchObject({
      resemble: 'done',
      truthscan: 'left-out',
    });
  });
});

describe('what one of them does not take', () => {
  test('a format: that one is not asked, and no copy is made for it', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    shop.granted.add('https://formats.example/*');
    const check = await checked('https://formats.example/aurora.avif');
    expect(states(check)).toMatchObject({ resemble: 'format', truthscan: 'done' });
    expect(paid()).toMatchObject({ resemble: 0, truthscan: 1 });
    expect((await bytesOf(check.id))?.size).toBeGreaterThan(0);
  });

  test('a format that none of them takes: each leaves it to the others but one, which says so', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    shop.granted.add('https://formats.example/*');
    const check = await checked('https://formats.example/compass.svg');
    expect(Object.values(states(check)).sort()).toEqual(['failed', 'format', 'same-engine']);
    expect(check.runs.find(({ state }) => state === 'failed')?.failure).toMatchObject({ code: 'unsupported' });
  });

  test('a file below its least size', async () => {
    const tiny = media('lighthouse.png').bytes.subarray(0, 900);
    internet.serve('tiny.example', (exchange) => exchange.reply(200, { 'content-type': 'image/png' }, tiny));
    shop.granted.add('https://tiny.example/*');
    expect(states(await checked('https://tiny.example/a.png'))).toMatchObject({ truthscan: 'too-small' });
    expect(paid().truthscan).toBe(0);
  });
});

test('the site of the media was asked once, although three detectors look', async () => {
  await shop.settle((now) => ({ ...now, alwaysUpload: true }));
  await asks({ on: ['undetectable'] });
  await checked();
  expect(readsOf('media.example')).toHaveLength(1);
});
