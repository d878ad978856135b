import type { View } from './drivers/assay-browser';
import { hostsIn, moveTo, noPlate, plate, platesIn } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { checkByButton, restOn, turnOnEverywhere } from './journeys/page-button';

const NEW =
  '<!doctype html><title>New</title><body style="margin:0"><img id="fresh" alt="Fresh" src="/p/fresh.jpg" style="position:absolute;left:40px;top:60px;width:560px;height:380px">';

/** The page throws itself away and writes another one in its place. */
const rewrite = (page: View, how: 'at once' | 'in parts' | 'twice') =>
  page.evaluate(
    ({ html, how }) => {
      document.open();
      const write = () => {
        document.write(html);
        document.close();
      };
      if (how === 'in parts') setTimeout(write);
      else write();
      if (how === 'twice') {
        document.open();
        write();
      }
    },
    { html: NEW, how },
  );

const buttons = async (page: View) => (await platesIn(page)).filter(({ className }) => className === 'plate hb');

test('a page that writes itself anew: the old badge goes, the button comes again, and once', async ({
  assay,
  internet,
}) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/feed');
  await checkByButton(assay, page, '#over');
  await plate(page, label('titleNothingFound'));

  for (const how of ['at once', 'in parts', 'twice'] as const) {
    await rewrite(page, how);
    await page.has('#fresh');
    await until('what stood on the old page is gone', async () => (await hostsIn(page)) === 0);
    await restOn(assay, page, '#fresh');
    expect(await buttons(page)).toHaveLength(1);
    expect(await hostsIn(page)).toBe(1);
    await moveTo(page, 900, 700);
    await noPlate(page, '.hb');
  }

  // It works as it did before: one press, one check, one badge, one card.
  const before = (await assay.readChecks()).length;
  await checkByButton(assay, page, '#fresh');
  await plate(page, label('titleNothingFound'));
  expect(await assay.readChecks()).toHaveLength(before + 1);
  expect(internet.resemble.ledger).toHaveLength(2);
  expect((await platesIn(page)).filter(({ className }) => className.includes('badge'))).toHaveLength(1);
});
