import { hostsIn, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { AWKWARD, serveAwkward } from './journeys/awkward-site';
import { restOn, restsInVain, turnOnEverywhere } from './journeys/page-button';

test.describe.configure({ timeout: 120_000 });

test('a page that the browser kept and brings back has no button any more, if it was turned off meanwhile', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, keepsPages: true });
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${AWKWARD}/plain`);
  await restOn(assay, page, '#photo');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'kept' : 'loaded';
    });
    setTimeout(() => location.assign('/form'));
  });
  await until('the next page', () => page.evaluate(() => location.pathname === '/form'));
  await page.has('#photo');

  const options = await assay.options();
  await options.press(label('whereOff'));
  await options.has('.seg[aria-pressed="true"]:first-child');
  await options.close();

  await page.bringToFront();
  await page.evaluate(() => {
    setTimeout(() => history.back());
  });
  await until('the page is back', () => page.evaluate(() => document.title === 'kept'));
  await until('nothing of ours stands there', async () => (await hostsIn(page)) === 0);
  await restsInVain(assay, page, '#photo');
  expect(await page.evaluate(() => document.title)).toBe('kept');
  await expect(plate(page, '.hb', 500)).rejects.toThrow();
});
