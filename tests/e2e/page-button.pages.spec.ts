import { hostsIn, noPlate, plate, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { checkByButton, restsInVain, turnOnEverywhere } from './journeys/page-button';

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('on every site: rest, press, ring, badge, card; and gone at once when turned off', async ({ assay, internet }) => {
  const page = await assay.page('https://news.example/');
  // Open before it was turned on: it needs no reload.
  await turnOnEverywhere(assay);
  internet.resemble.holdJobs = true;
  await checkByButton(assay, page, '#photo');
  await standsAt(assay, 'analysing');
  await plate(page, '.run');
  await internet.resemble.finishAll();
  await pressPlate(page, label('titleStrongPicture'), { brings: '.card' });
  const card = await plate(page, '.card');
  expect(card.text).toContain(label('inpageAuthority'));
  expect(internet.resemble.ledger).toHaveLength(1);
  await pressPlate(page, label('inpageHide'));
  await noPlate(page, '.badge');

  // The voice, whose player is all controls.
  internet.resemble.holdJobs = false;
  await checkByButton(assay, page, '#voice');
  await plate(page, label('titleStrongVoice'));
  expect(internet.resemble.ledger).toHaveLength(2);

  const options = await assay.options();
  await options.press(label('whereOff'));
  await page.bringToFront();
  await until('it is gone', async () => (await hostsIn(page)) === 0);
  await restsInVain(assay, page, '#photo');
});
