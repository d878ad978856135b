import browser from 'webextension-polyfill';

/** One page, once: an update opens nothing. */
export const connectWelcome = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
};
