import browser from 'webextension-polyfill';

/** The popup over the page; where the browser does not open it by itself, as a page in a tab beside this one. */
export const openPopup = async (tabId: number): Promise<void> => {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html'), openerTabId: tabId });
  }
};
