import type { View } from './drivers/assay-browser';
import { hostsIn, moveTo, noPlate, plate, platesIn } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { restIsOver, turnOnEverywhere } from './journeys/page-button';

const CINEMA = 'https://stage.example/cinema';

const fills = (page: View): Promise<string | undefined> => page.evaluate(() => document.fullscreenElement?.id);

/** The film, or its player, fills the screen, and the pointer lies over its middle. */
const fillScreen = async (page: View, name: 'Player' | 'Film'): Promise<void> => {
  await page.bringToFront();
  await page.press(name);
  const middle = await until(`${name} fills the screen`, () =>
    page.evaluate((id) => {
      const { width, height } = document.getElementById('film')?.getBoundingClientRect() ?? new DOMRect();
      return (
        document.fullscreenElement?.id === id &&
        width === innerWidth &&
        height === innerHeight && [width / 2, height / 2]
      );
    }, name.toLowerCase()),
  );
  const [x = 0, y = 0] = middle;
  await moveTo(page, x, y);
  await moveTo(page, x + 5, y + 5);
};

const leave = async (page: View): Promise<void> => {
  await page.evaluate(() => document.exitFullscreen());
  await until('the screen is left', async () => (await fills(page)) === undefined);
};

/** Whether what the person sees and presses at this badge is ours: nothing of the page lies above it. */
const isOnTop = async (page: View): Promise<boolean> => {
  const { x, y, width, height } = await plate(page, '.badge');
  const main = (await platesIn(page)).find(({ className }) => className === 'main');
  return page.evaluate(
    ([at = 0, down = 0]) => document.elementFromPoint(at, down)?.matches('div[popover]') === true,
    [main ? main.x + main.width / 2 : x + width / 2, main ? main.y + main.height / 2 : y + height / 2],
  );
};

test('in full screen, without the button: the keys check the film, and a sentence says so there (real keys)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page(CINEMA);
  await fillScreen(page, 'Film');
  await assay.pressShortcut(page);
  await until('something of ours stands there', async () => (await hostsIn(page)) === 1);
  if (assay.kind !== 'firefox') {
    const said = await plate(page, sentence('inpageStarted'));
    expect(said.width).toBeGreaterThan(said.height * 2);
  }
  expect(await fills(page)).toBe('film');
  const { check } = await standsAt(assay, 'done');
  expect(check.item).toMatchObject({ kind: 'video', address: 'https://stage.example/p/film.webm' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('in full screen, with the button on: it stays away; what the keys ask for shows on the film, until it is left (real keys)', async ({
  assay,
}) => {
  test.setTimeout(150_000);
  await turnOnEverywhere(assay);
  const page = await assay.page(CINEMA);
  await until('the button is at work in the page', () => assay.isWatched(page));
  for (const name of ['Player', 'Film'] as const) {
    await fillScreen(page, name);
    await restIsOver(assay, page);
    // Neither the button, nor the badge of a check from before.
    expect(await platesIn(page)).toEqual([]);
    await assay.pressShortcut(page);
    await plate(page, label('titleStrongPicture'));
    // A film that fills the screen alone makes all else inert: there it can be read, and not pressed.
    expect(await isOnTop(page)).toBe(name === 'Player');
    expect(await fills(page)).toBe(name.toLowerCase());

    await leave(page);
    await until('it stands on the film again', async () => {
      const { right, top } = await page.evaluate(() => {
        const { right, top } = document.getElementById('film')?.getBoundingClientRect() ?? new DOMRect();
        return { right, top };
      });
      const badge = await plate(page, '.badge');
      return Math.abs(badge.x + badge.width - (right - 8)) <= 1 && Math.abs(badge.y - (top + 8)) <= 1;
    });
    await moveTo(page, 1000, 600);
    await noPlate(page, '.hb');
  }
  expect(await assay.readChecks()).toHaveLength(2);
});
