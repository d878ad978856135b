import type { Page, Worker } from '@playwright/test';

/** What the browser tells a menu's listener, put together from the page instead of a pointer. */
const clickOn = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const kinds: Record<string, string> = { IMG: 'image', VIDEO: 'video', AUDIO: 'audio' };
      const { currentSrc = '', src = '' } = element as HTMLImageElement;
      return {
        mediaType: kinds[element.tagName] ?? 'image',
        srcUrl: currentSrc || src,
        pageUrl: location.href,
        title: document.title,
      };
    });

/** Calls the listeners of the context menu as if the entry had been chosen: no activeTab, no gesture. */
export const dispatchCheck = async (worker: Worker, page: Page, selector: string): Promise<void> => {
  const { title, ...info } = await clickOn(page, selector);
  await worker.evaluate(
    async ({ title, info }) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      event.dispatch(
        { menuItemId: 'check', editable: false, frameId: 0, ...info },
        { ...tab, url: info.pageUrl, title },
      );
    },
    { title, info },
  );
};
