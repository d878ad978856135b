import { beforeEach, describe, expect, test } from 'vitest';
import { type Check, isMoving, type Run } from '../../../lib/checks/check';
import { readCheck } from '../../../lib/checks/records';
import { verdictOfCheck } from '../../../lib/checks/verdict-of-check';
import { noLists } from '../../../lib/provenance/trust-lists';
import { DEVICE } from '../../../lib/verdict/origin-finding';
import { type Internet, media } from '../../internet';
import { authority as studioAuthority } from '../../internet/sites/studio';
import { authority, signedPicture } from '../provenance/signed';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.lists = { ...noLists, own: studioAuthority.certificate + authority.certificate };
  await shop.settle((now) => ({ ...now, readsFiles: true }));
  return async () => {
    await opened.close();
    expect(shop.faults).toEqual([]);
  };
});

/** A signed picture on a host that nobody granted. */
const SIGNED = 'https://studio-media.example/harbour.jpg';
const PHOTO = 'https://media.example/photos/harbour.jpg';
const HOST = 'https://studio-media.example/*';
const BLOB = 'blob:https://news.example/one';

const runOf = ({ runs }: Check, detector: string): Run => {
  const run = runs.find((one) => one.detector === detector);
  if (!run) throw new Error(`no run of ${detector}`);
  return run;
};

const still = async (id: string): Promise<Check> => {
  await shop.until(id, (_, check) => check.runs.every(({ state }) => !isMoving(state)));
  const check = await readCheck(id);
  if (!check) throw new Error('no check');
  return check;
};

/** The press on *Allow*, and the browser's yes. */
const allowHost = async (id: string): Promise<void> => {
  await shop.desk.allow(id);
  shop.granted.add(HOST);
  shop.granted.add('https://media.example/*');
  await shop.desk.onGrant();
};

describe('bytes that a detector’s *Allow* brings', () => {
  test('are read here first: a trusted declaration spares the upload', async () => {
    await shop.turnTo('truthscan');
    const id = await shop.check(SIGNED);
    const asking = await still(id);
    expect(runOf(asking, DEVICE.id)).toMatchObject({ state: 'not-asked', notAsked: 'not-read' });
    expect(runOf(asking, 'truthscan').need).toMatchObject({ origins: [HOST] });
    await allowHost(id);
    const check = await still(id);
    expect(runOf(check, DEVICE.id)).toMatchObject({ state: 'done' });
    expect(verdictOfCheck(check).statement).toBe('declared');
    expect(runOf(check, 'truthscan')).toMatchObject({ state: 'not-asked', notAsked: 'clear-answer', paid: 0 });
    expect(internet.truthscan.ledger).toEqual([]);
    expect(internet.truthscan.calls('presign')).toEqual([]);
  });

  test('where the person wants everybody asked, are read here first all the same', async () => {
    await shop.turnTo('truthscan');
    await shop.settle((now) => ({ ...now, stopsAtDeclared: false }));
    const id = await shop.check(SIGNED);
    await still(id);
    await allowHost(id);
    const check = await still(id);
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'declared', answered: 2 });
    expect(runOf(check, 'truthscan')).toMatchObject({ state: 'done', paid: 1 });
    const read = runOf(check, DEVICE.id).endedAt ?? Number.POSITIVE_INFINITY;
    expect(read).toBeLessThanOrEqual(runOf(check, 'truthscan').intent?.at ?? 0);
  });

  test('after a paid call by address came to nothing: no second one, and the first is not forgotten', async () => {
    await shop.saveKey();
    const id = await shop.check('https://studio-media.example/guarded.jpg');
    expect(runOf(await still(id), 'resemble')).toMatchObject({ paid: 1, need: { why: 'address-failed' } });
    await allowHost(id);
    const check = await still(id);
    expect(verdictOfCheck(check).statement).toBe('declared');
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'not-asked', notAsked: 'clear-answer', paid: 1 });
    expect(internet.resemble.ledger).toHaveLength(1);
  });

  test('are read here first also for a detector that the person wants asked whatever the file says', async () => {
    await shop.turnTo('truthscan');
    const id = await shop.check(SIGNED);
    const { id: runId } = runOf(await still(id), 'truthscan');
    await shop.desk.leaveOut(id, runId);
    await shop.desk.askToo(id, runId);
    await still(id);
    await allowHost(id);
    const check = await still(id);
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'declared', answered: 2 });
    expect(runOf(check, 'truthscan')).toMatchObject({ state: 'done', paid: 1 });
    expect(runOf(check, DEVICE.id).endedAt).toBeLessThanOrEqual(runOf(check, 'truthscan').intent?.at ?? 0);
  });

  test('are read once more after the worker died at any of its steps, and nothing is paid', async () => {
    await shop.turnTo('truthscan');
    for (const state of ['waiting', 'reading', 'preparing'] as const) {
      const id = await shop.check(SIGNED, { pageAddress: `https://news.example/${state}` });
      await still(id);
      await shop.desk.allow(id);
      shop.granted.add(HOST);
      void shop.desk.onGrant();
      await shop.until(id, (_, check) => runOf(check, DEVICE.id).state === state);
      await shop.restart();
      const check = await still(id);
      expect(verdictOfCheck(check).statement).toBe('declared');
      expect(runOf(check, 'truthscan')).toMatchObject({ state: 'not-asked', notAsked: 'clear-answer', paid: 0 });
      shop.granted.delete(HOST);
    }
    expect(internet.truthscan.ledger).toEqual([]);
  });

  test('say nothing of AI: the detector goes on and is paid once', async () => {
    await shop.turnTo('truthscan');
    const id = await shop.check(PHOTO);
    await still(id);
    await allowHost(id);
    const check = await still(id);
    expect(runOf(check, DEVICE.id).finding?.provenance?.credential.answer).toBe('none');
    expect(runOf(check, 'truthscan')).toMatchObject({ state: 'done', paid: 1 });
    expect(internet.truthscan.ledger).toHaveLength(1);
  });
});

describe('what a page made', () => {
  const allowPageMade = (detector: string) =>
    shop.settle((now) => ({
      ...now,
      consents: [
        { consent: { what: 'upload', detector }, at: 0 },
        { consent: { what: 'page-made', site: 'news.example' }, at: 0 },
      ],
    }));

  test('is read here as soon as its page gives it, before it is sent', async () => {
    await shop.saveKey();
    await allowPageMade('resemble');
    // The page is not there when the press comes.
    const id = await shop.check(BLOB);
    const gone = await still(id);
    expect(runOf(gone, DEVICE.id)).toMatchObject({ state: 'not-asked', notAsked: 'not-read' });
    expect(runOf(gone, 'resemble').failure?.code).toBe('gone');
    shop.pageBytes.set(BLOB, new Blob([new Uint8Array(await signedPicture())]));
    await shop.desk.retry(id);
    const check = await still(id);
    expect(verdictOfCheck(check).statement).toBe('declared');
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'not-asked', notAsked: 'clear-answer', paid: 0 });
    expect(internet.resemble.ledger).toEqual([]);
  });

  test('of a copy of its pixels our reading says that it is one, and stays so', async () => {
    await shop.saveKey();
    await allowPageMade('resemble');
    shop.pagePixels.set(BLOB, new Blob([new Uint8Array(media('lighthouse.png').bytes)], { type: 'image/png' }));
    const check = await still(await shop.check(BLOB));
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'done', paid: 1 });
    const own = runOf(check, DEVICE.id);
    expect(own.finding?.provenance?.credential).toMatchObject({ answer: 'not-readable', unreadable: 'captured' });
    await shop.desk.retry(check.id);
    expect(runOf(await still(check.id), DEVICE.id)).toEqual(own);
  });
});

test('a reading that was stopped with its check is not begun anew by a check that stays stopped', async () => {
  await shop.turnTo('truthscan');
  const id = await shop.check(SIGNED);
  await still(id);
  await shop.desk.allow(id);
  await shop.desk.cancel(id);
  shop.granted.add(HOST);
  await shop.desk.onGrant();
  expect((await still(id)).runs.map(({ state }) => state)).toEqual(['cancelled', 'not-asked']);
});
