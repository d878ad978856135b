import { beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../../lib/checks/check';
import { newRun } from '../../../lib/checks/new-check';
import { addCheck, readCheck } from '../../../lib/checks/records';
import { detectorOf } from '../../../lib/detectors';
import { keepBytes, keptBytes } from '../../../lib/storage/media-bytes';
import { type Internet, media } from '../../internet';
import { openShop } from './open-shop';
import { itemAt, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.turnTo('truthscan');
  await shop.saveKey();
  shop.granted.add('https://media.example/*');
  internet.truthscan.switches.jobSeconds = 0;
  internet.serve('twin.example', (exchange) =>
    exchange.reply(200, { 'content-type': 'image/jpeg' }, media('lighthouse.png').bytes),
  );
  shop.granted.add('https://twin.example/*');
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const TWIN = 'https://twin.example/b.jpg';
const DOWN = { code: 'vendor-down', at: 0, spent: 'no' } as const;
const FULL = { code: 'no-room', at: 0, spent: 'no' } as const;
const TICKET = { job: 'job', host: 'app.resemble.ai', keyFingerprint: '0', submittedAt: 0 };

let made = 0;
/** A stored check with runs as given, each by the detector of its name. */
const stored = async (runs: Record<string, Partial<Run>>, address = PHOTO): Promise<string> => {
  const id = crypto.randomUUID();
  made += 1;
  await addCheck({
    id,
    version: 1,
    createdAt: made,
    item: itemAt(address),
    seen: true,
    runs: Object.entries(runs).map(([detector, more]) => ({
      ...newRun({ id: detector, name: detectorOf(detector)?.name ?? detector }, 0),
      id: `${id}-${detector}`,
      ...more,
    })),
  });
  return id;
};
const runsOf = async (id: string) => (await readCheck(id))?.runs ?? [];
const stateOf = async (id: string, detector: string) => (await runsOf(id)).find((run) => run.detector === detector);
const named = (detector: string, ...ids: string[]) =>
  ids.map((checkId) => ({ checkId, runId: `${checkId}-${detector}` }));

describe('one press for checks that failed for one reason', () => {
  test('sends the runs that it names, and no other detector’s that failed of the same', async () => {
    const failed = { state: 'failed', failure: DOWN } as const;
    const atBoth = await stored({ resemble: failed, truthscan: failed });
    const atOne = await stored({ truthscan: failed }, TWIN);
    await shop.desk.retryAll('vendor-down', named('resemble', atBoth));
    await shop.until(atBoth, (run) => run.state === 'done');
    expect(internet.resemble.ledger).toHaveLength(1);
    expect(internet.truthscan.ledger).toEqual([]);
    expect(await stateOf(atBoth, 'truthscan')).toMatchObject(failed);
    expect(await stateOf(atOne, 'truthscan')).toMatchObject(failed);
  });

  test('takes only what still failed for that reason, and nothing that was or may have been paid', async () => {
    const failed = { state: 'failed', failure: DOWN } as const;
    const kept: Record<string, Partial<Run>>[] = [
      { resemble: { state: 'failed', failure: { ...DOWN, code: 'rejected' } } },
      { resemble: { state: 'cancelled' } },
      { resemble: { ...failed, paid: 1 } },
      { resemble: { ...failed, maybePaid: 1 } },
      { resemble: { ...failed, ticket: TICKET } },
    ];
    const ids = await Promise.all(kept.map((runs) => stored(runs)));
    const before = await Promise.all(ids.map(runsOf));
    await shop.desk.retryAll('vendor-down', named('resemble', ...ids, 'nobody'));
    expect(await Promise.all(ids.map(runsOf))).toEqual(before);
  });

  test('a job that was taken over is not paid for again: it is asked for, free', async () => {
    internet.resemble.holdJobs = true;
    await shop.settle((now) => ({ ...now, asks: { ...now.asks, image: { ...now.asks.image, off: ['truthscan'] } } }));
    const first = await shop.check(PHOTO);
    await shop.until(first, (run) => run.state === 'analysing');
    await shop.desk.cancel(first);
    internet.resemble.answerNext('get', { status: 502, body: '', times: 10_000 });
    const second = await shop.check(PHOTO, { pageAddress: 'https://other.example/' });
    await shop.until(second, (run) => run.held === 'vendor-down' && shop.atWork === 0);
    shop.skipped += 2 * 3_600_000;
    await shop.runner.goOn();
    const failed = await shop.ended(second);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'vendor-down' }, paid: 0, reused: {} });
    internet.resemble.answerHonestly();
    internet.resemble.holdJobs = false;
    await internet.resemble.finishAll();
    await shop.desk.retryAll('vendor-down', [{ checkId: second, runId: failed.id }]);
    expect(await shop.ended(second)).toEqual(failed);
    await shop.desk.retry(second);
    expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 0 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });
});

describe('room is made', () => {
  const beside = {
    truthscan: { state: 'unsettled', maybePaid: 1 },
    'nobody-a': { state: 'cancelled', ticket: TICKET, paid: 1 },
    'nobody-b': { state: 'failed', failure: DOWN },
  } as const;

  test('for what failed for want of it, and what is unsettled, stopped or failed otherwise stays as it is', async () => {
    const id = await stored({ ...beside, resemble: { state: 'failed', failure: FULL } });
    const before = await runsOf(id);
    await shop.desk.freeRoom(id);
    await shop.until(id, (_run, { runs }) => runs[3]?.state === 'done');
    expect((await runsOf(id)).slice(0, 3)).toEqual(before.slice(0, 3));
    expect(internet.truthscan.calls('detect')).toEqual([]);
  });

  test('by one press for several', async () => {
    const ids = [
      await stored({ ...beside, resemble: { state: 'failed', failure: FULL } }),
      await stored({ resemble: { state: 'failed', failure: FULL } }, TWIN),
    ];
    const over = await stored({ resemble: { state: 'done' } });
    await keepBytes(over, new Blob(['bytes']), 0);
    await shop.desk.retryAll('no-room', named('resemble', ...ids));
    for (const id of ids)
      await shop.until(id, (_run, { runs }) => runs.find(({ detector }) => detector === 'resemble')?.state === 'done');
    expect(await keptBytes()).not.toContainEqual(expect.objectContaining({ checkId: over }));
    expect((await stateOf(ids[0] ?? '', 'truthscan'))?.state).toBe('unsettled');
    expect(internet.resemble.ledger).toHaveLength(2);
  });
});
