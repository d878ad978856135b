import { beforeEach, describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/checks/records';
import { answerOf } from '../../../lib/storage/raw-answers';
import type { Internet } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const ended = async (address = PHOTO, more = {}) => shop.ended(await shop.check(address, more));
const failedWith = (code: string, spent: string) => ({ state: 'failed', failure: { code, spent } });

describe('the vendor', () => {
  test.each([
    [402, { success: false, message: 'Wallet too small' }, 'no-credits'],
    [403, { success: false, message: 'Your plan does not include this' }, 'plan-refused'],
    [403, { success: false, message: 'Invalid API token' }, 'wrong-key'],
    [401, { error: 'Unauthorized' }, 'wrong-key'],
    [404, { message: 'Not found' }, 'job-gone'],
  ] as const)('%i %o to the paid call is %s, nothing spent', async (status, body, code) => {
    internet.resemble.answerNext('create', { status, body: JSON.stringify(body) });
    expect(await ended()).toMatchObject(failedWith(code, 'no'));
    expect(internet.resemble.ledger).toEqual([]);
  });

  test.each(['html', 'half-json', 'ten-megabytes', 'nothing', 'another-job'] as const)(
    'polls answered with %s for good: not understood, the raw answer kept, the result free to ask for',
    async (how) => {
      internet.resemble.garbleNext('get', how, { times: 3 });
      const id = await shop.check(PHOTO);
      const run = await shop.ended(id);
      expect(run).toMatchObject(failedWith('not-understood', 'yes'));
      if (how === 'half-json') expect(await answerOf(run.id)).toContain('"uuid"');
      await shop.desk.getResult(id);
      expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
      expect(internet.resemble.ledger).toHaveLength(1);
    },
  );

  test.each(['html', 'half-json', 'nothing', 'another-job'] as const)(
    'a poll answered with %s once is asked again',
    async (how) => {
      internet.resemble.garbleNext('get', how);
      expect(await ended()).toMatchObject({ state: 'done', paid: 1 });
    },
  );

  test('down before money: it waits, says so, and goes on by itself', async () => {
    internet.resemble.answerNext('list', {
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Bad gateway</h1>',
      times: 4,
    });
    const held: unknown[] = [];
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.held === 'vendor-down' && held.push(run.held) > 0);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(held).toHaveLength(1);
  });

  test('down for an hour before money: given up, nothing spent', async () => {
    internet.resemble.answerNext('list', { status: 500, body: '{}', times: 1000 });
    const id = await shop.check(PHOTO);
    for (let rounds = 0; rounds < 200 && (await readCheck(id))?.runs[0]?.state !== 'failed'; rounds++) {
      await shop.until(id, (run) => run.state === 'failed' || shop.atWork === 0);
      // The alarm, after a wait that is too long for a worker.
      shop.skipped += 60_000;
      await shop.runner.goOn();
    }
    expect(await shop.ended(id)).toMatchObject(failedWith('vendor-down', 'no'));
  });

  test('no result by the deadline: said, and free to ask for', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    const run = await shop.ended(id);
    expect(run).toMatchObject(failedWith('slow', 'yes'));
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    await shop.desk.getResult(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('the lid closed for an hour while the job ran: one more look, and it is done', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    shop.kill();
    shop.skipped += 3_600_000;
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    await shop.restart();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('an upload that the vendor could not judge has failed, with its own words', async () => {
    await shop.agreeToUpload('resemble');
    internet.resemble.garbleNext('get', 'another-job', { times: 0 });
    shop.granted.add('https://broken.example/*');
    internet.resemble.holdJobs = true;
    const id = await shop.check('https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0');
    const { ticket } = await shop.until(id, (run) => run.state === 'analysing');
    internet.resemble.answerNext('get', {
      status: 200,
      body: JSON.stringify({
        success: true,
        item: { uuid: ticket?.job, status: 'failed', error_message: 'Could not decode' },
      }),
    });
    expect(await shop.ended(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'job-failed', spent: 'yes', said: 'Could not decode' },
    });
  });
});

describe('offline', () => {
  test('before: it waits and goes on by itself, nothing is spent meanwhile', async () => {
    internet.offline = true;
    shop.online = false;
    const id = await shop.check(PHOTO);
    expect(await shop.until(id, (run) => run.held === 'offline')).toMatchObject({ paid: 0 });
    internet.offline = false;
    shop.online = true;
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('during the paid call: looked for when the line is back', async () => {
    const stop = internet.resemble.stopAt('create', 'after-booked');
    const id = await shop.check(PHOTO);
    await stop.reached;
    internet.offline = true;
    shop.online = false;
    stop.drop();
    await shop.until(id, (run) => run.held === 'offline');
    internet.offline = false;
    shop.online = true;
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('after: the job is asked for when the line is back, however late', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    internet.offline = true;
    shop.online = false;
    await shop.until(id, (run) => run.held === 'offline');
    shop.skipped += 3_600_000;
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    internet.offline = false;
    shop.online = true;
    await shop.runner.goOn();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });
});
