import type { Page } from '@playwright/test';
import type { Hand } from './chromium';
import type { Area, Framebuffer } from './framebuffer';
import type { Screen } from './screen';
import { saveScreenPicture } from './screen-picture';
import { until } from './until';

/** Where the element is on the screen: a quarter in, away from what may lie over its middle. */
const pointOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const border = (outerWidth - innerWidth) / 2;
      return {
        x: Math.round(screenX + border + x + width / 4),
        y: Math.round(screenY + outerHeight - innerHeight + y + height / 4),
      };
    });

/** Waits until this many looks at an area show the same, and answers what they show. */
const stillArea = async (screen: Screen, area: Area, looks = 2): Promise<Buffer> => {
  let before = (await screen.look()).area(area);
  let same = 1;
  return until('it stands still', async () => {
    const now = (await screen.look()).area(area);
    same = now.equals(before) ? same + 1 : 1;
    before = now;
    return same >= looks && now;
  });
};

/** A popup fades in: frames of a slow machine are further apart than two looks. */
const FADED_IN = 8;

/** A link or a medium, in a frame too, has a menu that ends with *Inspect*; the page's own has *View page source* above it. */
const entriesBelowOurs = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => (element.closest('a[href],img,video,audio,iframe') ? 1 : 2));

/** Opens the menu and chooses our entry, which stands above the browser's last ones. */
const chooseInMenu = async (screen: Screen, below: number, open: () => Promise<unknown>): Promise<void> => {
  const ups = Array<string>(1 + below).fill('Up');
  const windows = await screen.windows();
  await open();
  const menu = await until('the menu opened', async () =>
    [...(await screen.windows())].find((window) => !windows.has(window)),
  );
  const area = await screen.areaOf(menu);
  const opened = await stillArea(screen, area);
  await screen.xdotool('key', '--delay', 50, ...ups);
  await until('an entry is marked', async () => !(await stillArea(screen, area)).equals(opened));
  await screen.xdotool('key', 'Return');
  await until('the menu closed', async () => !(await screen.windows()).has(menu));
};

const chooseCheck = async (screen: Screen, page: Page, selector: string): Promise<void> => {
  await page.bringToFront();
  const { x, y } = await pointOf(page, selector);
  await screen.xdotool('mousemove', x, y);
  await chooseInMenu(screen, await entriesBelowOurs(page, selector), () => screen.xdotool('click', 3));
};

const chooseCheckByKeys = async (screen: Screen, page: Page): Promise<void> => {
  await page.bringToFront();
  await chooseInMenu(screen, await entriesBelowOurs(page, ':focus'), () => screen.xdotool('key', 'Menu'));
};

/** Two steps: the last one is a movement wherever the pointer was. Waits until the page has heard of it. */
const movePointer = async (screen: Screen, page: Page, x: number, y: number): Promise<void> => {
  await page.bringToFront();
  const [left = 0, top = 0] = await page.evaluate(() => {
    const border = (outerWidth - innerWidth) / 2;
    return [screenX + border, screenY + outerHeight - innerHeight];
  });
  for (const step of [-3, 0])
    await screen.xdotool('mousemove', Math.round(left + x + step), Math.round(top + y + step));
  await until('the pointer is there', () =>
    page.evaluate(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.matches(':hover') === true, [x, y]),
  );
};

const pressShortcut = async (screen: Screen, page: Page): Promise<void> => {
  await page.bringToFront();
  await screen.xdotool('key', 'alt+shift+v');
};

/** A place in the frame of the window, beside its tabs and any question. A question darkens the whole window, and this with it. */
const FRAME = { x: 1080, y: 6 };
const isDark = ([red, green, blue]: readonly number[]) => (red ?? 0) + (green ?? 0) + (blue ?? 0) < 3 * 160;
/** The question stands in the middle of a window 1200 wide: *Deny*, blue because it has the focus, seen left of
 * its letters, and *Allow* beside it. */
const DENY_X = 660;
const ALLOW_X = 762;
/** *Deny* is higher than any blue line of a page that the question darkens; and until it is wholly there, lower. */
const LEAST_HEIGHT = 24;
const isBlue = ([red, , blue]: readonly [number, number, number]) => blue > red + 60;

const questionShows = (seen: Framebuffer) => isDark(seen.pixel(FRAME.x, FRAME.y));

/** The middle of *Deny*, once it stands there. */
const rowOfDeny = (seen: Framebuffer): number | undefined => {
  let height = 0;
  for (let y = 0; y < seen.height; y++) {
    if (isBlue(seen.pixel(DENY_X, y))) height++;
    else if (height >= LEAST_HEIGHT) return y - Math.round(height / 2);
    else height = 0;
  }
  return undefined;
};

const answerPrompt = async (screen: Screen, allow: boolean): Promise<void> => {
  await until('the question about host access', async () => {
    const seen = await screen.look();
    return questionShows(seen) && rowOfDeny(seen) !== undefined;
  });
  // For a moment the browser takes no consent, so that nobody allows what just appeared: press until it does. A no it
  // takes at once, but clicks that follow each other fast only from the keyboard.
  await until('the question is answered', async () => {
    const seen = await screen.look();
    if (!questionShows(seen)) return true;
    const row = rowOfDeny(seen);
    if (!allow) await screen.xdotool('key', 'Escape');
    else if (row !== undefined) await screen.xdotool('mousemove', ALLOW_X, row, 'click', 1);
    return undefined;
  });
};

/** The popup covers more of the screen than this; a tab's title or a button's hover, far less. */
const LARGE = 0.05;

const changedShare = (before: Buffer, after: Buffer): number => {
  let changed = 0;
  for (let at = 0; at < before.length; at++) if (before[at] !== after[at]) changed++;
  return changed / before.length;
};

export const screenHand = (screen: Screen): Hand => ({
  display: screen.display,
  chooseCheck: (page, selector) => chooseCheck(screen, page, selector),
  movePointer: (page, x, y) => movePointer(screen, page, x, y),
  chooseCheckByKeys: (page) => chooseCheckByKeys(screen, page),
  pressShortcut: (page) => pressShortcut(screen, page),
  answerPrompt: (allow) => answerPrompt(screen, allow),
  pictureOf: async (open, file) => {
    const { width, height } = await screen.look();
    const whole = { x: 0, y: 0, width, height };
    const before = await stillArea(screen, whole);
    await open();
    // The popup is drawn inside the browser's window: only the picture tells that it is there.
    await until(
      'something large on the screen',
      async () => changedShare(before, await stillArea(screen, whole, FADED_IN)) > LARGE,
    );
    await saveScreenPicture(await screen.look(), file);
  },
  close: () => screen.close(),
});
