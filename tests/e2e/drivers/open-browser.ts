import { TEST_KEY } from '../../internet/resemble';
import type { AssayBrowser, OpenOptions } from './assay-browser';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import { openScreen } from './screen';
import { screenHand } from './screen-hand';

/** Opens a browser of this kind with Assay freshly installed on a profile of its own; `keySaved` for one set up. */
export const openBrowser = async ({
  keySaved = false,
  ...options
}: OpenOptions & { readonly keySaved?: boolean }): Promise<AssayBrowser> => {
  const browser = await open(options);
  if (!keySaved) return browser;
  try {
    await browser.saveKey(TEST_KEY);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
};

const open = async (options: OpenOptions): Promise<AssayBrowser> => {
  switch (options.kind) {
    case 'chromium':
      return openChromium(options);
    case 'chromium-menu':
      return openChromium(options, screenHand(await openScreen()));
    case 'firefox':
      return openFirefox(options);
  }
};
