import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/checks/records';
import { detectors } from '../../../lib/detectors';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import { forgetEverything, itemAt, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  return opened.close;
});
beforeAll(forgetEverything);
afterAll(forgetEverything);

const PHOTO = 'https://media.example/photos/harbour.jpg';
const PRIVATE = 'https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0';
const TWIN = 'https://broken.example/twin-b.jpg?token=a91d3e7758c64f02b6e0f3487c25d91b';
const routes = [
  { route: 'address', address: PHOTO },
  { route: 'upload', address: PRIVATE },
] as const;

describe.each(routes)('by $route', ({ route, address }) => {
  beforeEach(() => {
    if (route === 'upload') shop.granted.add('https://broken.example/*');
  });

  test.each(['before-read', 'after-booked', 'before-answer'] as const)(
    'the worker is killed while the paid call stands %s: found or unsettled, never paid twice',
    async (where) => {
      const stop = internet.resemble.stopAt('create', where);
      const id = await shop.check(address);
      await stop.reached;
      shop.kill();
      stop.drop();
      await shop.restart();
      const run = await shop.ended(id);
      if (where === 'before-read') {
        expect(run).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
        expect(internet.resemble.ledger).toHaveLength(0);
      } else {
        expect(run).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
        expect(internet.resemble.ledger).toHaveLength(1);
      }
    },
  );

  test.each(['html', 'half-json', 'ten-megabytes', 'nothing', 'bad-gateway', 'server-error'] as const)(
    'the vendor booked and answered with %s: the job is found, paid once',
    async (how) => {
      internet.resemble.garbleNext('create', how);
      const run = await shop.ended(await shop.check(address));
      expect(run).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
      expect(internet.resemble.ledger).toHaveLength(1);
    },
  );

  test('the vendor booked, and shows nothing of it: unsettled; asked again only by the person', async () => {
    internet.resemble.switches.listLags = 100;
    internet.resemble.garbleNext('create', 'html');
    const id = await shop.check(address);
    expect(await shop.ended(id)).toMatchObject({ state: 'unsettled', maybePaid: 1, paid: 0 });
    await shop.restart();
    await shop.runner.goOn();
    expect(internet.resemble.ledger).toHaveLength(1);
    await shop.desk.retry(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1, maybePaid: 1 });
    expect(internet.resemble.ledger).toHaveLength(2);
  });

  test('a job that appears in the list a little late is still found', async () => {
    internet.resemble.switches.listLags = 2;
    internet.resemble.garbleNext('create', 'nothing');
    expect(await shop.ended(await shop.check(address))).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('429 starts nothing: it waits as told and submits once', async () => {
    internet.resemble.answerNext('create', { status: 429, headers: { 'retry-after': '7' }, body: '{"success":false}' });
    const run = await shop.ended(await shop.check(address));
    expect(run).toMatchObject({ state: 'done', paid: 1 });
    expect(shop.waits.some((ms) => ms > 6_000 && ms <= 7_000)).toBe(true);
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('429 without a time waits too', async () => {
    internet.resemble.answerNext('create', { status: 429, body: '' });
    expect(await shop.ended(await shop.check(address))).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('cancelled while the paid call is out: it waits for the ticket, stops, and the result stays free', async () => {
    const stop = internet.resemble.stopAt('create', 'after-booked');
    const id = await shop.check(address);
    await stop.reached;
    await shop.desk.cancel(id);
    expect((await readCheck(id))?.runs[0]).toMatchObject({ state: 'submitting', cancelRequested: true });
    stop.go();
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'cancelled', paid: 1 });
    expect(run.ticket?.job).toBe(internet.resemble.ledger[0]?.uuid);
    await shop.desk.getResult(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('cancelled before money: ends at once, nothing is paid', async () => {
    const stop = internet.resemble.stopAt(route === 'upload' ? 'upload' : 'list', 'before-answer');
    const id = await shop.check(address);
    await stop.reached;
    await shop.desk.cancel(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'cancelled', paid: 0 });
    stop.go();
    await shop.runner.goOn();
    expect(internet.resemble.ledger).toHaveLength(0);
  });

  test('cancelled while analysing, then checked anew: goes on with the job that is paid', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(address);
    await shop.until(id, (run) => run.state === 'analysing');
    await shop.desk.cancel(id);
    const second = await shop.check(address);
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 0, reused: { checkId: id } });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('two clicks at once are one check', async () => {
    const [a, b] = await Promise.all([shop.check(address), shop.check(address)]);
    expect(a).toBe(b);
    await shop.ended(a);
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('the same again is answered from before; check again pays', async () => {
    const first = await shop.check(address);
    await shop.ended(first);
    const again = await shop.check(address, { pageAddress: 'https://other.example/' });
    expect(await shop.ended(again)).toMatchObject({ state: 'done', paid: 0, reused: { checkId: first } });
    const fresh = await shop.desk.checkAgain(first);
    expect(await shop.ended(fresh)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(2);
  });

  test('alarm and start at once: one runner, one payment', async () => {
    const id = await shop.check(address);
    await Promise.all(Array.from({ length: 20 }, () => shop.runner.goOn()));
    await shop.ended(id);
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test.each(['reading', 'preparing', 'uploading', 'analysing'] as const)(
    'killed in %s: it ends, paid once',
    async (state) => {
      if (state === 'uploading' && route === 'address') return expect(route).toBe('address');
      const calls = { reading: 'list', preparing: 'list', uploading: 'upload', analysing: 'get' } as const;
      const call = route === 'upload' && state !== 'analysing' ? 'upload' : calls[state];
      const stop = internet.resemble.stopAt(call, 'before-answer');
      const id = await shop.check(address);
      await stop.reached;
      shop.kill();
      stop.drop();
      await shop.restart();
      expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
      expect(internet.resemble.ledger).toHaveLength(1);
    },
  );
});

test('two addresses with the same bytes: uploaded and paid once, the second takes the finding', async () => {
  shop.granted.add('https://broken.example/*');
  const [a, b] = await Promise.all([shop.check(PRIVATE), shop.check(TWIN)]);
  const runs = [await shop.ended(a), await shop.ended(b)];
  expect(runs.map((run) => run.state)).toEqual(['done', 'done']);
  expect(runs.map((run) => run.paid).sort()).toEqual([0, 1]);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('two runs that come to the claim at the same moment: one pays', async () => {
  shop.granted.add('https://broken.example/*');
  // Both have uploaded and stand right before the paid call.
  const stop = internet.resemble.stopAt('upload', 'before-answer', { times: 2 });
  const [a, b] = await Promise.all([shop.check(PRIVATE), shop.check(TWIN)]);
  await internet.resemble.when((vendor) => vendor.calls('upload').length === 2);
  stop.go();
  await Promise.all([shop.ended(a), shop.ended(b)]);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a token that ran out is made again, once', async () => {
  shop.granted.add('https://broken.example/*');
  const stop = internet.resemble.stopAt('create', 'before-read');
  const id = await shop.check(PRIVATE);
  await stop.reached;
  internet.resemble.expireTokens();
  stop.go();
  expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1, reuploaded: true });
  expect(internet.resemble.calls('upload')).toHaveLength(2);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('an unsettled check stands before a new one of the same media: the person is told that it may be paid twice', async () => {
  internet.resemble.switches.listLags = 100;
  internet.resemble.garbleNext('create', 'html');
  await shop.ended(await shop.check(PHOTO));
  const second = await shop.check(PHOTO, { pageAddress: 'https://other.example/' });
  expect((await shop.ended(second)).need).toMatchObject({ why: 'maybe-paid-before' });
  expect(internet.resemble.ledger).toHaveLength(1);
  await shop.desk.allow(second);
  expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 1 });
});

test('where the vendor does not keep our file name, a lost upload is unsettled and not guessed at', async () => {
  shop.granted.add('https://broken.example/*');
  internet.resemble.switches.keepsFileName = false;
  internet.resemble.garbleNext('create', 'nothing');
  expect(await shop.ended(await shop.check(PRIVATE))).toMatchObject({ state: 'unsettled', maybePaid: 1 });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('another job of the account with the same address is not taken for ours', async () => {
  const other = await internet.fetch('https://app.resemble.ai/api/v2/detect', {
    method: 'POST',
    headers: { authorization: 'Bearer test-resemble-key-0000', 'content-type': 'application/json' },
    body: JSON.stringify({ url: PHOTO }),
  });
  expect(other.status).toBe(200);
  const stop = internet.resemble.stopAt('create', 'before-read');
  const id = await shop.check(PHOTO);
  await stop.reached;
  stop.drop();
  expect(await shop.ended(id)).toMatchObject({ state: 'unsettled', paid: 0 });
});

test('a hundred checks at once: all end, in order, each paid once', async () => {
  for (let i = 0; i < 100; i++)
    internet.serve(`host${i}.example`, (exchange) =>
      exchange.reply(200, { 'content-type': 'image/jpeg' }, media('harbour.jpg').bytes),
    );
  const ids: string[] = [];
  for (let i = 0; i < 100; i++) ids.push(await shop.desk.start(itemAt(`https://host${i}.example/a.jpg`), detectors));
  for (const id of ids) expect((await shop.ended(id)).state).toBe('done');
  expect(internet.resemble.ledger).toHaveLength(100);
}, 60_000);
