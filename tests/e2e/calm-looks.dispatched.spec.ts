import type { ChromiumView } from './drivers/chromium-view';
import { inOurRoots, moveTo, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { standsAt } from './journeys/checks';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';

/** How the ring of a running check is drawn, and the plate that it stands on. */
const LOOK = `(root) => {
  const ring = getComputedStyle(root.querySelector('.ring'));
  const plate = getComputedStyle(root.querySelector('.badge'));
  return { turns: ring.animationName, edge: plate.borderTopColor, ground: plate.backgroundColor };
}`;

interface Look {
  readonly turns: string;
  readonly edge: string;
  readonly ground: string;
}

const TRANSPARENT = 'rgba(0, 0, 0, 0)';

test('in the page: no ring turns for who wants less motion, and plates have an edge where colours are forced', async ({
  assay,
  internet,
}) => {
  await turnOnEverywhere(assay);
  internet.resemble.holdJobs = true;
  const view = await assay.page('https://news.example/');
  await checkByButton(assay, view, '#photo');
  await standsAt(assay, 'analysing');
  await plate(view, '.run');
  await moveTo(view, 5, 5);
  const { page } = view as ChromiumView;
  const look = async (of: Parameters<typeof page.emulateMedia>[0]): Promise<Look | undefined> => {
    await page.emulateMedia(of);
    const [seen] = (await inOurRoots(view, LOOK)) as Look[];
    return seen;
  };
  expect(await look({ reducedMotion: 'no-preference' })).toMatchObject({ turns: 't', edge: TRANSPARENT });
  expect(await look({ reducedMotion: 'reduce' })).toMatchObject({ turns: 'none' });
  const forced = await look({ forcedColors: 'active' });
  expect(forced?.edge).not.toBe(TRANSPARENT);
  expect(forced?.edge).not.toBe(forced?.ground);
});
