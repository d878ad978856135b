import { DELAY as DELAY_SETTING } from '../../../lib/storage/button-settings';
import type { AssayBrowser, View } from '../drivers/assay-browser';
import { hostsIn, type Plate, plate, pointAt, pressPlate } from '../drivers/in-page';
import { timerRunsOut } from '../drivers/page-timer';
import { expect } from '../drivers/spec';
import { until } from '../drivers/until';
import { label } from '../drivers/wording';

/** Turns the button on for every site, through the options as a person does. */
export const turnOnEverywhere = async (assay: AssayBrowser): Promise<void> => {
  for (const scheme of ['https', 'http']) await assay.grantHost(`${scheme}://*`);
  const options = await assay.options();
  await options.press(label('whereAll'));
  await options.has('.seg[aria-pressed="true"]:last-child');
  await options.close();
};

/** The button of a player of sound is so high, and so far from it at most, in CSS pixels. */
const BESIDE = 40;

/** So long without a button, in ms, and the person rests anew. */
const AGAIN_MS = 3_000;

/** Rests on a medium until the button stands there; `dx`, `dy` from its middle. A rest before its script came is none. */
export const restOn = async (assay: AssayBrowser, view: View, selector: string, dx = 0, dy = 0): Promise<Plate> => {
  await view.bringToFront();
  await until('the button is at work in the page', () => assay.isWatched(view));
  await pointAt(view, selector, dx, dy);
  const box = await view.evaluate((wanted) => {
    const { left, top, right, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  }, selector);
  // Not the one on what was rested on before, which may still stand there; a player of sound has it beside itself.
  return until(`the button on ${selector}`, async () => {
    // A page that moved under the pointer may have taken this rest for none: a person moves a little and rests again.
    const { x, y, ...button } = await plate(view, '.hb', AGAIN_MS).catch(async (none: unknown) => {
      await pointAt(view, selector, dx, dy);
      throw none;
    });
    const isThere = x >= box.left && x < box.right && y >= box.top - BESIDE && y < box.bottom + BESIDE;
    return isThere && { x, y, ...button };
  });
};

/** Rests on a medium, presses the button and, where the browser cannot tell a stolen press, the card's own. */
export const checkByButton = async (assay: AssayBrowser, view: View, selector: string): Promise<void> => {
  await restOn(assay, view, selector);
  await pressPlate(view, '.hb', { brings: '.card' });
  if (assay.kind === 'firefox') await confirmInCard(view);
};

export const confirmInCard = async (view: View): Promise<void> => {
  await plate(view, '.card');
  await pressPlate(view, '.primary');
};

/** The standard rest before the button comes, in ms; no spec of ours sets another. */
const DELAY = DELAY_SETTING.standard;

/**
 * Waits until a rest that began with the last movement is over and what came of it would be there: the button's timer
 * has run out, the background was asked and has answered, and the page was drawn.
 */
export const restIsOver = async (assay: AssayBrowser, view: View): Promise<void> => {
  await timerRunsOut(view, DELAY);
  await assay.wakeBackground();
  await timerRunsOut(view, 0);
  await view.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
};

/** The pointer rests on a medium and no button comes. */
export const restsInVain = async (assay: AssayBrowser, view: View, selector: string): Promise<void> => {
  await view.bringToFront();
  await pointAt(view, selector);
  await restIsOver(assay, view);
  expect(await hostsIn(view)).toBe(0);
};
