import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Internet } from '../../internet';
import { openShop } from './open-shop';
import { KEY, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  shop.granted.add('https://broken.example/*');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const PRIVATE = 'https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0';
const set = (switches: Partial<Internet['resemble']['switches']>) =>
  Object.assign(internet.resemble.switches, switches);
const ended = async (address: string) => shop.ended(await shop.check(address));
const routes = [
  { route: 'address', address: PHOTO },
  { route: 'upload', address: PRIVATE },
] as const;

describe.each(routes)('a lost answer by $route', ({ route, address }) => {
  beforeEach(() => {
    internet.resemble.garbleNext('create', 'nothing');
  });

  test.each([-9 * 60, 9 * 60, 3 * 3600])('is found by a clock that differs by %i s', async (clockSkewSeconds) => {
    set({ clockSkewSeconds });
    expect(await ended(address)).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
  });

  test.each([true, 'on-create'] as const)('is found where ids have dashes: %s', async (uuidDashes) => {
    set({ uuidDashes });
    expect(await ended(address)).toMatchObject({ state: 'done', paid: 1 });
  });

  test('is found in a long list that tells the oldest first', async () => {
    const another = (number: number) =>
      internet.fetch('https://app.resemble.ai/api/v2/detect', {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ url: `https://media.example/photos/${number}.jpg` }),
      });
    internet.resemble.answerHonestly();
    for (let i = 0; i < 120; i++) await another(i);
    internet.resemble.garbleNext('create', 'nothing');
    set({ listOrder: 'oldest' });
    expect(await ended(address)).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
  });

  if (route === 'address')
    test('is not guessed at where the list shows an address of the vendor’s own', async () => {
      set({ keepsAddress: false });
      expect(await ended(address)).toMatchObject({ state: 'unsettled', paid: 0, maybePaid: 1 });
      expect(internet.resemble.ledger).toHaveLength(1);
    });
});

describe('an upload token', () => {
  test.each([400, 401, 404, 422] as const)('that ran out and is refused with %i is made again', async (status) => {
    set({ tokenErrorStatus: status });
    const stop = internet.resemble.stopAt('create', 'before-read');
    const id = await shop.check(PRIVATE);
    await stop.reached;
    internet.resemble.expireTokens();
    stop.go();
    expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 1, reuploaded: true });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('that dies at once is made again once, and no more', async () => {
    set({ tokenLifeSeconds: 0 });
    expect(await ended(PRIVATE)).toMatchObject({
      state: 'failed',
      failure: { code: 'rejected', spent: 'no' },
      paid: 0,
    });
    expect(internet.resemble.calls('upload')).toHaveLength(2);
  });

  test('is for one job: a second try uploads again before it asks', async () => {
    set({ tokenSingleUse: true });
    internet.resemble.holdJobs = true;
    const id = await shop.check(PRIVATE);
    const { ticket } = await shop.until(id, (run) => run.state === 'analysing');
    const item = { uuid: ticket?.job, status: 'failed', error_message: 'Could not decode' };
    internet.resemble.answerNext('get', { status: 200, body: JSON.stringify({ success: true, item }) });
    expect(await shop.ended(id)).toMatchObject({ failure: { code: 'job-failed' } });
    internet.resemble.holdJobs = false;
    await shop.desk.retry(id);
    const run = await shop.ended(id);
    expect(run).toMatchObject({ state: 'done', paid: 2 });
    expect(run.reuploaded).toBeUndefined();
    expect(internet.resemble.calls('create')).toHaveLength(2);
    expect(internet.resemble.calls('upload')).toHaveLength(2);
  });
});

describe.each(routes)('a limit of one call a second, by $route', ({ address }) => {
  test.each([2, null])('is waited for, told when (%s) or not, and paid once', async (retryAfter) => {
    set({ callsPerSecond: 1, retryAfter });
    // The vendor's clock goes with the waits that nobody sits through.
    const now = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => now() + shop.skipped);
    expect(await ended(address)).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
    expect(internet.resemble.ledger).toHaveLength(1);
    const refused = internet.resemble.log.entries.filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(12);
  });
});
