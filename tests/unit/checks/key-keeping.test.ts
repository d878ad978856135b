import { beforeEach, describe, expect, test } from 'vitest';
import { Balances } from '../../../lib/checks/balances';
import { KeyKeeping } from '../../../lib/checks/key-keeping';
import { setBase } from '../../../lib/checks/set-base';
import { readBalances } from '../../../lib/storage/balances';
import { dismiss, readDismissed } from '../../../lib/storage/dismissed';
import { readKey } from '../../../lib/storage/keys';
import { readSettings } from '../../../lib/storage/settings';
import { type Internet, TRUTHSCAN_TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
let balances: Balances;
let keys: KeyKeeping;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  balances = new Balances(shop.workshop);
  keys = new KeyKeeping(shop.workshop, balances, shop.desk);
  internet.truthscan.addKey(OTHER, { credits: 7, boost: 0 });
  await shop.turnTo('truthscan');
  return async () => {
    await keys.withdraw('truthscan');
    await opened.close();
  };
});

const OTHER = 'test-other-account-0000';
const left = async () => (await readBalances()).get('truthscan')?.credits;
const GATEWAY = 'https://gateway.example';
const put = (address: string | null, kind: 'image' | 'audio' | 'video' = 'audio') =>
  setBase(shop.workshop, balances, { detector: 'truthscan', kind, address });

describe('what is left belongs to one account', () => {
  test('saving a key reads it', async () => {
    expect(await keys.save('truthscan', TRUTHSCAN_TEST_KEY)).toBe('good');
    expect(await left()).toBe(11_000);
  });

  test('the key of another account: its own credits, at once', async () => {
    await keys.save('truthscan', TRUTHSCAN_TEST_KEY);
    expect(await keys.save('truthscan', OTHER)).toBe('good');
    expect(await left()).toBe(7);
  });

  test('a key that cannot be tested: nothing is shown of the one before', async () => {
    await keys.save('truthscan', TRUTHSCAN_TEST_KEY);
    internet.truthscan.switches.health = 'down';
    expect(await keys.save('truthscan', OTHER)).toBe('vendor-down');
    expect(await left()).toBeUndefined();
  });

  test('no key: nothing', async () => {
    await keys.save('truthscan', TRUTHSCAN_TEST_KEY);
    await keys.withdraw('truthscan');
    expect(await left()).toBeUndefined();
  });

  test('an answer that comes when another key is there is not shown as its own', async () => {
    const stop = internet.truthscan.stopAt('credits', 'before-answer');
    const asked = balances.read('truthscan');
    await stop.reached;
    await keys.withdraw('truthscan');
    await shop.saveKey(OTHER, 'truthscan');
    stop.go();
    await asked;
    expect(await left()).toBeUndefined();
  });

  test('a question asked in between, of the key that is on its way out, is not shown either', async () => {
    await balances.dropAround('truthscan', () => balances.read('truthscan'));
    expect(await left()).toBeUndefined();
  });

  test('a word on a shortage that was put away was about that account', async () => {
    await dismiss('truthscan', 'low');
    await keys.save('truthscan', OTHER);
    expect((await readDismissed()).get('truthscan')).toBeUndefined();
  });

  test('asked twice in a row it is asked once; after something was paid, again', async () => {
    await balances.readAll();
    await balances.readAll();
    expect(internet.truthscan.calls('credits')).toHaveLength(1);
    await balances.readAnew('truthscan');
    expect(internet.truthscan.calls('credits')).toHaveLength(2);
  });
});

describe('a gateway in the place of an address', () => {
  beforeEach(async () => {
    await keys.save('truthscan', TRUTHSCAN_TEST_KEY);
  });
  const bases = async () => (await readSettings()).bases.truthscan ?? {};

  test('takes the key with it, and what was left there', async () => {
    shop.granted.add(`${GATEWAY}/*`);
    expect(await put(` ${GATEWAY}/ts/ `)).toBe('saved');
    expect(await bases()).toEqual({ audio: `${GATEWAY}/ts` });
    expect(await readKey('truthscan')).toBeUndefined();
    expect(await left()).toBeUndefined();
  });

  test('taken back it does the same', async () => {
    shop.granted.add(`${GATEWAY}/*`);
    await put(GATEWAY);
    await shop.saveKey(TRUTHSCAN_TEST_KEY, 'truthscan');
    expect(await put(null)).toBe('saved');
    expect(await bases()).toEqual({});
    expect(await readKey('truthscan')).toBeUndefined();
  });

  test('the key is gone before the address is there', async () => {
    shop.granted.add(`${GATEWAY}/*`);
    const seen: unknown[] = [];
    const { mayReach } = shop.workshop;
    const changing = setBase(
      { mayReach: (origins) => mayReach(origins) },
      {
        dropAround: async (_of: string, change: () => Promise<unknown>) => {
          const changed = change();
          for (let looks = 0; (await bases()).audio === undefined && looks < 1_000; looks++)
            await new Promise((resolve) => setImmediate(resolve));
          seen.push(await readKey('truthscan'));
          await changed;
        },
      },
      { detector: 'truthscan', kind: 'audio', address: GATEWAY },
    );
    expect(await changing).toBe('saved');
    expect(seen).toEqual([undefined]);
  });

  test.each([
    ['http://gateway.example', 'not-https'],
    ['ftp://gateway.example', 'not-https'],
    ['gateway', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://ann@gateway.example', 'not-an-address'],
    ['https://ann:pw@gateway.example', 'not-an-address'],
    ['https://gateway.example/?to=elsewhere', 'not-an-address'],
    ['https://gateway.example/#part', 'not-an-address'],
  ])('%s is refused: the old address and the key stay', async (address, end) => {
    shop.granted.add(`${GATEWAY}/*`);
    expect(await put(address)).toBe(end);
    expect(await bases()).toEqual({});
    expect((await readKey('truthscan'))?.key).toBe(TRUTHSCAN_TEST_KEY);
    expect(await left()).toBe(11_000);
  });

  test('what the browser does not grant is refused: the old address and the key stay', async () => {
    expect(await put(GATEWAY)).toBe('no-permission');
    expect(await bases()).toEqual({});
    expect((await readKey('truthscan'))?.key).toBe(TRUTHSCAN_TEST_KEY);
  });

  test('kinds have addresses of their own', async () => {
    shop.granted.add(`${GATEWAY}/*`);
    await put(`${GATEWAY}/a`);
    await put(`${GATEWAY}/v`, 'video');
    expect(await bases()).toEqual({ audio: `${GATEWAY}/a`, video: `${GATEWAY}/v` });
  });
});

describe('the connection test', () => {
  test('is told, and kept with its time', async () => {
    const outcome = await keys.save('truthscan', 'test-wrong-key-0000');
    expect(outcome).toBe('wrong-key');
    expect((await readKey('truthscan'))?.tested).toMatchObject({ outcome: 'wrong-key' });
  });

  test('of a key that was replaced meanwhile says nothing of the new one', async () => {
    const stop = internet.truthscan.stopAt('credits', 'before-answer');
    const tested = keys.test('truthscan');
    await stop.reached;
    await shop.saveKey(OTHER, 'truthscan');
    stop.go();
    await tested;
    expect((await readKey('truthscan'))?.tested).toBeUndefined();
  });

  test('invisible characters of a pasted key are left out', async () => {
    await keys.save('truthscan', `\u200b${TRUTHSCAN_TEST_KEY}\n`);
    expect((await readKey('truthscan'))?.key).toBe(TRUTHSCAN_TEST_KEY);
  });
});
