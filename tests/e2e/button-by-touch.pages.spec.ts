import { noPlate, plate, platesIn, tapAt, touchAt } from './drivers/in-page';
import { timerRunsOut } from './drivers/page-timer';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { AWKWARD, serveAwkward } from './journeys/awkward-site';
import { confirmInCard, turnOnEverywhere } from './journeys/page-button';

/** Longer than a mouse is let come back for, and the pointer may be on its way: what such a leave hides is gone by then. */
const LEFT_MS = 400 + 350 + 250;

test.describe.configure({ timeout: 120_000 });

test('a finger that rests on a picture brings the button, which stays when it is lifted, takes a tap, and goes by itself', async ({
  assay,
  internet,
}) => {
  serveAwkward(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${AWKWARD}/plain`);
  await page.bringToFront();
  await until('the button is at work in the page', () => assay.isWatched(page));
  // What the browser itself shows after a long press would lie over all.
  await page.evaluate(() => addEventListener('contextmenu', (event) => event.preventDefault()));

  let lift = await touchAt(page, 300, 200);
  await plate(page, '.hb');
  await lift();
  await timerRunsOut(page, LEFT_MS);
  await plate(page, '.hb');
  // A tap elsewhere.
  await tapAt(page, 900, 600);
  await timerRunsOut(page, LEFT_MS);
  expect(await platesIn(page)).toEqual([]);

  // Nobody takes it: it goes by itself.
  lift = await touchAt(page, 300, 200);
  await plate(page, '.hb');
  await lift();
  await noPlate(page, '.hb');

  lift = await touchAt(page, 300, 200);
  const { x, y } = await plate(page, '.hb');
  await lift();
  await until('a tap on it is taken', async () => {
    await tapAt(page, x + 16, y + 16);
    return !(await platesIn(page)).some(({ className }) => className.includes('hb'));
  });
  if (assay.kind === 'firefox') await confirmInCard(page);
  await plate(page, label('titleNothingFound'));
  expect(await assay.readChecks()).toHaveLength(1);
});
