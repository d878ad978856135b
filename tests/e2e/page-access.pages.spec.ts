import { hostsIn, moveTo, plate, pressPlate } from './drivers/in-page';
import { test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { restOn, restsInVain, turnOnEverywhere } from './journeys/page-button';
import { popupOver } from './journeys/popup-over';

test('with no access, on one site, on all, muted, and with access taken away in the middle', async ({ assay }) => {
  test.setTimeout(120_000);
  const news = await assay.page('https://news.example/');
  await restsInVain(assay, news, '#photo');

  // One site, by its address.
  await assay.grantHost('https://news.example');
  const options = await assay.options();
  await options.fill(label('whereAddSite'), 'news.example');
  await options.keys('Enter');
  await options.sees(/On for news\.example/);
  await restOn(assay, news, '#photo', 5);
  const plain = await assay.page('https://plain.example/');
  await restsInVain(assay, plain, '#photo');

  // The popup's list of the page in front; what it starts shows in the page.
  const popup = await popupOver(assay, 'https://news.example/');
  await popup.press(label('tabPage'));
  await popup.sees('harbour.jpg');
  await popup.sees('minister.mp3');
  await popup.sees('ferry.mp4');
  await popup.press(/harbour\.jpg/);
  await plate(news, '.ringed');
  await popup.press(label('pageCheck'));
  await until('the check has begun', async () => (await assay.readChecks()).length === 1);
  await news.bringToFront();
  await plate(news, label('titleStrongPicture'));

  // Taken back in the browser's own settings: gone at once, and said to be off.
  await options.evaluate(async () => {
    await chrome.permissions.remove({ origins: ['https://news.example/*'] });
  });
  await until('it is gone', async () => (await hostsIn(news)) === 0);
  await until('the options say so', async () => !/On for news\.example/.test(await options.text()));
  await restsInVain(assay, news, '#photo');

  // Every site, and hidden on one from the button itself.
  await turnOnEverywhere(assay);
  await restOn(assay, plain, '#photo', 5);
  await news.bringToFront();
  await moveTo(news, 10, 10);
  const { x, y, height } = await restOn(assay, news, '#clip', 0, -40);
  await moveTo(news, x + 20, y + height / 2);
  await pressPlate(news, '.more', { brings: '.chooser' });
  await pressPlate(news, label('inpageMute'));
  await until('it is gone', async () => (await hostsIn(news)) === 0);
  await restsInVain(assay, news, '#clip');
  await options.sees(/Hidden on news\.example/);
  await options.press(label('whereUnmute'));
  await restOn(assay, news, '#clip', 10, -40);
});
