import browser from 'webextension-polyfill';

/** The text of a file that came with the extension. */
export const packageFile = async (path: string): Promise<string> => (await fetch(browser.runtime.getURL(path))).text();
