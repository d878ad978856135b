import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { spentSince } from '../../../lib/checks/spending';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import { forgetEverything, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.granted.add('https://media.example/*');
  return async () => {
    await opened.close();
    expect(shop.faults).toEqual([]);
  };
});
beforeAll(forgetEverything);
afterAll(forgetEverything);

const VOICE = {
  address: 'https://media.example/audio/minister.mp3',
  kind: 'audio',
  call: 'detect',
  route: 'upload',
} as const;
const FILM = {
  address: 'https://media.example/video/ferry.mp4',
  kind: 'video',
  call: 'detect-file',
  route: 'carried',
} as const;
const PICTURE = {
  address: 'https://media.example/photos/harbour.jpg',
  kind: 'image',
  call: 'detect',
  route: 'upload',
} as const;
const POINTS = ['before-read', 'after-booked', 'before-answer'] as const;

describe.each(['truthscan', 'undetectable'] as const)('%s', (id) => {
  const check = ({ address, kind }: { address: string; kind: 'audio' | 'image' | 'video' }) =>
    shop.check(address, { kind });
  beforeEach(() => shop.turnTo(id));

  test.each([VOICE, PICTURE, FILM])('a check of $kind goes by $route and is paid once', async (media) => {
    const run = await shop.ended(await check(media));
    expect(run).toMatchObject({ state: 'done', route: media.route, paid: 1, maybePaid: 0, finding: { detector: id } });
    expect(internet[id].ledger).toHaveLength(1);
    expect(internet.leaks(internet[id].product.testKey)).toEqual([]);
  });

  describe.each([VOICE, FILM])('the paid call of $kind', (media) => {
    const { call } = media;

    test.each(POINTS)('cut %s: unsettled, and never sent again by the machine', async (where) => {
      const stop = internet[id].stopAt(call, where);
      const checkId = await check(media);
      await stop.reached;
      stop.drop();
      expect(await shop.ended(checkId)).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
      await shop.restart();
      await shop.runner.goOn();
      expect(internet[id].calls(call)).toHaveLength(1);
      expect(internet[id].ledger).toHaveLength(where === 'before-read' ? 0 : 1);
      await shop.desk.retry(checkId);
      expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1, maybePaid: 1 });
    });

    test.each(POINTS)('everything dies while it stands %s: unsettled, never sent twice', async (where) => {
      const stop = internet[id].stopAt(call, where);
      const checkId = await check(media);
      await stop.reached;
      shop.kill();
      shop.carriedCalls.clear();
      stop.drop();
      await shop.restart();
      expect(await shop.ended(checkId)).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
      expect(internet[id].calls(call)).toHaveLength(1);
    });

    test.each(['html', 'half-json', 'ten-megabytes', 'nothing', 'bad-gateway', 'server-error'] as const)(
      'booked and answered with %s: unsettled',
      async (how) => {
        internet[id].garbleNext(call, how);
        expect(await shop.ended(await check(media))).toMatchObject({ state: 'unsettled', maybePaid: 1 });
        expect(internet[id].calls(call)).toHaveLength(1);
      },
    );

    test('429 starts nothing: it waits as told and is paid once', async () => {
      internet[id].answerNext(call, { status: 429, headers: { 'retry-after': '7' }, body: '' });
      expect(await shop.ended(await check(media))).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
      expect(shop.waits.some((ms) => ms > 6_000 && ms <= 7_000)).toBe(true);
      expect(internet[id].ledger).toHaveLength(1);
    });

    test('a refusal of the file: nothing spent, and no second try is advised', async () => {
      internet[id].answerNext(call, { status: 400, body: '{"error":"File size exceeds limit"}' });
      expect(await shop.ended(await check(media))).toMatchObject({
        state: 'failed',
        failure: { code: 'media-refused', spent: 'no', said: 'File size exceeds limit' },
      });
      expect(await spentSince(0)).toEqual([]);
    });

    test('a refusal of the credits: nothing spent, and after topping up it goes on', async () => {
      internet[id].answerNext(call, { status: 403, body: '{"error":"Not enough credits"}' });
      const checkId = await check(media);
      expect(await shop.ended(checkId)).toMatchObject({
        state: 'failed',
        failure: { code: 'no-credits', spent: 'no' },
      });
      await shop.desk.retry(checkId);
      expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1 });
    });
  });

  test.each(POINTS)('a call that carries the bytes outlives the worker that dies while it stands %s', async (where) => {
    const stop = internet[id].stopAt('detect-file', where);
    const checkId = await check(FILM);
    await stop.reached;
    shop.kill();
    await shop.restart();
    stop.go();
    expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
    expect(internet[id].calls('detect-file')).toHaveLength(1);
    expect(internet[id].ledger).toMatchObject([{ sha256: media('ferry.mp4').sha256 }]);
  });

  test('the same, and cut after all: unsettled', async () => {
    const stop = internet[id].stopAt('detect-file', 'after-booked');
    const checkId = await check(FILM);
    await stop.reached;
    shop.kill();
    await shop.restart();
    stop.drop();
    expect(await shop.ended(checkId)).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
    expect(internet[id].calls('detect-file')).toHaveLength(1);
  });

  test('an upload that is cut is made again, free', async () => {
    const stop = internet[id].stopAt('put', 'before-read');
    const checkId = await check(VOICE);
    await stop.reached;
    stop.drop();
    expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
    expect(internet[id].calls('put')).toHaveLength(2);
  });

  test('a worker that dies during the upload uploads again, and pays once', async () => {
    const stop = internet[id].stopAt('put', 'after-booked');
    const checkId = await check(VOICE);
    await stop.reached;
    shop.kill();
    stop.drop();
    await shop.restart();
    expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet[id].ledger).toHaveLength(1);
  });

  test('an empty account is found out before a film is sent', async () => {
    internet[id].addKey('test-empty-key-0000', { credits: 0, boost: 0 });
    await shop.saveKey('test-empty-key-0000', id);
    const run = await shop.ended(await check(FILM));
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'no-credits', spent: 'no' } });
    expect(internet[id].calls('detect-file')).toEqual([]);
  });

  test('a job that is not known for the first seconds is asked for again', async () => {
    for (const queryUnknownAs of ['null', '404'] as const) {
      Object.assign(internet[id].switches, { queryUnknownFor: 4, queryUnknownAs });
      expect(await shop.ended(await check(queryUnknownAs === 'null' ? VOICE : PICTURE))).toMatchObject({
        state: 'done',
      });
    }
  });

  test('a query that never ends: slow, the ticket is kept, and the result stays free', async () => {
    internet[id].holdJobs = true;
    const checkId = await check(VOICE);
    const run = await shop.ended(checkId);
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'slow', spent: 'yes' } });
    await internet[id].finishAll();
    await shop.desk.getResult(checkId);
    expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet[id].ledger).toHaveLength(1);
  });

  test('fewer seconds, where it took too long: a new paid run', async () => {
    internet[id].switches.jobsFailWith = 'Audio processing took too long';
    const checkId = await check(VOICE);
    const { id: runId } = await shop.ended(checkId);
    internet[id].switches.jobsFailWith = null;
    await shop.desk.retryWith(checkId, runId, { analyzeUpToSeconds: 15 });
    expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 2 });
    expect([...internet[id].jobs.values()].map(({ options }) => options.analyzeUpToSeconds)).toEqual([60, 15]);
  });
});
