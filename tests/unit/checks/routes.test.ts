import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/checks/records';
import { sweep } from '../../../lib/checks/sweep';
import { bytesOf, keepBytes } from '../../../lib/storage/media-bytes';
import { answerOf } from '../../../lib/storage/raw-answers';
import { type Internet, media, startInternet } from '../../internet';
import { forgetEverything, Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeAll(async () => {
  internet = await startInternet();
});
afterAll(() => internet.close());
beforeEach(async () => {
  await forgetEverything();
  internet.resemble.resetSwitches();
  internet.resemble.switches.jobSeconds = 0;
  shop = new Shop(internet);
  await shop.saveKey();
});

const fileOf = (name: string): Blob => new Blob([new Uint8Array(media(name).bytes)]);

const PHOTO = 'https://media.example/photos/harbour.jpg';
const paidBefore = () => internet.resemble.ledger.length;

test('a public address goes as an address, and nothing is read without a permission', async () => {
  const before = paidBefore();
  const asked = internet.requests('media.example').length;
  const id = await shop.check(PHOTO);
  const run = await shop.ended(id);
  expect(run).toMatchObject({ state: 'done', route: 'address', paid: 1, maybePaid: 0 });
  expect(internet.resemble.ledger.slice(before)).toMatchObject([{ route: 'address', name: PHOTO }]);
  // The one request to the media's host is the vendor's own.
  expect(internet.requests('media.example').length - asked).toBe(1);
  expect((await readCheck(id))?.specimen).toEqual({ obtained: 'address-only', address: PHOTO });
  expect(await answerOf(run.id)).toContain('image_metrics');
});

test('with the host granted the bytes are read first, and the address still goes as an address', async () => {
  shop.granted.add('https://media.example/*');
  const id = await shop.check(PHOTO);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'address' });
  expect((await readCheck(id))?.specimen).toMatchObject({
    obtained: 'original-bytes',
    type: 'image/jpeg',
    readBy: 'background',
  });
  // Kept for a day, to be shown and to try again; then swept.
  await sweep(Date.now() + 23 * 3_600_000);
  expect((await bytesOf(id))?.size).toBeGreaterThan(1000);
  await sweep(Date.now() + 25 * 3_600_000);
  expect(await bytesOf(id)).toBeUndefined();
});

test('bytes that are there before their record are not swept away, and those of no check at all are', async () => {
  await keepBytes('to-come', new Blob(['x']), Date.now());
  await sweep(Date.now() + 1000);
  expect((await bytesOf('to-come'))?.size).toBe(1);
  await sweep(Date.now() + 61_000);
  expect(await bytesOf('to-come')).toBeUndefined();
});

test('always upload asks for the host and the consent in one need, then uploads', async () => {
  await shop.settle((now) => ({ ...now, alwaysUpload: true }));
  const before = paidBefore();
  const id = await shop.check(PHOTO);
  const waiting = await shop.ended(id);
  expect(waiting.need).toMatchObject({
    why: 'always-upload',
    origins: ['https://media.example/*'],
    consents: [{ what: 'upload', detector: 'resemble' }],
  });
  expect(paidBefore()).toBe(before);
  await shop.desk.allow(id);
  expect((await shop.ended(id)).state).toBe('needs-you');
  shop.granted.add('https://media.example/*');
  await shop.desk.onGrant();
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload', paid: 1 });
  expect(internet.resemble.ledger.slice(before)).toMatchObject([{ route: 'upload' }]);
});

test('a private address is never handed out: it is read and uploaded', async () => {
  const address = 'https://podcast.example/audio/episode.mp3?token=c7e1f09a5b6d4e38a2117f0c94d3be58&expires=1999999999';
  const id = await shop.check(address, { kind: 'audio', duration: 3 });
  expect((await shop.ended(id)).need).toMatchObject({ why: 'private-address', origins: ['https://podcast.example/*'] });
  shop.granted.add('https://podcast.example/*');
  await shop.desk.allow(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
  const sent = internet.resemble.calls('create').at(-1);
  expect(sent?.path).not.toContain('token=c7e1');
  expect(internet.leaks('c7e1f09a5b6d4e38a2117f0c94d3be58').every((entry) => entry.host === 'podcast.example')).toBe(
    true,
  );
});

test('what the page made is read at once, and asks before it is sent', async () => {
  shop.pageBytes.set('blob:https://made.example/1', fileOf('forest.jpg'));
  const id = await shop.check('blob:https://made.example/1', { pageAddress: 'https://made.example/' });
  const waiting = await shop.ended(id);
  expect(waiting.need?.consents).toEqual([
    { what: 'upload', detector: 'resemble' },
    { what: 'page-made', site: 'made.example' },
  ]);
  // The page may close now: the bytes are here.
  shop.pageBytes.clear();
  await shop.desk.allow(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
});

test('what a frame of another site made waits for that site, and is gone only where it can be asked', async () => {
  const address = 'blob:https://made.example/1';
  const id = await shop.check(address, { pageAddress: 'https://news.example/' });
  expect((await shop.ended(id)).need).toMatchObject({
    why: 'read',
    origins: ['https://made.example/*'],
    consents: [],
  });
  shop.granted.add('https://made.example/*');
  shop.pageBytes.set(address, fileOf('forest.jpg'));
  await shop.desk.onGrant();
  expect((await shop.ended(id)).need?.why).toBe('page-made');
  await shop.desk.allow(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
  shop.pageBytes.clear();
  const gone = await shop.check('blob:https://made.example/2', { pageAddress: 'https://news.example/' });
  expect((await shop.ended(gone)).failure?.code).toBe('gone');
});

test('a data: address is kept as bytes, not in the record', async () => {
  const bytes = Buffer.from(media('lighthouse.png').bytes);
  const id = await shop.check(`data:image/png;base64,${bytes.toString('base64')}`, {
    pageAddress: 'https://made.example/',
  });
  const check = await readCheck(id);
  expect(check?.item.address.length).toBeLessThanOrEqual(200);
  expect(check?.specimen).toMatchObject({ obtained: 'original-bytes', type: 'image/png', length: bytes.length });
  expect((await shop.ended(id)).need?.why).toBe('page-made');
  await shop.desk.allow(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
});

describe('media behind a sign-in', () => {
  const address = 'https://members.example/private/photo.jpg';
  const item = { pageAddress: 'https://members.example/' };

  test('the cookies are asked for, and only then sent', async () => {
    shop.granted.add('https://members.example/*');
    const asked = internet.requests('members.example').length;
    const id = await shop.check(address, item);
    const waiting = await shop.ended(id);
    expect(waiting.need).toMatchObject({ why: 'read-signed-in', origins: [] });
    expect(waiting.need?.consents).toContainEqual({ what: 'cookies', site: 'members.example' });
    const before = internet.requests('members.example').slice(asked);
    expect(before.every((entry) => entry.headers.cookie === undefined)).toBe(true);
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
    expect((await readCheck(id))?.specimen).toMatchObject({ readBy: 'background-with-cookies' });
  });

  test('another site’s picture never gets the cookies of this one', async () => {
    shop.granted.add('https://members.example/*');
    const id = await shop.check(address, { pageAddress: 'https://elsewhere.example/' });
    expect(await shop.ended(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'sign-in-elsewhere', spent: 'no' },
    });
  });
});

test('an image host that wants a Referer: the vendor cannot fetch it, the person allows, it is uploaded', async () => {
  const before = paidBefore();
  const address = 'https://pictures.example/dunes.jpg';
  const id = await shop.check(address, { pageAddress: 'https://gallery.example/' });
  const waiting = await shop.ended(id);
  expect(waiting).toMatchObject({
    state: 'needs-you',
    paid: 1,
    need: { why: 'address-failed', origins: ['https://pictures.example/*'] },
  });
  shop.granted.add('https://pictures.example/*');
  // A grant alone does not go on: this may cost again, and is pressed for.
  await shop.desk.onGrant();
  expect((await shop.ended(id)).state).toBe('needs-you');
  await shop.desk.allow(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload', paid: 2 });
  expect(internet.resemble.ledger.slice(before).map((entry) => entry.route)).toEqual(['address', 'upload']);
});

describe('what the vendor says of an address', () => {
  const HOTLINKED = 'https://pictures.example/dunes.jpg';
  const VOICE = 'https://media.example/audio/minister.mp3';
  /** The vendor's own word for why the job of this address failed. */
  const failing = async (said: string | undefined) => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(VOICE, { kind: 'audio' });
    const { ticket } = await shop.until(id, (run) => run.state === 'analysing');
    internet.resemble.holdJobs = false;
    const item = { uuid: ticket?.job, status: 'failed', error_message: said };
    internet.resemble.answerNext('get', { status: 200, body: JSON.stringify({ success: true, item }) });
    return shop.ended(id);
  };

  test('is kept with the question for the upload, and again when it is asked anew', async () => {
    const said = 'Unable to download media from URL: HTTP 403';
    const id = await shop.check(HOTLINKED, { pageAddress: 'https://gallery.example/' });
    expect(await shop.ended(id)).toMatchObject({ need: { why: 'address-failed' }, addressSaid: said });
    const other = await shop.check(HOTLINKED, { pageAddress: 'https://other.example/' });
    expect(await shop.ended(other)).toMatchObject({ need: { why: 'address-failed' }, addressSaid: said, paid: 0 });
    await shop.desk.cancel(id);
    await shop.desk.retry(id);
    expect(await shop.ended(id)).toMatchObject({ need: { why: 'address-failed' }, addressSaid: said, paid: 1 });
  });

  test('of media that are too short is a failure: the upload would be paid for and fail of the same', async () => {
    const run = await failing('Audio is too short');
    expect(run).toMatchObject({
      state: 'failed',
      failure: { code: 'media-refused', said: 'Audio is too short', spent: 'yes' },
    });
    expect(run.addressFailed).toBeUndefined();
  });

  test('may be nothing: then nothing is quoted', async () => {
    const run = await failing(undefined);
    expect(run).toMatchObject({ state: 'needs-you', need: { why: 'address-failed' }, paid: 1 });
    expect(run.addressSaid).toBeUndefined();
  });

  test.each([
    [
      'Audio is too short',
      { state: 'failed', failure: { code: 'media-refused', said: 'Audio is too short', spent: 'no' } },
    ],
    ['Bad url', { state: 'needs-you', need: { why: 'address-failed' }, addressSaid: 'Bad url' }],
  ])('as the answer to the paid call: %s', async (message, ends) => {
    internet.resemble.answerNext('create', { status: 400, body: JSON.stringify({ success: false, message }) });
    expect(await shop.ended(await shop.check(VOICE, { kind: 'audio' }))).toMatchObject({ ...ends, paid: 0 });
  });
});

test('a vendor that refuses the address at once has booked nothing, and the upload is offered', async () => {
  internet.resemble.switches.unreachable = '400';
  const id = await shop.check('https://pictures.example/dunes.jpg', { pageAddress: 'https://gallery.example/' });
  expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', paid: 0, need: { why: 'address-failed' } });
});

test('a medium of a private host is not even read before the person agreed', async () => {
  shop.granted.add('http://intranet/*');
  const asked = internet.requests('intranet').length;
  const id = await shop.check('http://intranet/photo.jpg', { pageAddress: 'http://intranet/' });
  expect((await shop.ended(id)).need?.consents).toContainEqual({ what: 'private', site: 'intranet' });
  expect(internet.requests('intranet').length).toBe(asked);
});

test('video and voice go their way too', async () => {
  const clip = await shop.check('https://media.example/video/ferry.mp4', { kind: 'video', duration: 3 });
  const voice = await shop.check('https://media.example/audio/minister.mp3', { kind: 'audio', duration: 3 });
  const [seen, heard] = [await shop.ended(clip), await shop.ended(voice)];
  expect(seen.finding?.aspects.map((one) => one.aspect)).toEqual(['picture', 'voice']);
  expect(heard.finding?.aspects).toMatchObject([{ aspect: 'voice', stance: 'synthetic', high: true }]);
});
