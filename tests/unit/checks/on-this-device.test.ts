import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Check, Run } from '../../../lib/checks/check';
import { isMoving } from '../../../lib/checks/check';
import { readCheck } from '../../../lib/checks/records';
import { sampleItem } from '../../../lib/checks/sample';
import { verdictOfCheck } from '../../../lib/checks/verdict-of-check';
import { noLists } from '../../../lib/provenance/trust-lists';
import { answerOf } from '../../../lib/storage/raw-answers';
import { DEVICE } from '../../../lib/verdict/origin-finding';
import { newAuthority } from '../../authority/authority';
import type { Internet } from '../../internet';
import { authority, signedPicture } from '../provenance/signed';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.lists = { ...noLists, own: authority.certificate };
  await shop.settle((now) => ({ ...now, readsFiles: true }));
  return async () => {
    await opened.close();
    expect(shop.faults).toEqual([]);
  };
});

const BLOB = 'blob:https://news.example/one';
const PHOTO = 'https://media.example/photos/harbour.jpg';
const allowPageMade = () =>
  shop.settle((now) => ({
    ...now,
    consents: [
      { consent: { what: 'upload', detector: 'resemble' }, at: 0 },
      { consent: { what: 'page-made', site: 'news.example' }, at: 0 },
    ],
  }));

/** A check of a signed picture that the page made. */
const checkSigned = async (): Promise<string> => {
  shop.pageBytes.set(BLOB, new Blob([new Uint8Array(await signedPicture())]));
  return shop.check(BLOB);
};

const ended = async (id: string): Promise<Check> => {
  await shop.until(id, (_, check) => check.runs.every(({ state }) => !isMoving(state)));
  const check = await readCheck(id);
  if (!check) throw new Error('no check');
  return check;
};

const runOf = ({ runs }: Check, detector: string): Run | undefined => runs.find((run) => run.detector === detector);

describe('without any key', () => {
  test('a signed picture is declared: nothing is asked, nothing is spent', async () => {
    const check = await ended(await checkSigned());
    expect(check.runs.map(({ detector, state }) => [detector, state])).toEqual([
      ['resemble', 'not-asked'],
      [DEVICE.id, 'done'],
    ]);
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'declared', aspects: ['origin'] });
    expect(internet.resemble.ledger).toEqual([]);
    expect(await answerOf(runOf(check, DEVICE.id)?.id ?? '')).toContain('active_manifest');
  });

  test('a signer that nobody knows makes some signs, no more', async () => {
    shop.lists = { ...noLists, official: newAuthority('Somebody Else').certificate };
    const check = await ended(await checkSigned());
    expect(verdictOfCheck(check)).toMatchObject({ statement: 'some', aspects: ['origin'] });
  });

  test('a picture that says nothing: nothing known', async () => {
    shop.granted.add('https://media.example/*');
    const check = await ended(await shop.check(PHOTO));
    expect(verdictOfCheck(check).statement).toBe('nothing-known');
    expect(runOf(check, DEVICE.id)?.finding?.provenance?.credential.answer).toBe('none');
  });

  test('on a host that may not be read, the person is asked for it', async () => {
    const id = await shop.check(PHOTO);
    await shop.until(id, (_, { runs }) => runs.some(({ state }) => state === 'needs-you'));
    const asking = await readCheck(id);
    expect(asking && runOf(asking, DEVICE.id)?.need).toMatchObject({
      origins: ['https://media.example/*'],
      consents: [],
      why: 'read',
    });
    await shop.desk.allow(id);
    shop.granted.add('https://media.example/*');
    await shop.desk.onGrant();
    expect(runOf(await ended(id), DEVICE.id)?.state).toBe('done');
  });
});

test('the packed sample says of itself that AI made it; nobody is asked, whatever keys are here', async () => {
  await shop.saveKey();
  await shop.settle((now) => ({ ...now, readsFiles: false }));
  const sample = new Blob([readFileSync(path.resolve(import.meta.dirname, '../../../public/sample.jpg'))]);
  const check = await ended(
    await shop.desk.startOnDevice(await sampleItem(sample, 'moz-extension://assay/welcome.html')),
  );
  expect(check.runs.map(({ detector, state }) => [detector, state])).toEqual([[DEVICE.id, 'done']]);
  expect(verdictOfCheck(check).statement).toBe('some');
  const provenance = check.runs[0]?.finding?.provenance;
  expect(provenance?.credential).toMatchObject({ signer: 'Assay sample', declaration: { making: 'ai-made' } });
  expect(provenance?.traces).toMatchObject([{ place: 'xmp', says: 'ai-made' }]);
  expect(internet.log).toEqual([]);
});

describe('beside a detector', () => {
  beforeEach(async () => {
    await shop.saveKey();
    await allowPageMade();
  });

  test('a trusted declaration ends the check before money; the person can go on', async () => {
    const id = await checkSigned();
    const check = await ended(id);
    const spared = runOf(check, 'resemble');
    expect(spared).toMatchObject({ state: 'not-asked', notAsked: 'clear-answer', paid: 0 });
    expect(internet.resemble.ledger).toEqual([]);
    await shop.desk.askToo(id, spared?.id ?? '');
    const after = await ended(id);
    expect(runOf(after, 'resemble')).toMatchObject({ state: 'done', paid: 1 });
    expect(verdictOfCheck(after).statement).toBe('declared');
  });

  test('unless the person wants every detector asked', async () => {
    await shop.settle((now) => ({ ...now, stopsAtDeclared: false }));
    const check = await ended(await checkSigned());
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'done', paid: 1 });
  });

  test('a declaration that nobody trusted makes spares nobody', async () => {
    shop.lists = noLists;
    const check = await ended(await checkSigned());
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'done', paid: 1 });
    expect(verdictOfCheck(check).statement).not.toBe('declared');
  });

  test('a host that may not be read keeps nobody waiting: not read, and the address is sent', async () => {
    const check = await ended(await shop.check(PHOTO));
    expect(runOf(check, DEVICE.id)).toMatchObject({ state: 'not-asked', notAsked: 'not-read' });
    expect(runOf(check, 'resemble')).toMatchObject({ state: 'done', route: 'address', paid: 1 });
    expect(verdictOfCheck(check)).toMatchObject({ answered: 1, asked: 1 });
  });

  test('turned off, the file is not read', async () => {
    await shop.settle((now) => ({ ...now, readsFiles: false }));
    const check = await ended(await checkSigned());
    expect(check.runs.map(({ detector }) => detector)).toEqual(['resemble']);
  });

  test('a worker that dies while the file is read reads it again and pays once', async () => {
    await shop.settle((now) => ({ ...now, stopsAtDeclared: false }));
    const id = await checkSigned();
    await shop.restart();
    const check = await ended(id);
    expect(check.runs.every(({ state }) => state === 'done')).toBe(true);
    expect(internet.resemble.ledger).toHaveLength(1);
  });
});
