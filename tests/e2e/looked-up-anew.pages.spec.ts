import { moveTo, noPlate, plate, platesIn } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { AWKWARD, serveAwkward } from './journeys/awkward-site';
import { checkByButton, restIsOver, restOn, turnOnEverywhere } from './journeys/page-button';

test.describe.configure({ timeout: 120_000 });

test('a picture that nothing was known of shows its verdict at the next rest, once it was checked elsewhere', async ({
  assay,
  internet,
}) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${AWKWARD}/plain`);
  await restOn(assay, page, '#photo');
  await restIsOver(assay, page);
  expect((await platesIn(page)).some(({ className }) => className.includes('badge'))).toBe(false);
  await moveTo(page, 1100, 700);
  await noPlate(page, '.hb');

  // The same picture, on another page of the site.
  const other = await assay.page(`${AWKWARD}/form`);
  await checkByButton(assay, other, '#photo');
  await plate(other, label('titleNothingFound'));
  await other.close();

  await page.bringToFront();
  await moveTo(page, 300, 200);
  await moveTo(page, 304, 204);
  await plate(page, label('titleNothingFound'));
  expect(await assay.readChecks()).toHaveLength(1);
});
