import { beforeEach, describe, expect, test } from 'vitest';
import { spentSince } from '../../../lib/checks/spending';
import { withOption } from '../../../lib/storage/settings';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  for (const host of ['one', 'two'])
    internet.serve(`${host}.example`, (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
    );
  return opened.close;
});

const ONE = 'https://one.example/a.jpg';
const PRIVATE = 'https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0';

/** What a browser does when a kept connection breaks: the same POST once more, and only the second answer is seen. */
describe.each([
  { route: 'address', address: ONE },
  { route: 'upload', address: PRIVATE },
])('a paid call by $route that the browser sent twice', ({ address }) => {
  beforeEach(() => {
    shop.granted.add('https://broken.example/*');
  });

  test('counts twice against the caps', async () => {
    await shop.settle((now) => ({ ...now, caps: { day: 2, credits: {} } }));
    shop.sendTwice = true;
    expect(await shop.ended(await shop.check(address))).toMatchObject({ state: 'done', paid: 2 });
    shop.sendTwice = false;
    expect(await spentSince(0)).toHaveLength(2);
    expect(await shop.ended(await shop.check('https://two.example/a.jpg'))).toMatchObject({
      state: 'needs-you',
      need: { why: 'over-cap' },
    });
    expect(internet.resemble.ledger).toHaveLength(2);
  });

  test('is added to what the run had paid before', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(address);
    const { ticket } = await shop.until(id, (run) => run.state === 'analysing' && run.counted === true);
    const item = { uuid: ticket?.job, status: 'failed', error_message: 'Could not decode' };
    internet.resemble.answerNext('get', { status: 200, body: JSON.stringify({ success: true, item }) });
    expect(await shop.until(id, ({ state }) => state === 'failed' || state === 'needs-you')).toMatchObject({ paid: 1 });
    internet.resemble.holdJobs = false;
    shop.sendTwice = true;
    shop.granted.add('https://one.example/*');
    await shop.desk.retry(id);
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 3 });
    expect(internet.resemble.ledger).toHaveLength(3);
    expect(await spentSince(0)).toHaveLength(3);
  });
});

test('two jobs that are found for a lost upload count twice', async () => {
  shop.granted.add('https://broken.example/*');
  shop.sendTwice = true;
  internet.resemble.garbleNext('create', 'nothing', { times: 2 });
  expect(await shop.ended(await shop.check(PRIVATE))).toMatchObject({ state: 'done', paid: 2 });
  expect(await spentSince(0)).toHaveLength(2);
});

test('a job of another run at the same address is not taken for a second one', async () => {
  internet.resemble.holdJobs = true;
  const first = await shop.check(ONE);
  const stop = internet.resemble.stopAt('create', 'after-booked');
  await stop.reached;
  // Asked otherwise, the same address is another question, and another job.
  await shop.settle((now) => withOption(now, 'resemble', 'intelligence', true));
  const second = await shop.check(ONE, { pageAddress: 'https://other.example/' });
  await shop.until(second, (run) => run.state === 'analysing' && run.counted === true);
  stop.go();
  await shop.until(first, (run) => run.state === 'analysing' && run.counted === true);
  internet.resemble.holdJobs = false;
  await internet.resemble.finishAll();
  expect([(await shop.ended(first)).paid, (await shop.ended(second)).paid]).toEqual([1, 1]);
  expect(await spentSince(0)).toHaveLength(2);
});
