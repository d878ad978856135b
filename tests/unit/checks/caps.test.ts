import { beforeEach, describe, expect, test } from 'vitest';
import { spentSince, startOf } from '../../../lib/checks/spending';
import { type Internet, media, TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.settle((now) => ({ ...now, caps: { day: 1, credits: {} } }));
  for (const host of ['one', 'two', 'three'])
    internet.serve(`${host}.example`, (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
    );
  return opened.close;
});

const ONE = 'https://one.example/a.jpg';
const TWO = 'https://two.example/a.jpg';
const OVER = { why: 'over-cap', cap: { period: 'day', most: 1, inCredits: false } };
const endOf = async (address: string) => shop.ended(await shop.check(address));

describe('a cap of one paid check a day', () => {
  test('the second asks first, and is paid when the person says so', async () => {
    expect(await endOf(ONE)).toMatchObject({ state: 'done', paid: 1 });
    const second = await shop.check(TWO);
    expect(await shop.ended(second)).toMatchObject({ state: 'needs-you', need: OVER, paid: 0 });
    expect(internet.resemble.ledger).toHaveLength(1);
    await shop.desk.allow(second);
    expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 1 });
    // One yes is for one check.
    expect(await endOf('https://three.example/a.jpg')).toMatchObject({ state: 'needs-you', need: OVER });
  });

  test('of two at once only one is paid', async () => {
    const ids = await Promise.all([ONE, TWO].map((address) => shop.check(address)));
    const states = await Promise.all(ids.map(async (id) => (await shop.ended(id)).state));
    expect([...states].sort()).toEqual(['done', 'needs-you']);
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('one that runs counts', async () => {
    internet.resemble.holdJobs = true;
    const first = await shop.check(ONE);
    await shop.until(first, (run) => run.state === 'analysing');
    expect((await shop.until(await shop.check(TWO), (run) => run.state === 'needs-you')).need).toMatchObject(OVER);
  });

  test('one whose answer was lost counts', async () => {
    internet.resemble.garbleNext('create', 'nothing');
    internet.resemble.answerNext('list', { status: 200, body: '{"success":true,"items":[]}', times: 20 });
    expect(await endOf(ONE)).toMatchObject({ state: 'unsettled' });
    internet.resemble.answerHonestly();
    expect(await endOf(TWO)).toMatchObject({ state: 'needs-you', need: OVER });
  });

  test('one that was removed counts', async () => {
    const first = await shop.check(ONE);
    await shop.ended(first);
    await shop.desk.remove(first);
    expect(await endOf(TWO)).toMatchObject({ state: 'needs-you', need: OVER });
  });

  test('one that the vendor refused does not', async () => {
    internet.resemble.addKey(TEST_KEY, { credits: 1 });
    expect(await endOf(ONE)).toMatchObject({ state: 'failed', failure: { code: 'no-credits', spent: 'no' } });
    internet.resemble.addKey(TEST_KEY);
    expect(await endOf(TWO)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('one that was told to come later does not count twice', async () => {
    internet.resemble.answerNext('create', { status: 429, body: '', times: 2 });
    expect(await endOf(ONE)).toMatchObject({ state: 'done', paid: 1 });
    expect(await spentSince(0)).toHaveLength(1);
  });

  test('a finding that is used again does not', async () => {
    await endOf(ONE);
    expect(await endOf(ONE)).toMatchObject({ state: 'done', paid: 0 });
    expect(await spentSince(0)).toHaveLength(1);
  });

  test('yesterday’s do not', async () => {
    shop.skipped = -25 * 3_600_000;
    await endOf(ONE);
    shop.skipped = 0;
    expect(await endOf(TWO)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('a cap on the month holds where the day has none', async () => {
    await shop.settle((now) => ({ ...now, caps: { month: 1, credits: {} } }));
    await endOf(ONE);
    expect((await endOf(TWO)).need).toMatchObject({ why: 'over-cap', cap: { period: 'month', most: 1 } });
  });

  test('a cap of nothing asks every time', async () => {
    await shop.settle((now) => ({ ...now, caps: { day: 0, credits: {} } }));
    expect((await endOf(ONE)).need).toMatchObject({ why: 'over-cap', cap: { most: 0 } });
  });
});

describe('a cap in a vendor’s credits', () => {
  const creditCap = (limits: object) => shop.settle((now) => ({ ...now, caps: { credits: { truthscan: limits } } }));
  const over = (period: string, most: number) => ({ why: 'over-cap', cap: { period, most, inCredits: true } });
  /** A picture is one credit there. */
  const pictureAt = (host: string) =>
    endOf(`https://${host}.example/${host}.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0`);
  beforeEach(async () => {
    for (const [host, name] of [
      ['first', 'harbour.jpg'],
      ['second', 'forest.jpg'],
      ['third', 'lake.jpg'],
    ] as const) {
      shop.granted.add(`https://${host}.example/*`);
      internet.serve(`${host}.example`, (exchange) =>
        exchange.reply(200, { 'content-type': 'image/jpeg' }, media(name).bytes),
      );
    }
    await shop.turnTo('truthscan');
  });

  test.each(['day', 'month'])('of one a %s: the second picture asks first', async (period) => {
    await creditCap({ [period]: 1 });
    expect(await pictureAt('first')).toMatchObject({ state: 'done', paid: 1, credits: 1 });
    expect(await pictureAt('second')).toMatchObject({ state: 'needs-you', need: over(period, 1), paid: 0 });
    expect(internet.truthscan.ledger).toHaveLength(1);
  });

  test('of two: the third', async () => {
    await creditCap({ day: 2 });
    expect(await pictureAt('first')).toMatchObject({ state: 'done' });
    expect(await pictureAt('second')).toMatchObject({ state: 'done' });
    expect(await pictureAt('third')).toMatchObject({ need: over('day', 2) });
  });

  test('of the month counts the day before, that of the day does not', async () => {
    /** So that the clock stands at noon of this day of this month. */
    const goTo = (day: number) => {
      const noon = new Date();
      noon.setDate(day);
      shop.skipped = noon.setHours(12, 0, 0, 0) - Date.now();
    };
    await creditCap({ day: 1, month: 2 });
    goTo(14);
    expect(await pictureAt('first')).toMatchObject({ state: 'done' });
    goTo(15);
    expect(await pictureAt('second')).toMatchObject({ state: 'done' });
    goTo(16);
    expect(await pictureAt('third')).toMatchObject({ need: over('month', 2) });
  });

  test('counts what that vendor’s credits were used for, and nobody else’s', async () => {
    await creditCap({ day: 1 });
    await shop.saveKey();
    await shop.settle((now) => ({ ...now, asks: { ...now.asks, image: { ...now.asks.image, off: ['truthscan'] } } }));
    expect(await endOf(ONE)).toMatchObject({ detector: 'resemble', state: 'done' });
    await shop.turnTo('truthscan');
    await shop.settle((now) => ({ ...now, asks: { ...now.asks, image: { ...now.asks.image, off: [] } } }));
    expect(await pictureAt('first')).toMatchObject({ state: 'done', paid: 1 });
    expect(await pictureAt('second')).toMatchObject({ need: over('day', 1) });
  });

  test('does not hold what costs an amount that nobody tells', async () => {
    await creditCap({ day: 0 });
    shop.granted.add('https://media.example/*');
    const run = await shop.ended(await shop.check('https://media.example/audio/minister.mp3', { kind: 'audio' }));
    expect(run).toMatchObject({ state: 'done', paid: 1 });
    expect(run.credits).toBeUndefined();
  });
});

test('a day begins at midnight here, a month with its first day', () => {
  const now = new Date(2026, 10, 21, 15, 30).getTime();
  expect(new Date(startOf('day', now)).getHours()).toBe(0);
  expect(new Date(startOf('day', now)).getDate()).toBe(21);
  expect(new Date(startOf('month', now)).getDate()).toBe(1);
});
