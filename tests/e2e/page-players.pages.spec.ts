import { plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';

test('a film in a player of a well-known package: the button stands on it, and its player hears nothing', async ({
  assay,
}) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page('https://players.example/videojs');
  for (const [path, player, name] of [
    ['videojs', '.video-js:has(.vjs-control-bar)', 'video-js'],
    ['plyr', '.plyr:has(.plyr__controls)', 'plyr-film'],
  ] as const) {
    await page.goto(`https://players.example/${path}`);
    await checkByButton(assay, page, player);
    const check = await until(`the film in ${path} is checked`, async () =>
      (await assay.readChecks()).find(({ item }) => item.address === `https://players.example/film.webm?in=${name}`),
    );
    expect(check.item.kind).toBe('video');
    await plate(page, '.badge');
    expect(await page.evaluate(() => document.querySelector('video')?.paused)).toBe(true);
  }
});
