import type { AssayBrowser, View } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { timerRunsOut } from './drivers/page-timer';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { checkByButton, restIsOver, turnOnEverywhere } from './journeys/page-button';
import { SWAP, serveSwap, swapAt } from './journeys/swapping-site';

const addressesOf = async (assay: AssayBrowser) => (await assay.readChecks()).map(({ item }) => item.address);

/** So long, in ms, a plate has to stand there before a press on it is one that was meant; and a little more. */
const STOOD_MS = 1_100;

/** The pointer comes to it and stays, until a single press is taken. */
const standOn = async (page: View, wanted: string): Promise<() => Promise<void>> => {
  const { x, y, width, height } = await plate(page, wanted);
  await moveTo(page, x + Math.min(width - 4, width / 2), y + height / 2);
  await timerRunsOut(page, STOOD_MS);
  return () => clickAt(page, x + Math.min(width - 4, width / 2), y + height / 2);
};

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
  await pointAt(page, '#photo');
  const pressOnce = await standOn(page, '.hb');
  await swapAt(page, 'pointerdown');
  await pressOnce();
  await plate(page, new RegExp(label('inpageChanged')));
  await restIsOver(assay, page);
  expect(await addressesOf(assay)).toEqual([]);

  // Exchanged after it: what was pressed is checked, and its verdict does not stand on what came after.
  await page.goto(SWAP);
  await pointAt(page, '#photo');
  await plate(page, '.hb');
  if (assay.kind === 'firefox') {
    await pressPlate(page, '.hb', { brings: '.card' });
    await plate(page, '.card');
  }
  const pressAgain = await standOn(page, assay.kind === 'firefox' ? '.primary' : '.hb');
  await swapAt(page, 'later');
  await pressAgain();
  await until('it was checked', async () => {
    const [check] = await assay.readChecks();
    return check?.runs.every(({ state }) => state === 'done');
  });
  // Told of, and looked after: a badge would stand there by now.
  await restIsOver(assay, page);
  expect(await addressesOf(assay)).toEqual([`${SWAP}one.jpg`]);
  await noPlate(page, '.badge');

  // A card about a picture goes with it.
  await page.goto(SWAP);
  await pointAt(page, '#photo');
  await pressPlate(page, label('titleNothingFound'), { brings: '.card' });
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
  await restIsOver(assay, page);
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
  await moveTo(page, 700, 620);
  // A press that is meant comes to be a check after whatever came of that one.
  await checkByButton(assay, page, '#other');
  await until('it was checked', async () => (await assay.readChecks()).some(({ item }) => /other/.test(item.address)));
  expect(await addressesOf(assay)).toEqual([`${SWAP}other.jpg`]);
});
