import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../../lib/checks/check';
import { followDeletions } from '../../../lib/checks/deletions';
import { loadDrawing } from '../../../lib/checks/load-drawing';
import { newRun } from '../../../lib/checks/new-check';
import { addCheck, listChecks, readCheck } from '../../../lib/checks/records';
import { drawingOf } from '../../../lib/storage/drawings';
import { bytesOf, keptBytes } from '../../../lib/storage/media-bytes';
import { withOption } from '../../../lib/storage/settings';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import { itemAt, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const VOICE = 'https://media.example/audio/minister.mp3';
const choose = (option: string, value: boolean | number | string) =>
  shop.settle((now) => withOption(now, 'resemble', option, value));
const signal = AbortSignal.timeout(20_000);

describe('options', () => {
  test('what is chosen is asked, and the same media asked otherwise are another question', async () => {
    await shop.ended(await shop.check(VOICE, { kind: 'audio' }));
    await choose('sourceTracing', true);
    const run = await shop.ended(await shop.check(VOICE, { kind: 'audio', pageAddress: 'https://b.example/' }));
    expect(run).toMatchObject({
      paid: 1,
      asked: { options: { sourceTracing: true } },
      finding: { sourceTracing: { name: 'ElevenLabs' } },
    });
    expect(internet.resemble.ledger.map((entry) => entry.options)).toEqual([{}, { audio_source_tracing: true }]);
  });

  test('an option of another medium asks nothing new', async () => {
    await shop.ended(await shop.check(PHOTO));
    await choose('sourceTracing', true);
    expect(await shop.ended(await shop.check(PHOTO, { pageAddress: 'https://b.example/' }))).toMatchObject({ paid: 0 });
  });

  test('values that were stored and no longer fit are left out', async () => {
    await choose('frameLength', 9);
    await choose('modelTypes', 'nonsense');
    await shop.ended(await shop.check(VOICE, { kind: 'audio' }));
    expect(internet.resemble.ledger[0]?.options).toEqual({});
  });

  test('a region belongs to one check', async () => {
    const first = await shop.check(VOICE, { kind: 'audio' });
    await shop.ended(first);
    const again = await shop.desk.checkAgain(first, { start: 1, end: 3 });
    expect(await shop.ended(again)).toMatchObject({ state: 'done', asked: { region: { start: 1, end: 3 } } });
    expect(internet.resemble.ledger.map((entry) => entry.options)).toEqual([{}, { start_region: 1, end_region: 3 }]);
  });

  test('a part is asked about although the whole is under way, and only once', async () => {
    const first = await shop.check(VOICE, { kind: 'audio' });
    await shop.ended(first);
    internet.resemble.holdJobs = true;
    const whole = await shop.desk.checkAgain(first);
    const part = await shop.desk.checkAgain(first, { start: 1, end: 3 });
    expect(part).not.toBe(whole);
    await shop.until(part, ({ state }) => state === 'analysing');
    expect(await shop.desk.checkAgain(first, { start: 1, end: 3 })).toBe(part);
    await internet.resemble.finishAll();
    expect(await shop.ended(part)).toMatchObject({ state: 'done', asked: { region: { start: 1, end: 3 } } });
    expect(internet.resemble.ledger).toHaveLength(3);
  });
});

describe('zero retention', () => {
  beforeEach(() => choose('zeroRetention', true));

  test('refused: said, nothing spent, and never asked without it', async () => {
    internet.resemble.switches.zeroRetention = 'refused';
    const run = await shop.ended(await shop.check(PHOTO));
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'retention-refused', spent: 'no' } });
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('deletion is followed until the vendor confirms it', async () => {
    internet.resemble.switches.deletionLagGets = 3;
    const id = await shop.check(PHOTO);
    expect((await shop.ended(id)).finding?.retention).toMatchObject({ deleted: false });
    let open = await followDeletions(shop.workshop, signal);
    for (let rounds = 0; rounds < 6 && open > 0; rounds++) open = await followDeletions(shop.workshop, signal);
    expect(open).toBe(0);
    expect((await readCheck(id))?.runs[0]?.finding?.retention).toMatchObject({
      deleted: true,
      deletedAt: expect.any(Number),
    });
  });

  test('a lost answer cannot be looked for: unsettled at once', async () => {
    internet.resemble.garbleNext('create', 'html');
    expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({ state: 'unsettled', maybePaid: 1 });
    expect(internet.resemble.calls('list')).toHaveLength(1);
  });
});

describe('heat maps', () => {
  test('at an address: loaded only when asked, without the key, and kept', async () => {
    await choose('visualize', true);
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run.finding?.heatMap).toMatchObject({ is: 'address' });
    expect(internet.requests('storage.resemble.example')).toEqual([]);
    expect(await loadDrawing(id, run.id, shop.workshop)).toBe('no-permission');
    shop.granted.add('https://storage.resemble.example/*');
    expect(await loadDrawing(id, run.id, shop.workshop)).toBe('kept');
    expect((await drawingOf(run.id))?.type).toBe('image/png');
    expect(
      internet.requests('storage.resemble.example').every((entry) => entry.headers.authorization === undefined),
    ).toBe(true);
    expect(await loadDrawing(id, run.id, shop.workshop)).toBe('kept');
    expect(internet.requests('storage.resemble.example')).toHaveLength(1);
  });

  test('inline: kept at once', async () => {
    internet.resemble.switches.pictures = 'data';
    const run = await shop.ended(await shop.check(PHOTO));
    expect(run.finding?.heatMap).toEqual({ is: 'kept' });
    expect((await drawingOf(run.id))?.size).toBeGreaterThan(500);
  });
});

describe('formats that the vendor does not list', () => {
  beforeEach(() => {
    shop.granted.add('https://formats.example/*');
  });
  const AVIF = 'https://formats.example/aurora.avif';

  test('another candidate of the same picture goes first', async () => {
    const id = await shop.check(AVIF, {
      alternates: ['https://formats.example/compass.svg', 'https://formats.example/harbour.jpg'],
    });
    expect(await shop.ended(id)).toMatchObject({ state: 'done' });
    expect((await readCheck(id))?.specimen).toMatchObject({
      type: 'image/jpeg',
      address: 'https://formats.example/harbour.jpg',
    });
    expect(internet.resemble.ledger[0]?.name).toBe('https://formats.example/harbour.jpg');
  });

  test('without reading, the ending tells', async () => {
    shop.granted.delete('https://formats.example/*');
    await shop.ended(await shop.check(AVIF, { alternates: ['https://formats.example/harbour.jpg'] }));
    expect(internet.resemble.ledger[0]?.name).toBe('https://formats.example/harbour.jpg');
  });

  test('else a lossless copy, if the person allows it, and said to be one', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    const id = await shop.check(AVIF);
    expect((await shop.ended(id)).need).toMatchObject({ why: 're-encode' });
    expect(internet.resemble.calls('upload')).toEqual([]);
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', route: 'upload' });
    expect((await readCheck(id))?.specimen).toMatchObject({ obtained: 'original-bytes', type: 'image/avif' });
    expect((await readCheck(id))?.runs[0]?.copy).toMatchObject({
      obtained: 're-encoded',
      type: 'image/png',
      from: { type: 'image/avif' },
    });
  });

  test('what cannot be copied is not judged', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    expect(await shop.ended(await shop.check('https://formats.example/compass.svg'))).toMatchObject({
      state: 'failed',
      failure: { code: 'unsupported', spent: 'no' },
    });
  });

  test.each([
    ['harbour.jpg', 'image'],
    ['lighthouse.png', 'image'],
    ['meadow.webp', 'image'],
    ['waves.gif', 'image'],
    ['minister.mp3', 'audio'],
    ['witness.wav', 'audio'],
    ['memo.m4a', 'audio'],
    ['radio.ogg', 'audio'],
    ['tone.flac', 'audio'],
    ['ferry.mp4', 'video'],
    ['ridge.webm', 'video'],
    ['shore.mov', 'video'],
  ] as const)('%s is uploaded as it is and judged as %s', async (name, kind) => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    const run = await shop.ended(await shop.check(`https://formats.example/${name}`, { kind }));
    expect(run).toMatchObject({ state: 'done', route: 'upload', asked: { kind } });
    expect(internet.resemble.ledger[0]?.sha256).toBe(media(name).sha256);
  });
});

describe('pleasant in trouble', () => {
  test('ten checks that failed for one reason are tried again by one press', async () => {
    await shop.saveKey('test-wrong-key-0000');
    for (let i = 0; i < 10; i++)
      internet.serve(`host${i}.example`, (exchange) =>
        exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
      );
    const ids: string[] = [];
    for (let i = 0; i < 10; i++) ids.push(await shop.check(`https://host${i}.example/a.jpg`));
    for (const id of ids) expect(await shop.ended(id)).toMatchObject({ failure: { code: 'wrong-key' } });
    await shop.saveKey();
    const failed = await listChecks({ limit: 10 });
    const named = failed.flatMap(({ id, runs }) => runs.map((run) => ({ checkId: id, runId: run.id })));
    await shop.desk.retryAll('wrong-key', named);
    for (const id of ids) expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(10);
  });

  test('what was paid is not tried again by the press for all', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ failure: { code: 'slow' } });
    await shop.desk.retryAll('slow', [{ checkId: id, runId: run.id }]);
    expect((await shop.ended(id)).state).toBe('failed');
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('one run is tried again without another of the same check that may be paid again', async () => {
    const id = crypto.randomUUID();
    const of = (name: string, more: Partial<Run>): Run => ({
      ...newRun({ id: name, name }, Date.now()),
      id: name,
      ...more,
    });
    const failure = { code: 'vendor-down', at: 0, spent: 'no' } as const;
    const item = { ...itemAt(PHOTO), kind: 'image' as const };
    const runs = [of('nobody-a', { state: 'unsettled', maybePaid: 1 }), of('nobody-b', { state: 'failed', failure })];
    const states = async () => (await readCheck(id))?.runs.map(({ state }) => state);
    await addCheck({ id, version: 1, createdAt: Date.now(), item, seen: true, runs });
    await shop.desk.retryAll('vendor-down', [{ checkId: id, runId: 'nobody-b' }]);
    expect((await states())?.[0]).toBe('unsettled');
    await shop.desk.retry(id, 'nobody-b');
    expect((await states())?.[0]).toBe('unsettled');
    await shop.desk.retry(id, 'nobody-a');
    expect((await states())?.[0]).not.toBe('unsettled');
  });

  test('room is made from what is kept for other checks, and this one is tried again', async () => {
    shop.granted.add('https://broken.example/*');
    internet.resemble.answerNext('create', { status: 402, body: '{}' });
    const failed = await shop.check('https://broken.example/twin-a.jpg');
    await shop.ended(failed);
    expect(await bytesOf(failed)).toBeDefined();
    const other = await shop.check(PHOTO);
    await shop.ended(other);
    await shop.desk.freeRoom(other);
    expect(await keptBytes()).toEqual([]);
  });

  test('a 402 leaves a reading of cost and balance', async () => {
    internet.resemble.addKey('test-poor-key-0000', { credits: 1 });
    await shop.saveKey('test-poor-key-0000');
    expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({
      failure: { code: 'no-credits', money: { cost: 3.5, balance: 1, unit: 'cents' } },
    });
  });

  test('a token is used again while it is young, and made anew when it is not', async () => {
    shop.granted.add('https://broken.example/*');
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    internet.resemble.answerNext('create', { status: 429, headers: { 'retry-after': '5' }, body: '' });
    await shop.ended(await shop.check('https://broken.example/twin-a.jpg'));
    expect(internet.resemble.calls('upload')).toHaveLength(1);
    internet.resemble.answerNext('create', { status: 429, headers: { 'retry-after': '3599' }, body: '' });
    const id = await shop.check('https://formats.example/harbour.jpg');
    shop.granted.add('https://formats.example/*');
    await shop.desk.allow(id);
    await shop.until(id, (run) => run.held === 'rate-limited' && shop.atWork === 0);
    shop.skipped += 3_600_000;
    await shop.runner.goOn();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.calls('upload')).toHaveLength(3);
  });
});
