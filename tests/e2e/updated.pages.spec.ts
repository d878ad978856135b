import { hostsIn, moveTo, noPlate, plate, platesIn, pointAt } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';

test('an update under an open page: the old script takes its UI away, the new one does its work', async ({ assay }) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/lightbox');
  await checkByButton(assay, page, '#large');
  await plate(page, label('titleNothingFound'));
  await moveTo(page, 60, 700);
  await noPlate(page, '.hb');

  await assay.update();
  await page.bringToFront();
  await until('what the old one left is gone', async () => (await hostsIn(page)) === 0);
  // What was checked before is known to the new one, and there is one of everything.
  await pointAt(page, '#large', 20, 30);
  await plate(page, label('titleNothingFound'));
  expect(await hostsIn(page)).toBe(1);

  // Registered again: pages that load from now on have it too.
  await page.goto('https://stage.example/feed');
  await pointAt(page, '#over');
  await plate(page, '.hb');
  expect((await platesIn(page)).filter(({ className }) => className.includes('hb'))).toHaveLength(1);
});

test('turned off under an open page: what lay over it goes by itself', async ({ assay }) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/lightbox');
  await checkByButton(assay, page, '#large');
  await plate(page, label('titleNothingFound'));
  const main = (await platesIn(page)).find(({ className }) => className === 'main');
  const isFelt = () =>
    page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.matches('div[popover]') === true,
      [(main?.x ?? 0) + 13, (main?.y ?? 0) + 13],
    );
  expect(await isFelt()).toBe(true);
  await assay.turnOff();
  await page.bringToFront();
  await until('nothing of it can be felt', async () => !(await isFelt()));
});
