import { hostsIn, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { MEANT, serveMeant } from './journeys/meant-site';

test('the menu finds what the browser’s own does not see: below an overlay; and says where nothing is (real menu)', async ({
  assay,
  internet,
}) => {
  // Without any access to the site: the click in the menu is enough.
  const page = await assay.page('https://stage.example/feed');
  await assay.chooseCheck(page, '#over');
  const { check } = await standsAt(assay, 'done');
  expect(check.item).toMatchObject({ kind: 'image', address: 'https://stage.example/p/feed.jpg' });
  expect(internet.resemble.ledger).toHaveLength(1);

  await assay.chooseCheck(page, 'h1');
  if (assay.kind !== 'firefox') expect((await plate(page, '.note')).text).toBe(label('inpageNothing'));
  expect(await assay.readChecks()).toHaveLength(1);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
});

test('a picture that the page shows whole is what is checked, whatever other address the page names (real menu)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  const page = await assay.page(`${MEANT}/whole`);
  await assay.chooseCheck(page, '#photo');
  const { check } = await standsAt(assay, 'needs-you');
  expect(check.item.address).toMatch(/^data:image\/png/);
  expect(internet.resemble.ledger).toEqual([]);
});

test('on blank space beside a picture the menu checks nothing, and says so (real menu)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  const page = await assay.page(`${MEANT}/blank`);
  await page.has('#photo');
  await assay.chooseCheck(page, '#main');
  await expect.poll(() => hostsIn(page)).toBe(1);
  if (assay.kind !== 'firefox') await plate(page, sentence('inpageNothing'));
  expect(await assay.readChecks()).toEqual([]);
});

test('a menu means what it was opened on: with the mouse not what has the focus, by the keyboard not what lies under the pointer (real menu)', async ({
  assay,
  internet,
}) => {
  serveMeant(internet);
  const page = await assay.page(`${MEANT}/sheets`);
  await page.has('#photo');
  await page.keys('Tab');
  await assay.chooseCheck(page, '#photo');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe(`${MEANT}/photo.jpg`);
  // Firefox opens no menu by a key without a screen.
  if (assay.kind === 'firefox') return;

  await page.goto(`${MEANT}/sheets?again`);
  const { x, y } = await page.evaluate(() => document.getElementById('photo')?.getBoundingClientRect().toJSON());
  await assay.movePointer(page, x + 40, y + 40);
  await page.keys('Tab');
  await assay.chooseCheckByKeys(page);
  await until('what has the focus is checked', async () =>
    (await assay.readChecks()).some(({ item }) => item.address === `${MEANT}/linked.jpg`),
  );
  expect(await assay.readChecks()).toHaveLength(2);
});
