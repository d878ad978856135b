import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Check, Run } from '../../../lib/checks/check';
import { checkForPage, earlierCheckOf } from '../../../lib/checks/checks-of-page';
import { addCheck } from '../../../lib/checks/records';
import { aCheck, aFinding, doneCheck, said } from '../components/records';
import { forgetEverything } from './shop';

const PICTURE = 'https://pictures.example/a.jpg';
const HERE = 'https://news.example/other-story';

beforeEach(forgetEverything);

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

const add = async (check: Check, id: string, createdAt = Date.now()): Promise<void> =>
  addCheck({ ...check, id, createdAt });

test('a page learns of checks that were made on its own site, and of no others', async () => {
  await add(doneCheck([said()]), 'one');
  expect((await checkForPage('one', HERE))?.id).toBe('one');
  for (const address of ['https://evil.example/', 'https://news.example.evil.example/', 'about:blank', ''])
    expect(await checkForPage('one', address)).toBeUndefined();
  expect(await earlierCheckOf(PICTURE, 'https://evil.example/')).toBeUndefined();
});

test('what was checked before is found by its address, and by another of the same picture', async () => {
  const check = doneCheck([said()]);
  await add({ ...check, item: { ...check.item, alternates: ['https://pictures.example/a-small.jpg'] } }, 'one');
  expect((await earlierCheckOf(`${PICTURE}#part`, HERE))?.id).toBe('one');
  expect((await earlierCheckOf('https://pictures.example/a-small.jpg', HERE))?.id).toBe('one');
  expect(await earlierCheckOf('https://pictures.example/b.jpg', HERE)).toBeUndefined();
});

test('the newest counts, and one that came to nothing does not', async () => {
  const now = Date.now();
  await add(doneCheck([said()]), 'old', now - 4);
  await add(doneCheck([said()]), 'new', now - 3);
  await add(aCheck({ state: 'failed' }), 'failed', now - 2);
  await add(aCheck({ state: 'cancelled' }), 'cancelled', now - 1);
  expect((await earlierCheckOf(PICTURE, HERE))?.id).toBe('new');
});

const BYTES = {
  obtained: 'original-bytes',
  sha256: 'a'.repeat(64),
  length: 9,
  type: 'image/jpeg',
  readBy: 'background',
  address: PICTURE,
} as const;

const judged = (at: number, run: Partial<Run>, specimen: Check['specimen']): Check => ({
  ...doneCheck([said()]),
  runs: doneCheck([said()]).runs.map((one) => ({ ...one, finding: aFinding([said()], { at }), ...run })),
  ...(specimen ? { specimen } : {}),
});

const ADDRESS = { obtained: 'address-only', address: PICTURE } as const;

/** The address of a picture may lead to another by now; what an old check says of it is no word about what shows. */
test.each([
  ['by address, just under a day ago', DAY - HOUR, DAY - HOUR, { route: 'address' }, ADDRESS, true],
  ['by address, over a day ago', DAY + 1000, DAY + 1000, { route: 'address' }, ADDRESS, false],
  ['its bytes, just under a day ago', DAY - HOUR, DAY - HOUR, { route: 'upload' }, BYTES, true],
  ['its bytes, read over a day ago', DAY + 1000, DAY - HOUR, { route: 'upload' }, BYTES, false],
  // Read today and found to be the same: what was said of them holds.
  ['the same bytes as weeks ago', HOUR, 20 * DAY, { route: 'upload', reused: { checkId: 'x', at: 0 } }, BYTES, true],
  // A finding that was taken over is as old as when the vendor fetched the address.
  [
    'the same address as yesterday',
    HOUR,
    DAY + HOUR,
    { route: 'address', reused: { checkId: 'x', at: 0 } },
    ADDRESS,
    false,
  ],
  ['the vendor’s own reading of the address', HOUR, DAY + HOUR, { route: 'address' }, BYTES, false],
] as const)('what was checked %s', async (_what, asked, found, run, specimen, isTold) => {
  const now = Date.now();
  await add(judged(now - found, run, specimen), 'one', now - asked);
  expect((await earlierCheckOf(PICTURE, HERE))?.id).toBe(isTold ? 'one' : undefined);
  // The card of a badge that stands on the page is told all the same.
  expect((await checkForPage('one', HERE))?.id).toBe('one');
});

test('a check of two days ago that is still open is no word about what shows now', async () => {
  await add(aCheck({ state: 'waiting', held: 'offline' }), 'one', Date.now() - 2 * DAY);
  expect(await earlierCheckOf(PICTURE, HERE)).toBeUndefined();
});

test('what a page made is the same as long as it has that address', async () => {
  const check = doneCheck([said()]);
  const address = 'blob:https://news.example/0b7c';
  await add({ ...check, item: { ...check.item, address } }, 'one', Date.now() - 3 * DAY);
  expect((await earlierCheckOf(address, HERE))?.id).toBe('one');
});
