import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Check } from '../../../lib/checks/check';
import { checkForPage, earlierCheckOf } from '../../../lib/checks/checks-of-page';
import { addCheck } from '../../../lib/checks/records';
import { aCheck, doneCheck, said } from '../components/records';
import { forgetEverything } from './shop';

const PICTURE = 'https://pictures.example/a.jpg';
const HERE = 'https://news.example/other-story';

beforeEach(forgetEverything);

const add = async (check: Check, id: string, createdAt = 1): Promise<void> => addCheck({ ...check, id, createdAt });

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
  await add(doneCheck([said()]), 'old', 1);
  await add(doneCheck([said()]), 'new', 2);
  await add(aCheck({ state: 'failed' }), 'failed', 3);
  await add(aCheck({ state: 'cancelled' }), 'cancelled', 4);
  expect((await earlierCheckOf(PICTURE, HERE))?.id).toBe('new');
});
