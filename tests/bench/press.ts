import type { AssayBrowser, BrowserKind, OpenOptions, View } from '../e2e/drivers/assay-browser';
import { openChromium } from '../e2e/drivers/chromium';
import { openFirefox } from '../e2e/drivers/firefox';
import type { FirefoxView } from '../e2e/drivers/firefox-view';
import { activateMenuEntry, firefoxWindow, hasMenuEntry } from '../e2e/drivers/firefox-window';
import { openScreen, type Screen } from '../e2e/drivers/screen';
import { screenHand } from '../e2e/drivers/screen-hand';
import { until } from '../e2e/drivers/until';
import { label } from '../e2e/drivers/wording';
import { dispatchAt } from './dispatched-press';

/**
 * Chooses *Check authenticity* and answers when, in ms since 1970, by the clock of this machine. `before` runs when only
 * the last movement is missing: the menu is open, its entry is marked.
 */
export type Press = (view: View, selector: string, before?: () => Promise<void>) => Promise<number>;

export interface Pressed {
  readonly assay: AssayBrowser;
  readonly press: Press;
}

const ENTRY = label('menuCheck');

/** A dispatched event: the clock is read in the worker, right before the listeners are called. */
const openDispatched = async (options: OpenOptions): Promise<Pressed> => {
  const assay = await openChromium(options);
  return { assay, press: async (view, selector) => (await dispatchAt(assay, view, [selector]))[0] ?? Number.NaN };
};

/** A real menu on a screen: the clock is read here, right before xdotool is started that presses Return. */
const openMenu = async (options: OpenOptions): Promise<Pressed> => {
  const screen = await openScreen();
  let before: (() => Promise<void>) | undefined;
  let at = Number.NaN;
  const watched: Screen = {
    ...screen,
    xdotool: async (...words) => {
      if (words.join(' ') === 'key Return') {
        await before?.();
        at = Date.now();
      }
      return screen.xdotool(...words);
    },
  };
  const assay = await openChromium(options, screenHand(watched));
  return {
    assay,
    press: async (view, selector, first) => {
      before = first;
      await assay.chooseCheck(view, selector);
      return at;
    },
  };
};

/** Firefox's own menu: the clock is read in the browser's window, right before the entry is activated. */
const openFirefoxMenu = async (options: OpenOptions): Promise<Pressed> => {
  const assay = await openFirefox(options);
  return {
    assay,
    press: async (view, selector, before) => {
      const { page } = view as FirefoxView;
      const inWindow = firefoxWindow(page.browser());
      await page.bringToFront();
      const element = await page.waitForSelector(selector, { visible: true });
      await element?.click({ button: 'right' });
      await until(`the menu shows ${ENTRY}`, async () => (await inWindow(hasMenuEntry(ENTRY))) === true);
      await before?.();
      return Number(await inWindow(`(() => { const at = Date.now(); ${activateMenuEntry(ENTRY)}; return at; })()`));
    },
  };
};

const OPEN: Readonly<Record<BrowserKind, (options: OpenOptions) => Promise<Pressed>>> = {
  chromium: openDispatched,
  'chromium-menu': openMenu,
  firefox: openFirefoxMenu,
};

export const openToPress = (options: OpenOptions): Promise<Pressed> => OPEN[options.kind](options);
