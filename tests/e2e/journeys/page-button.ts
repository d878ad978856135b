import type { AssayBrowser, View } from '../drivers/assay-browser';
import { plate, pointAt, pressPlate } from '../drivers/in-page';
import { label } from '../drivers/wording';

/** Turns the button on for every site, through the options as a person does. */
export const turnOnEverywhere = async (assay: AssayBrowser): Promise<void> => {
  for (const scheme of ['https', 'http']) await assay.grantHost(`${scheme}://*`);
  const options = await assay.options();
  await options.press(label('whereAll'));
  await options.has('.seg[aria-pressed="true"]:last-child');
  await options.close();
};

/** Rests on a medium, presses the button and, where the browser cannot tell a stolen press, the card's own. */
export const checkByButton = async (assay: AssayBrowser, view: View, selector: string): Promise<void> => {
  await view.bringToFront();
  await pointAt(view, selector);
  await pressPlate(view, '.hb');
  if (assay.kind === 'firefox') await confirmInCard(view);
};

export const confirmInCard = async (view: View): Promise<void> => {
  await plate(view, '.card');
  await pressPlate(view, '.primary');
};
