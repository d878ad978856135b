import type { MessageKey } from '../../lib/sentence';
import type { AssayBrowser, View } from './drivers/assay-browser';
import { boxInFrame, clickAt, hostsIn, plate, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { sentence } from './drivers/wording';
import { allow, pressAllow, standsAt } from './journeys/checks';
import { MEANT, serveMeant } from './journeys/meant-site';
import { turnOnEverywhere } from './journeys/page-button';

test('the keys check what lies under the pointer, without any access to the site (real keys)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://stage.example/feed');
  await pointAt(page, '#over', -30, 20);
  await assay.pressShortcut(page);
  const { check } = await standsAt(assay, 'done');
  expect(check.item).toMatchObject({ kind: 'image', address: 'https://stage.example/p/feed.jpg' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('where a sheet lies over two, the keys ask which; the badge stands on the one that was chosen (real keys)', async ({
  assay,
  internet,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/cover');
  await page.evaluate(() =>
    document
      .getElementById('both')
      ?.insertAdjacentHTML('beforeend', '<a href="#" style="position:absolute;inset:0"></a>'),
  );
  await pointAt(page, '#face', -10, 20);
  await assay.pressShortcut(page);
  await pressPlate(page, 'A cover');
  await plate(page, '.badge');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe('https://stage.example/p/cover.jpg');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a picture that a frame of another site made: that site is asked for, and then it is read (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page('https://stage.example/made-frame');
  await boxInFrame(page, 'https://made.example/', '#photo[src]');
  await assay.chooseCheck(page, '#made');
  const { check, run } = await standsAt(assay, 'needs-you');
  expect(check.item.address).toMatch(/^blob:https:\/\/made\.example\//);
  expect(run.need).toMatchObject({ why: 'read', origins: ['https://made.example/*'] });
  const popup = await assay.popup();
  await allow(assay, popup);
  await expect.poll(async () => (await standsAt(assay, 'needs-you')).run.need?.why).toBe('page-made');
  await pressAllow(assay, popup);
  const done = await standsAt(assay, 'done');
  expect(done.check.specimen).toMatchObject({ obtained: 'original-bytes', readBy: 'page' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

const checkOf = (assay: AssayBrowser, address: string) =>
  until(`a check of ${address}`, async () => (await assay.readChecks()).find(({ item }) => item.address === address));

/** What is said in the page: its words can be read from outside in Chromium alone. */
const says = async (assay: AssayBrowser, page: View, key: MessageKey): Promise<void> => {
  await expect.poll(() => hostsIn(page)).toBe(1);
  if (assay.kind !== 'firefox') await plate(page, sentence(key));
};

test('where the button knows the pointer’s place, the keys find what lies a little beside it, and nothing further off (real keys)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${MEANT}/blank`);
  await until('the button is at work in the page', () => assay.isWatched(page));
  // 300 wide: its edge is 150 from its middle.
  await pointAt(page, '#photo', 190, 0);
  await assay.pressShortcut(page);
  await says(assay, page, 'inpageNothing');
  expect(await assay.readChecks()).toEqual([]);
  await pointAt(page, '#photo', 160, 0);
  await assay.pressShortcut(page);
  await checkOf(assay, `${MEANT}/photo.jpg`);
  await plate(page, '.badge');
});

test('the keys check what the keyboard is on; a field of text, or a click from before, leaves it to the pointer (real keys)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  const page = await assay.page(`${MEANT}/focus`);
  await pointAt(page, '#photo');
  await page.keys('Tab');
  await assay.pressShortcut(page);
  await checkOf(assay, `${MEANT}/linked.jpg`);
  expect(await assay.readChecks()).toHaveLength(1);

  await page.keys('Tab');
  await assay.pressShortcut(page);
  await checkOf(assay, `${MEANT}/photo.jpg`);
  expect(await assay.readChecks()).toHaveLength(2);

  await page.goto(`${MEANT}/focus?clicked`);
  const { x, y } = await page.evaluate(() => document.getElementById('link')?.getBoundingClientRect().toJSON());
  await clickAt(page, x + 20, y + 20);
  await until('the link has the focus', () => page.evaluate(() => document.activeElement?.id === 'link'));
  await pointAt(page, '#photo', 10, 10);
  await assay.pressShortcut(page);
  await until('a third check', async () => (await assay.readChecks()).length === 3);
  const addresses = (await assay.readChecks()).map(({ item }) => item.address);
  expect(addresses.filter((address) => address.endsWith('/photo.jpg'))).toHaveLength(2);
});

test('the keys look into frames of the page’s own site; of another’s, one sentence says why not (real keys)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  const page = await assay.page(`${MEANT}/frames`);
  const foreign = await boxInFrame(page, 'https://plain.example/', '#photo');
  await assay.movePointer(page, foreign.x + 24, foreign.y + 22);
  await assay.pressShortcut(page);
  await says(assay, page, 'inpageForeignFrame');
  expect(await assay.readChecks()).toEqual([]);

  const own = await boxInFrame(page, `${MEANT}/framed`, '#over');
  await assay.movePointer(page, own.x + 44, own.y + 42);
  await assay.pressShortcut(page);
  const inFrame = await checkOf(assay, `${MEANT}/inner.jpg`);
  expect(inFrame.item.frameId).toBeGreaterThan(0);

  // The pointer went back to the page: a frame that had it does not keep it.
  const { x, y } = await page.evaluate(() => document.getElementById('photo')?.getBoundingClientRect().toJSON());
  await assay.movePointer(page, x + 40, y + 20);
  await assay.pressShortcut(page);
  await checkOf(assay, `${MEANT}/photo.jpg`);
  expect(await assay.readChecks()).toHaveLength(2);
});
