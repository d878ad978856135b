import browser from 'webextension-polyfill';

/**
 * Whether the press on this tab still lets us read the origin without a lasting permission. In Chromium activeTab covers
 * the worker's fetches of the tab's own origin for as long as the tab stays there (measured in 156); Firefox is not
 * relied on, and is told apart by having no offscreen documents.
 */
export const isLiveOn = async (tabId: number, origin: string): Promise<boolean> => {
  if (!('offscreen' in browser)) return false;
  try {
    // The address is only visible while we may act on the tab.
    const { url } = await browser.tabs.get(tabId);
    return url !== undefined && new URL(url).origin === origin;
  } catch {
    // The tab is closed.
    return false;
  }
};
