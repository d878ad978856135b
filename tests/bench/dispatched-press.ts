import type { Worker } from '@playwright/test';
import type { AssayBrowser, View } from '../e2e/drivers/assay-browser';
import type { ChromiumView } from '../e2e/drivers/chromium-view';

export const workerOf = (assay: AssayBrowser, view: View): Worker => {
  const { page } = view as ChromiumView;
  const worker = page
    .context()
    .serviceWorkers()
    .find((one) => one.url().startsWith(assay.origin));
  if (!worker) throw new Error('the worker is not awake');
  return worker;
};

/**
 * Calls the context menu's listeners once for each picture or player, all in one turn of the worker: no activeTab, no
 * gesture. Answers when each was called, ms since 1970 by the worker's clock.
 */
export const dispatchAt = async (
  assay: AssayBrowser,
  view: View,
  selectors: readonly string[],
): Promise<readonly number[]> => {
  const { page } = view as ChromiumView;
  await page.bringToFront();
  const clicks = await page.evaluate(
    (wanted) =>
      wanted.map((selector) => {
        const element = document.querySelector(selector) as HTMLImageElement | HTMLAudioElement | null;
        const kind = element?.tagName === 'IMG' ? 'image' : 'audio';
        return { mediaType: kind, srcUrl: element?.currentSrc || element?.src, pageUrl: location.href };
      }),
    selectors,
  );
  return workerOf(assay, view).evaluate(async (all) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    return all.map((info) => {
      const at = Date.now();
      event.dispatch({ menuItemId: 'check', editable: false, frameId: 0, ...info }, { ...tab, url: info.pageUrl });
      return at;
    });
  }, clicks);
};
