import type { View } from './drivers/assay-browser';
import { moveTo, noPlate, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { AWKWARD, serveAwkward } from './journeys/awkward-site';
import { restOn, restsInVain, turnOnEverywhere } from './journeys/page-button';

test.describe.configure({ timeout: 120_000 });

/** How long after the last movement of the pointer something came into the page, by the page's own clock, in ms. */
const notesWhenItComes = (view: View) =>
  view.evaluate(() => {
    const world = globalThis as { waited?: number };
    let moved = 0;
    addEventListener('pointermove', ({ timeStamp }) => {
      moved = timeStamp;
    });
    new MutationObserver(() => {
      world.waited ??= performance.now() - moved;
    }).observe(document.documentElement, { childList: true });
  });

test('the corner, the least size and the delay that the person chose hold in a page that was open', async ({
  assay,
  internet,
}) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${AWKWARD}/plain`);
  // It lies at 40, 60 and is 560 × 380.
  await restOn(assay, page, '#photo');
  const corners = [
    ['bottom-start', (x: number, y: number) => x < 100 && y > 380],
    ['top-start', (x: number, y: number) => x < 100 && y < 120],
    ['bottom-end', (x: number, y: number) => x > 500 && y > 380],
    ['top-end', (x: number, y: number) => x > 500 && y < 120],
  ] as const;
  for (const [corner, isThere] of corners) {
    await assay.send('setButtonLook', { corner });
    await until(`the button at ${corner}`, async () => {
      await moveTo(page, 1100, 700);
      await noPlate(page, '.hb');
      const { x, y } = await restOn(assay, page, '#photo');
      return isThere(x, y);
    });
  }

  await moveTo(page, 1100, 700);
  await noPlate(page, '.hb');
  // Higher than the picture.
  await assay.send('setButtonLook', { leastSize: 400 });
  await page.goto(`${AWKWARD}/plain`);
  await until('the button is at work in the page', () => assay.isWatched(page));
  await restsInVain(assay, page, '#photo');
  await assay.send('setButtonLook', { leastSize: 300 });
  await restOn(assay, page, '#photo');

  await assay.send('setButtonLook', { delay: 1_500 });
  await page.goto(`${AWKWARD}/plain`);
  await notesWhenItComes(page);
  // The first rest asks how the button is to be; the delay holds from then on.
  await restOn(assay, page, '#photo');
  await moveTo(page, 1100, 700);
  await noPlate(page, '.hb');
  await page.evaluate(() => {
    delete (globalThis as { waited?: number }).waited;
  });
  await moveTo(page, 300, 200);
  await plate(page, '.hb');
  expect(await page.evaluate(() => (globalThis as { waited?: number }).waited)).toBeGreaterThan(1_400);
});
