import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Balances } from '../../../lib/checks/balances';
import { KeyKeeping } from '../../../lib/checks/key-keeping';
import { readCheck } from '../../../lib/checks/records';
import { type Internet, TRUTHSCAN_TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import { forgetEverything, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.granted.add('https://media.example/*');
  await shop.turnTo('truthscan');
  return opened.close;
});
beforeAll(forgetEverything);
afterAll(forgetEverything);

const SAYS = [
  ['healthy', 'up'],
  ['down', 'down'],
] as const;
type Medium = readonly [address: string, kind: 'image' | 'audio' | 'video', call: 'detect' | 'detect-file'];
const FILM: Medium = ['https://media.example/video/ferry.mp4', 'video', 'detect-file'];
const VOICE: Medium = ['https://media.example/audio/minister.mp3', 'audio', 'detect'];
const PICTURE: Medium = ['https://media.example/photos/harbour.jpg', 'image', 'detect'];
const check = ([address, kind]: Medium) => shop.check(address, { kind });

describe.each(SAYS)('a service that is %s', (health, service) => {
  beforeEach(() => {
    internet.truthscan.switches.health = health;
  });

  test('waits before money, says so, and forgets it when it goes on', async () => {
    internet.truthscan.answerNext('presign', { status: 503, body: '', times: 2 });
    const id = await check(PICTURE);
    await shop.until(id, (run) => run.held === 'vendor-down' && run.service === service);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'done', paid: 1 });
    expect(run.service).toBeUndefined();
  });

  test('for an hour: given up, and said', async () => {
    internet.truthscan.answerNext('presign', { status: 500, body: '', times: 1000 });
    const id = await check(VOICE);
    for (let rounds = 0; rounds < 200 && (await readCheck(id))?.runs[0]?.state !== 'failed'; rounds++) {
      await shop.until(id, (run) => run.state === 'failed' || shop.atWork === 0);
      shop.skipped += 60_000;
      await shop.runner.goOn();
    }
    expect(await shop.ended(id)).toMatchObject({ failure: { code: 'vendor-down', spent: 'no', service } });
  });

  test.each([FILM, VOICE])('a lost answer to the paid call for %s: unsettled, and said', async (...media) => {
    internet.truthscan.answerNext(media[2], { status: 500, body: '' });
    const id = await check(media);
    expect(await shop.ended(id)).toMatchObject({ state: 'unsettled', maybePaid: 1, service });
    // Asked again, what was said of the service then is past.
    internet.truthscan.switches.health = 'healthy';
    await shop.desk.retry(id);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'done', paid: 1 });
    expect(run.service).toBeUndefined();
  });
});

test('an answer that was lost on the way says nothing of the service', async () => {
  internet.truthscan.garbleNext('detect', 'nothing');
  expect((await shop.ended(await check(VOICE))).service).toBeUndefined();
  expect(internet.truthscan.calls('health')).toEqual([]);
});

describe('the connection test', () => {
  const kinds = () => internet.truthscan.calls('health').map(({ host }) => /-(\w+)\./.exec(host)?.[1]);
  const turnOff = (...off: readonly ('image' | 'audio' | 'video')[]) =>
    shop.settle((now) => {
      const asks = { ...now.asks };
      for (const kind of off) asks[kind] = { ...asks[kind], off: ['truthscan'] };
      return { ...now, asks };
    });
  const save = () => {
    const balances = new Balances(shop.workshop);
    return new KeyKeeping(shop.workshop, balances, shop.desk).save('truthscan', TRUTHSCAN_TEST_KEY);
  };

  test('asks every host that the settings use', async () => {
    expect(await save()).toBe('good');
    expect(kinds().sort()).toEqual(['audio', 'image', 'video']);
  });

  test('and none of a kind that it is turned off for', async () => {
    await turnOff('video', 'audio');
    expect(await save()).toBe('good');
    expect(kinds()).toEqual(['image']);
  });

  test('turned off for all, all are asked: the key is to be tested', async () => {
    await turnOff('image', 'audio', 'video');
    expect(await save()).toBe('good');
    expect(kinds()).toHaveLength(3);
  });
});
