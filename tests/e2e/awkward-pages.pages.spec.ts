import type { View } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { timerRunsOut } from './drivers/page-timer';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { AWKWARD, serveAwkward } from './journeys/awkward-site';
import { standsAt } from './journeys/checks';
import { checkByButton, restIsOver, turnOnEverywhere } from './journeys/page-button';

const restOn = async (page: View, path: string) => {
  await page.goto(`${AWKWARD}${path}`);
  await pointAt(page, '#photo');
  await plate(page, '.hb');
};

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('forms that answer for others, fifty roots, sandboxed frames, fields over pictures: the button comes where it should', async ({
  assay,
  internet,
}) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${AWKWARD}/plain`);
  await restOn(page, '/form');
  await restOn(page, '/deep');
  await restOn(page, '/zoomed');
  const { x, y, width } = await plate(page, '.hb');
  const photo = await page.evaluate(() => document.getElementById('photo')?.getBoundingClientRect().toJSON());
  expect(x + width).toBeLessThan(photo.right);
  expect(x).toBeGreaterThan(photo.right - 80);
  expect(Math.abs(y - photo.top)).toBeLessThan(20);

  // Who writes in a field does not mean the picture behind it; who goes on by keyboard leaves the button behind.
  await page.goto(`${AWKWARD}/search`);
  await clickAt(page, 210, 210);
  await moveTo(page, 1100, 700);
  await restIsOver(assay, page);
  await noPlate(page, '.hb');
  await page.keys('Tab');
  await plate(page, '.hb');
  // Past the button and its menu.
  await page.keys('Tab', 'Tab', 'Tab');
  await noPlate(page, '.hb');

  await page.goto(`${AWKWARD}/sandbox`);
  const frame = { address: `${AWKWARD}/framed`, x: 40, y: 60 };
  await until('the button in the frame', async () => {
    await moveTo(page, 200, 200);
    await moveTo(page, 204, 202);
    await restIsOver(assay, page);
    return (await platesIn(page, frame.address)).some(({ className }) => className.includes('hb'));
  });
  await pressPlate(page, '.hb', { frame, brings: '.card' });
  if (assay.kind === 'firefox') await pressPlate(page, '.primary', { frame });
  await until('the frame’s picture is checked', async () => (await assay.readChecks()).length === 1);
});

test('a verdict comes to every window that shows the picture, and stays on one that is drawn anew all the time', async ({
  assay,
  internet,
}) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  internet.resemble.holdJobs = true;
  const page = await assay.page(`${AWKWARD}/plain`);
  await checkByButton(assay, page, '#photo');
  await standsAt(assay, 'analysing');
  const other = await assay.page(`${AWKWARD}/plain`);
  await pointAt(other, '#photo');
  await plate(other, '.run');
  await internet.resemble.finishAll();
  await plate(other, label('titleNothingFound'));
  await other.close();

  await page.bringToFront();
  internet.resemble.holdJobs = false;
  await page.goto(`${AWKWARD}/restless`);
  await checkByButton(assay, page, '#photo');
  await plate(page, label('titleNothingFound'));
  // Longer than a badge without its medium is kept: 20 looks, four a second.
  await timerRunsOut(page, 7_000);
  await plate(page, label('titleNothingFound'));
});

test('a button that comes under a hand that was about to cancel costs nothing', async ({ assay, internet }) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  internet.resemble.holdJobs = true;
  const page = await assay.page(`${AWKWARD}/plain`);
  await checkByButton(assay, page, '#photo');
  await standsAt(assay, 'analysing');
  await pressPlate(page, label('stepAnalysing'), { brings: '.card' });
  const cancel = await plate(page, label('actionCancel'));
  await moveTo(page, cancel.x + cancel.width - 4, cancel.y + 8);
  await internet.resemble.finishAll();
  const again = await until('check again stands there', async () =>
    (await platesIn(page)).find(({ name }) => name === label('actionCheckAgain')),
  );
  await clickAt(page, again.x + 8, again.y + 8);
  await restIsOver(assay, page);
  expect(await assay.readChecks()).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
  // Read, and meant.
  await pressPlate(page, label('actionCheckAgain'));
  await until('it is checked again', async () => (await assay.readChecks()).length === 2);
});
