import { beforeEach, describe, expect, test } from 'vitest';
import { followExtras } from '../../../lib/checks/extras';
import { database } from '../../../lib/storage/database';
import { bytesOf, keepBytes } from '../../../lib/storage/media-bytes';
import { answerOf } from '../../../lib/storage/raw-answers';
import { withBase, withOption } from '../../../lib/storage/settings';
import { type Internet, TRUTHSCAN_TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  shop.granted.add('https://media.example/*');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a gateway that is put in at moment %i of a run does not get the key of before',
  async (from) => {
    const gateway = 'https://gateway.example';
    shop.granted.add(`${gateway}/*`);
    internet.serve('gateway.example', (exchange) => exchange.reply(401, {}, '{}'));
    const { settings } = shop.workshop;
    // As the options page does it: the key is taken out, then the address is put in. Here between two looks of one step.
    let looks = 0;
    Object.assign(shop.workshop, {
      settings: async () => {
        looks += 1;
        if (looks === from) {
          await shop.removeKey();
          await shop.settle((now) => withBase(now, 'resemble', 'image', gateway));
        }
        return settings();
      },
    });
    const run = await shop.ended(await shop.check(PHOTO));
    // A call that was out already is answered, or looked for in vain; then the key is missed.
    expect(['failed', 'unsettled']).toContain(run.state);
    expect(looks).toBeGreaterThanOrEqual(from);
    expect(internet.requests('gateway.example')).toEqual([]);
  },
);

test('a vendor that repeats what was sent gives no key away to a record', async () => {
  await shop.turnTo('truthscan');
  const body = JSON.stringify({ detail: [{ loc: ['body', 'key'], msg: 'too short', input: TRUTHSCAN_TEST_KEY }] });
  internet.truthscan.answerNext('detect', { status: 422, body });
  const run = await shop.ended(await shop.check(PHOTO));
  expect(run).toMatchObject({ state: 'failed', failure: { code: 'rejected', said: expect.stringContaining('short') } });
  expect(JSON.stringify(run)).not.toContain(TRUTHSCAN_TEST_KEY);
});

describe('what is stored', () => {
  test('room is made without taking the bytes of a check that is just being written down', async () => {
    const id = await shop.check('https://media.example/none.jpg');
    await shop.ended(id);
    await keepBytes('new', new Blob(['bytes']), shop.now());
    await shop.desk.freeRoom(id);
    expect(await bytesOf('new')).toBeDefined();
  });

  test('room is made without taking the bytes of the check that it is made for', async () => {
    const other = await shop.check('https://media.example/none.jpg');
    await shop.ended(other);
    const id = await shop.check('https://media.example/neither.jpg');
    await shop.ended(id);
    for (const one of [id, other]) await keepBytes(one, new Blob(['bytes']), shop.now());
    await shop.desk.freeRoom(id);
    expect([await bytesOf(id), await bytesOf(other)]).toEqual([expect.any(Blob), undefined]);
    await keepBytes(other, new Blob(['bytes']), shop.now());
    await shop.desk.retryAll('no-room', [{ checkId: other, runId: 'any' }]);
    expect([await bytesOf(id), await bytesOf(other)]).toEqual([undefined, expect.any(Blob)]);
  });

  test('a check that was removed while something still came leaves nothing behind', async () => {
    await shop.turnTo('truthscan');
    await shop.settle((now) => withOption(now, 'truthscan', 'heatMap', true));
    internet.truthscan.switches.heatmapSeconds = Number.POSITIVE_INFINITY;
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run.finding?.pending).toEqual(['heat-map']);
    const stop = internet.truthscan.stopAt('query', 'before-answer');
    const following = followExtras(shop.workshop, new AbortController().signal);
    await stop.reached;
    await shop.desk.remove(id);
    stop.go();
    await following;
    expect(await answerOf(run.id)).toBeUndefined();
  });

  test('a check that is brought back leaves the claim to who paid for the same media meanwhile', async () => {
    const first = await shop.check(PHOTO);
    await shop.ended(first);
    await shop.desk.remove(first);
    const second = await shop.check(PHOTO);
    const { id } = await shop.ended(second);
    await shop.desk.restore(first);
    expect(await (await database()).getAll('claims')).toMatchObject([{ checkId: second, runId: id }]);
  });

  test('a record that cannot be read goes with everything that hangs on it', async () => {
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    const db = await database();
    await db.put('checks', { ...((await db.get('checks', id)) as object), item: 'damaged' });
    await shop.desk.remove(id);
    expect(await answerOf(run.id)).toBeUndefined();
    expect(await db.getAll('claims')).toEqual([]);
  });
});
