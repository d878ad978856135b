import type { AssayBrowser } from './assay-browser';
import { label } from './wording';

/** Adds an authority to the person's own trust list, through the options page. */
export const trustIn = async (browser: AssayBrowser, certificate: string): Promise<void> => {
  const options = await browser.options();
  await options.fill(label('anchorLabel'), certificate);
  await options.press(label('anchorAdd'));
  await options.sees('Assay Test Authority');
  await options.close();
};
