import { beforeEach, describe, expect, test } from 'vitest';
import { followExtras } from '../../../lib/checks/extras';
import { loadDrawing } from '../../../lib/checks/load-drawing';
import { readCheck } from '../../../lib/checks/records';
import { drawingOf } from '../../../lib/storage/drawings';
import { answersOf } from '../../../lib/storage/raw-answers';
import { withOption } from '../../../lib/storage/settings';
import type { Internet } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.turnTo('truthscan');
  shop.granted.add('https://media.example/*');
  await shop.settle((now) => withOption(now, 'truthscan', 'heatMap', true));
  internet.truthscan.switches.jobSeconds = 0;
  internet.truthscan.switches.heatmapSeconds = Number.POSITIVE_INFINITY;
  return opened.close;
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const never = new AbortController().signal;
const follow = () => followExtras(shop.workshop, never);
const comesNow = () => {
  internet.truthscan.switches.heatmapSeconds = 0;
};
const queries = () => internet.truthscan.calls('query').length;
const runOf = async (id: string) => {
  const run = (await readCheck(id))?.runs[0];
  if (!run) throw new Error('the check is gone');
  return run;
};

/** A done check whose heat map is still drawn. */
const drawing = async (): Promise<string> => {
  const id = await shop.check(PHOTO);
  expect(await shop.ended(id)).toMatchObject({ state: 'done', finding: { pending: ['heat-map'] } });
  return id;
};

/** A check of the same picture from another page: it takes over what the first one found. */
const second = async (): Promise<string> => {
  const id = await shop.check(PHOTO, { pageAddress: 'https://b.example/' });
  expect(await shop.ended(id)).toMatchObject({ state: 'done', paid: 0 });
  return id;
};

describe('what comes after a verdict', () => {
  test('the verdict is there at once, the heat map follows, and nothing is paid for it', async () => {
    const id = await drawing();
    const before = await runOf(id);
    comesNow();
    await follow();
    const { finding } = await runOf(id);
    expect(finding?.heatMap).toBeDefined();
    expect(finding?.pending ?? []).toEqual([]);
    expect(finding?.aspects).toEqual(before.finding?.aspects);
    expect(internet.truthscan.ledger).toHaveLength(1);
  });

  test('what never comes is given up after its own time; the verdict stays', async () => {
    const id = await drawing();
    await follow();
    const run = await runOf(id);
    expect(run.state).toBe('done');
    expect(run.finding?.pending).toBeUndefined();
  });

  test('the answer that carried the verdict stays; the later one is kept beside it', async () => {
    const id = await drawing();
    const run = await runOf(id);
    const verdict = (await answersOf(run.id))?.text;
    comesNow();
    await follow();
    const kept = await answersOf(run.id);
    expect(kept?.text).toBe(verdict);
    expect(kept?.text).not.toContain('heatmap_url":"');
    expect(kept?.later).toContain('heatmap_url');
    expect(kept?.later).not.toBe(verdict);
  });

  test('two that follow at once ask once', async () => {
    const id = await drawing();
    const before = queries();
    comesNow();
    await Promise.all([follow(), follow()]);
    expect((await runOf(id)).finding?.heatMap).toBeDefined();
    expect(queries() - before).toBe(1);
  });

  test('a vendor that refuses once is asked again, and stops nobody', async () => {
    const id = await drawing();
    internet.truthscan.answerNext('query', { status: 403, body: '{"error":"Forbidden"}' });
    comesNow();
    await follow();
    expect((await runOf(id)).finding?.heatMap).toBeDefined();
  });

  test('what belongs to another job than the run has by now is left alone', async () => {
    const id = await drawing();
    const run = await runOf(id);
    comesNow();
    const stop = internet.truthscan.stopAt('query', 'before-answer');
    const following = follow();
    await stop.reached;
    internet.truthscan.switches.heatmapSeconds = Number.POSITIVE_INFINITY;
    await shop.desk.retryWith(id, run.id, { heatMap: false });
    const anew = await shop.until(id, (now) => now.state === 'done' && now.ticket?.job !== run.ticket?.job);
    const answer = await answersOf(run.id);
    stop.go();
    await following;
    expect(await runOf(id)).toEqual(anew);
    expect(await answersOf(run.id)).toEqual(answer);
  });
});

describe('a finding that was taken over', () => {
  const load = async (id: string) => {
    const run = await runOf(id);
    const address = run.finding?.heatMap?.is === 'address' ? run.finding.heatMap.address : '';
    shop.granted.add(`${new URL(address).origin}/*`);
    return loadDrawing(id, run.id, shop.workshop);
  };
  const drawn = async (id: string) => (await drawingOf((await runOf(id)).id))?.size ?? 0;

  test('keeps its heat map and its answer when the other check is removed, and gives them up with its own', async () => {
    const first = await drawing();
    comesNow();
    await follow();
    expect(await load(first)).toBe('kept');
    const other = await second();
    await shop.desk.remove(first);
    expect(await drawn(other)).toBeGreaterThan(500);
    const { id } = await runOf(other);
    expect((await answersOf(id))?.text).toContain('"result"');
    await shop.desk.remove(other);
    expect(await drawingOf(id)).toBeUndefined();
    expect(await answersOf(id)).toBeUndefined();
  });

  test('while its heat map was still drawn: it comes for this check too, free', async () => {
    const first = await drawing();
    const other = await second();
    await shop.desk.remove(first);
    comesNow();
    await follow();
    expect((await runOf(other)).finding?.heatMap).toBeDefined();
    expect(internet.truthscan.ledger).toHaveLength(1);
  });

  test('two presses for one drawing load it once', async () => {
    const id = await drawing();
    comesNow();
    await follow();
    const ends = await Promise.all([load(id), load(id)]);
    expect(ends).toEqual(['kept', 'kept']);
    expect(internet.log.filter(({ path }) => path.includes('heatmap'))).toHaveLength(1);
  });
});
