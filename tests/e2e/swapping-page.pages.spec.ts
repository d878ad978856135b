import type { AssayBrowser } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { turnOnEverywhere } from './journeys/page-button';
import { SWAP, serveSwap, swapAt } from './journeys/swapping-site';

/** Long enough for a check to have been asked for, were one asked for. */
const settled = () => new Promise((done) => setTimeout(done, 900));

const addressesOf = async (assay: AssayBrowser) => (await assay.readChecks()).map(({ item }) => item.address);

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('a picture that is exchanged under the press is not checked, and no verdict stands on another picture', async ({
  assay,
  internet,
}) => {
  serveSwap(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(SWAP);

  // Exchanged as the press begins: nothing is checked, and it is said.
  await swapAt(page, 'pointerdown');
  await pointAt(page, '#photo');
  await pressPlate(page, '.hb');
  await plate(page, new RegExp(label('inpageChanged')));
  await settled();
  expect(await addressesOf(assay)).toEqual([]);

  // Exchanged after it: what was pressed is checked, and its verdict does not stand on what came after.
  await page.goto(SWAP);
  await pointAt(page, '#photo');
  await plate(page, '.hb');
  if (assay.kind === 'firefox') {
    await pressPlate(page, '.hb');
    await plate(page, '.card');
  }
  await swapAt(page, 'later');
  await pressPlate(page, assay.kind === 'firefox' ? '.primary' : '.hb');
  await until('it was checked', async () => {
    const [check] = await assay.readChecks();
    return check?.runs.every(({ state }) => state === 'done');
  });
  await settled();
  expect(await addressesOf(assay)).toEqual([`${SWAP}one.jpg`]);
  await noPlate(page, '.badge');

  // A card about a picture goes with it.
  await page.goto(SWAP);
  await pointAt(page, '#photo');
  await pressPlate(page, label('titleNothingFound'));
  await plate(page, '.card');
  await page.evaluate(() => document.getElementById('photo')?.setAttribute('src', '/two.jpg'));
  await noPlate(page, '.card');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the button stays with its picture: scrolled, or put elsewhere by the page', async ({ assay, internet }) => {
  serveSwap(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(SWAP);
  const place = async () => (await platesIn(page)).find(({ className }) => className.includes('hb'));

  await pointAt(page, '#photo');
  const before = await plate(page, '.hb');
  await page.evaluate(() => scrollBy(0, 40));
  await until('it scrolled along', async () => (await place())?.y === before.y - 40);

  // The other picture comes to lie where the button was pressed.
  await moveTo(page, before.x + 12, before.y - 28);
  await settled();
  await page.evaluate(() => {
    for (const [id, left] of [
      ['photo', '2040px'],
      ['other', '40px'],
    ] as const) {
      const style = document.getElementById(id)?.style;
      if (style) style.left = left;
    }
  });
  await clickAt(page, before.x + 12, before.y - 28);
  await settled();
  expect(await addressesOf(assay)).toEqual([]);
  expect(internet.resemble.ledger).toEqual([]);
});
