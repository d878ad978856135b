import { hostsIn, plate, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { checkByButton } from './journeys/page-button';

test('access taken back while a check runs and its card is open: the page is left at once, the check ends and is paid once', async ({
  assay,
  internet,
}) => {
  internet.resemble.holdJobs = true;
  await assay.grantHost('https://news.example');
  const options = await assay.options();
  await options.fill(label('whereAddSite'), 'news.example');
  await options.keys('Enter');
  await options.sees(/On for news\.example/);
  const page = await assay.page('https://news.example/');
  await checkByButton(assay, page, '#photo');
  await standsAt(assay, 'analysing');
  await pressPlate(page, label('stepAnalysing'), { brings: '.card' });
  await plate(page, label('actionCancel'));

  await options.evaluate(async () => {
    await chrome.permissions.remove({ origins: ['https://news.example/*'] });
  });
  await until('the card and the badge are gone', async () => (await hostsIn(page)) === 0);
  await internet.resemble.finishAll();
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ paid: 1 });
  expect(internet.resemble.ledger).toHaveLength(1);
  const popup = await assay.popup();
  await popup.sees(label('titleStrongPicture'));
  expect(await hostsIn(page)).toBe(0);
});
