import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followExtras } from '../../../lib/checks/extras';
import { listChecks, readCheck } from '../../../lib/checks/records';
import { verdictOfCheck, votesOf } from '../../../lib/checks/verdict-of-check';
import { database } from '../../../lib/storage/database';
import { answerOf } from '../../../lib/storage/raw-answers';
import { withOption } from '../../../lib/storage/settings';
import { whyOf } from '../../../lib/verdict/sentences';
import { type Internet, media } from '../../internet';
import { signedPicture } from '../provenance/signed';
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

describe('a disk that is full when a paid result arrives', () => {
  const full = (...stores: string[]) =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...of) {
      if (stores.includes(this.name)) throw new DOMException('full', 'QuotaExceededError');
      return realPut.apply(this, of);
    });
  const runOf = async (id: string) => (await readCheck(id))?.runs[0];
  const whyOfCheck = async (id: string) => {
    const check = await readCheck(id);
    if (!check) throw new Error('the check is gone');
    return whyOf(verdictOfCheck(check), votesOf(check), 'image').map(({ key }) => key);
  };

  test('keeps the verdict, and says that the raw answer and the heat map found no room', async () => {
    await shop.settle((now) => withOption(now, 'resemble', 'visualize', true));
    internet.resemble.switches.pictures = 'data';
    full('answers', 'drawings');
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'done', paid: 1, notKept: ['answer', 'heat-map'] });
    expect(run.finding?.aspects).toMatchObject([{ stance: 'synthetic' }]);
    // A heat map that is not here is not said to be.
    expect(run.finding?.heatMap).toBeUndefined();
    expect(await whyOfCheck(id)).toEqual(expect.arrayContaining(['whyAnswerNotKept', 'whyHeatMapNotKept']));
    expect(shop.faults).toEqual([]);
  });

  test('keeps what it has room for', async () => {
    await shop.settle((now) => withOption(now, 'resemble', 'visualize', true));
    internet.resemble.switches.pictures = 'data';
    full('drawings');
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'done', notKept: ['heat-map'] });
    expect(await answerOf(run.id)).toContain('uuid');
  });

  test('a finding that is taken over stands without what hangs on it', async () => {
    const first = await shop.check(PHOTO);
    await shop.ended(first);
    full('answers');
    const second = await shop.check(PHOTO, { pageAddress: 'https://other.example/' });
    expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 0, notKept: ['answer'] });
    expect(shop.faults).toEqual([]);
  });

  test('a failed job, and an answer that nobody understands, end as what they are', async () => {
    full('answers');
    internet.resemble.garbleNext('get', 'html', { times: 3 });
    expect(await shop.ended(await shop.check(PHOTO))).toMatchObject({
      failure: { code: 'not-understood', spent: 'yes' },
    });
    expect(shop.faults).toEqual([]);
  });

  test('a heat map that comes later is left out, and the follower goes on', async () => {
    await shop.turnTo('truthscan');
    shop.granted.add('https://media.example/*');
    await shop.settle((now) => withOption(now, 'truthscan', 'heatMap', true));
    Object.assign(internet.truthscan.switches, { jobSeconds: 0, heatmapSeconds: Number.POSITIVE_INFINITY });
    const id = await shop.check(PHOTO);
    await shop.ended(id);
    internet.truthscan.switches.heatmapSeconds = 0;
    full('answers');
    await followExtras(shop.workshop, new AbortController().signal);
    expect(await runOf(id)).toMatchObject({
      state: 'done',
      notKept: ['answer'],
      finding: { heatMap: { is: 'address' } },
    });
  });

  test('our own reading says what it read', async () => {
    await shop.settle((now) => ({ ...now, readsFiles: true }));
    await shop.removeKey();
    shop.pageBytes.set('blob:https://news.example/one', new Blob([new Uint8Array(await signedPicture())]));
    full('answers');
    const id = await shop.check('blob:https://news.example/one');
    await shop.until(id, (_run, { runs }) => runs[1]?.state === 'done');
    expect((await readCheck(id))?.runs[1]).toMatchObject({ notKept: ['answer'] });
    expect(shop.faults).toEqual([]);
  });
});
