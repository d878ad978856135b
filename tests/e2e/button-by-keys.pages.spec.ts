import type { View } from './drivers/assay-browser';
import { noPlate, plate, platesIn } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { LINKED, serveLinked } from './journeys/linked-site';
import { restIsOver, turnOnEverywhere } from './journeys/page-button';

/** What has the focus: an element of the page by its id, or one of ours by its name. */
const focusOf = async (view: View): Promise<string> => {
  const ours = (await platesIn(view)).find(({ hasFocus }) => hasFocus);
  return ours ? `ours: ${ours.name}` : view.evaluate(() => document.activeElement?.id ?? '');
};

const goesTo = (view: View, wanted: string) =>
  until(`the focus on ${wanted}`, async () => {
    const now = await focusOf(view);
    if (now !== wanted) throw new Error(`it is on ${now}`);
    return true;
  });

const CHECK = `ours: ${label('menuCheck')}`;
const MORE = `ours: ${label('inpageMore')}`;

// Many steps, each looked at from inside.
test.describe.configure({ timeout: 120_000 });

test('without a mouse: Tab goes from a picture to its button and on to what follows it in the page, and back', async ({
  assay,
  internet,
}) => {
  serveLinked(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(LINKED);
  await page.bringToFront();
  await until('the button is at work in the page', () => assay.isWatched(page));

  await page.keys('Tab', 'Tab');
  await goesTo(page, 'linked');
  await plate(page, '.hb');
  await page.keys('Tab');
  await goesTo(page, CHECK);
  await page.keys('Tab');
  await goesTo(page, MORE);
  await page.keys('Tab');
  await goesTo(page, 'after');
  await noPlate(page, '.hb');
  // The page was told of each Tab on its own elements, and none was taken from it.
  expect(await page.evaluate(() => (globalThis as { tabs?: string[] }).tabs)).toEqual(['before', 'linked']);

  await page.keys('Shift+Tab');
  await goesTo(page, 'linked');
  await plate(page, '.hb');
  await page.keys('Tab');
  await goesTo(page, CHECK);
  await page.keys('Shift+Tab');
  await goesTo(page, 'linked');
  await page.keys('Tab');
  await goesTo(page, CHECK);
  await page.keys('Escape');
  await goesTo(page, 'linked');
  await plate(page, '.hb');

  // Its menu gives the focus back to where it came from.
  await page.keys('Tab', 'Tab');
  await goesTo(page, MORE);
  await page.keys('Enter');
  await goesTo(page, `ours: ${label('inpageMute')}`);
  await page.keys('Escape');
  await goesTo(page, 'linked');
  await page.keys('Tab');
  await goesTo(page, CHECK);
  await page.keys('Tab', 'Tab');
  await goesTo(page, 'after');
  await page.keys('Tab');
  await goesTo(page, 'field');
  await noPlate(page, '.hb');
  await page.keys('Tab');
  await goesTo(page, 'film');
  await plate(page, '.hb');
});

test('without a mouse: the button is pressed, the badge is reached, and its card gives the focus back', async ({
  assay,
  internet,
}) => {
  serveLinked(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(LINKED);
  await page.bringToFront();
  await until('the button is at work in the page', () => assay.isWatched(page));
  await page.keys('Tab', 'Tab');
  await plate(page, '.hb');
  await page.keys('Tab');
  await goesTo(page, CHECK);
  // A press that follows at once is taken for one that was meant for the page: a person presses again.
  await until('the press is taken', async () => {
    await page.keys('Enter');
    await restIsOver(assay, page);
    return !(await platesIn(page)).some(({ className }) => className.includes('hb'));
  });
  if (assay.kind === 'firefox') {
    await plate(page, '.card');
    await page.keys('Tab');
    await goesTo(page, CHECK);
    await until('the second press is taken', async () => {
      await page.keys('Enter');
      await restIsOver(assay, page);
      return !(await platesIn(page)).some(({ className }) => className.includes('card'));
    });
  }
  await plate(page, label('titleNothingFound'));
  expect(await assay.readChecks()).toHaveLength(1);
  await goesTo(page, 'linked');
  await page.keys('Tab');
  await goesTo(page, `ours: ${label('titleNothingFound')}`);
  await page.keys('Enter');
  await plate(page, '.card');
  await page.keys('Escape');
  await noPlate(page, '.card');
  await goesTo(page, `ours: ${label('titleNothingFound')}`);
  await page.keys('Shift+Tab');
  await goesTo(page, 'linked');
  await page.keys('Tab', 'Tab');
  await goesTo(page, 'after');
});
