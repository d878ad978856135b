import type { View } from './drivers/assay-browser';
import { hostsIn, moveTo, plate, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { turnOnEverywhere } from './journeys/page-button';
import { popupOver } from './journeys/popup-over';

const restsInVain = async (page: View, selector: string): Promise<void> => {
  await page.bringToFront();
  await pointAt(page, selector);
  await new Promise((rested) => setTimeout(rested, 900));
  expect(await hostsIn(page)).toBe(0);
};

test('with no access, on one site, on all, muted, and with access taken away in the middle', async ({ assay }) => {
  test.setTimeout(120_000);
  const news = await assay.page('https://news.example/');
  await restsInVain(news, '#photo');

  // One site, by its address.
  await assay.grantHost('https://news.example');
  const options = await assay.options();
  await options.fill(label('whereAddSite'), 'news.example');
  await options.keys('Enter');
  await options.sees(/On for news\.example/);
  await news.bringToFront();
  await pointAt(news, '#photo', 5);
  await plate(news, '.hb');
  const plain = await assay.page('https://plain.example/');
  await restsInVain(plain, '#photo');

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
  await restsInVain(news, '#photo');

  // Every site, and hidden on one from the button itself.
  await turnOnEverywhere(assay);
  await plain.bringToFront();
  await pointAt(plain, '#photo', 5);
  await plate(plain, '.hb');
  await news.bringToFront();
  await moveTo(news, 10, 10);
  await pointAt(news, '#clip', 0, -40);
  const { x, y, height } = await plate(news, '.hb');
  await moveTo(news, x + 20, y + height / 2);
  await pressPlate(news, '.more');
  await pressPlate(news, label('inpageMute'));
  await until('it is gone', async () => (await hostsIn(news)) === 0);
  await restsInVain(news, '#clip');
  await options.sees(/Hidden on news\.example/);
  await options.press(label('whereUnmute'));
  await news.bringToFront();
  await pointAt(news, '#clip', 10, -40);
  await plate(news, '.hb');
});
