import { plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';

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
