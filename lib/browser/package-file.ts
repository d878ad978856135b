import browser from 'webextension-polyfill';

/** The text of a file that came with the extension. */
export const packageFile = async (path: string): Promise<string> => (await fetch(browser.runtime.getURL(path))).text();

/** The bytes of one. */
export const packageBlob = async (path: string): Promise<Blob> => (await fetch(browser.runtime.getURL(path))).blob();
