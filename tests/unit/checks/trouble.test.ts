import { beforeEach, describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/checks/records';
import { writeKey } from '../../../lib/storage/keys';
import { answerOf } from '../../../lib/storage/raw-answers';
import { type Internet, startInternet } from '../../internet';
import { forgetEverything, Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  internet = await startInternet({ jobSeconds: 0 });
  await forgetEverything();
  shop = new Shop(internet);
  await shop.saveKey();
  return async () => {
    shop.kill();
    await internet.close();
    expect(internet.faults).toEqual([]);
  };
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const ended = async (address = PHOTO, more = {}) => shop.ended(await shop.check(address, more));
const failedWith = (code: string, spent: string) => ({ state: 'failed', failure: { code, spent } });

describe('the key', () => {
  test('no key: nobody is asked', async () => {
    await shop.removeKey();
    expect(await ended()).toMatchObject(failedWith('no-key', 'no'));
    expect(internet.log.filter((entry) => entry.kind === 'vendor')).toEqual([]);
  });

  test('a wrong key is said to be wrong, and costs nothing', async () => {
    await shop.saveKey('test-wrong-key-0000');
    expect(await ended()).toMatchObject(failedWith('wrong-key', 'no'));
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('a key replaced while the job runs: the job stays, and goes on when its key comes back', async () => {
    internet.resemble.holdJobs = true;
    internet.resemble.addKey('test-other-key-0000');
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    await writeKey('resemble', { key: 'test-other-key-0000', savedAt: 0 });
    const run = await shop.ended(id);
    expect(run).toMatchObject(failedWith('other-key', 'yes'));
    expect(run.ticket).toBeDefined();
    await shop.saveKey();
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    await shop.desk.onKey('resemble', run.ticket?.keyFingerprint ?? '');
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('a key removed while the job runs: the ticket stays', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    await shop.removeKey();
    const run = await shop.ended(id);
    expect(run).toMatchObject(failedWith('no-key', 'yes'));
    expect(run.ticket).toBeDefined();
  });

  test('a key replaced between upload and submit: uploaded again with the new one, paid by the new one', async () => {
    shop.granted.add('https://broken.example/*');
    await shop.settle((now) => ({ ...now, consents: [{ consent: { what: 'upload', detector: 'resemble' }, at: 0 }] }));
    internet.resemble.addKey('test-other-key-0000');
    const stop = internet.resemble.stopAt('upload', 'before-answer');
    const id = await shop.check('https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0');
    await stop.reached;
    await writeKey('resemble', { key: 'test-other-key-0000', savedAt: 0 });
    stop.go();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.resemble.ledger).toMatchObject([{ key: 'test-other-key-0000' }]);
  });
});

describe('permissions', () => {
  test('the detector’s host not granted: asked for, then it goes on', async () => {
    shop.granted.clear();
    const id = await shop.check(PHOTO);
    expect((await shop.ended(id)).need).toMatchObject({ why: 'detector-host', origins: ['https://app.resemble.ai/*'] });
    shop.granted.add('https://app.resemble.ai/*');
    await shop.desk.onGrant();
    expect(await shop.ended(id)).toMatchObject({ state: 'done' });
  });

  test('taken away while the job runs: asked for again, and the same job goes on', async () => {
    internet.resemble.holdJobs = true;
    const id = await shop.check(PHOTO);
    await shop.until(id, (run) => run.state === 'analysing');
    shop.granted.clear();
    expect((await shop.ended(id)).need).toMatchObject({ why: 'detector-host' });
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    shop.granted.add('https://app.resemble.ai/*');
    await shop.desk.onGrant();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('refused: the check stays, says so, and can be allowed later', async () => {
    await shop.settle((now) => ({ ...now, alwaysUpload: true }));
    const id = await shop.check(PHOTO);
    await shop.ended(id);
    await shop.desk.allow(id);
    await shop.desk.refused(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'needs-you', need: { refused: true } });
    shop.granted.add('https://media.example/*');
    await shop.desk.allow(id);
    expect(await shop.ended(id)).toMatchObject({ state: 'done' });
  });
});

describe('the media', () => {
  beforeEach(() => {
    shop.granted.add('https://broken.example/*');
  });

  test.each([
    ['/empty.jpg', {}, 'empty'],
    ['/not-a-picture.jpg', { width: 0 }, 'not-media'],
    ['/not-a-picture.jpg', { pageAddress: 'https://elsewhere.example/' }, 'sign-in-elsewhere'],
    ['/forbidden.jpg', { width: 0 }, 'unreadable'],
    ['/missing.jpg', { width: 0 }, 'unreadable'],
  ] as const)('%s %o is %s, and nothing is sent', async (path, more, code) => {
    expect(await ended(`https://broken.example${path}`, more)).toMatchObject(failedWith(code, 'no'));
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('the page is closed, or has let go of what it made', async () => {
    const run = await ended('blob:https://made.example/gone', { pageAddress: 'https://made.example/' });
    expect(run).toMatchObject(failedWith('gone', 'no'));
  });

  test('a file of another kind than any detector takes', async () => {
    shop.pageBytes.set('blob:https://made.example/svg', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']));
    expect(await ended('blob:https://made.example/svg')).toMatchObject(failedWith('unsupported', 'no'));
  });
});

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
    await shop.settle((now) => ({ ...now, consents: [{ consent: { what: 'upload', detector: 'resemble' }, at: 0 }] }));
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

test('removed while it runs: gone for good, and nothing more is paid', async () => {
  const stop = internet.resemble.stopAt('list', 'before-answer');
  const id = await shop.check(PHOTO);
  await stop.reached;
  await shop.desk.remove(id);
  stop.go();
  await shop.runner.goOn();
  expect(await readCheck(id)).toBeUndefined();
  expect(internet.resemble.ledger).toEqual([]);
  await shop.desk.restore(id);
  expect(await shop.ended(id)).toMatchObject({ state: 'cancelled' });
});

test('a player that is fed in pieces has no file to read', async () => {
  shop.streams.add('blob:https://made.example/stream');
  expect(await ended('blob:https://made.example/stream', { kind: 'video' })).toMatchObject(
    failedWith('streamed', 'no'),
  );
});
