import browser from 'webextension-polyfill';

/** Chromium's offscreen API, as far as we use it: webextension-polyfill does not know it. */
interface Offscreen {
  createDocument(of: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = (): Offscreen | undefined => Reflect.get(browser, 'offscreen') as Offscreen | undefined;

/** Whether this browser has a hidden page that outlives the background (Chromium). */
export const hasHiddenPage = (): boolean => offscreen() !== undefined;

let opening: Promise<void> | undefined;

const isOpen = async (url: string): Promise<boolean> => {
  const getContexts = Reflect.get(browser.runtime, 'getContexts') as (of: unknown) => Promise<unknown[]>;
  const contexts = await getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [browser.runtime.getURL(url)],
  });
  return contexts.length > 0;
};

/** Opens the hidden page unless it is open; resolves when it listens. */
export const openHiddenPage = async (url: string, justification: string): Promise<void> => {
  opening ??= (async () => {
    if (!(await isOpen(url))) await offscreen()?.createDocument({ url, reasons: ['BLOBS'], justification });
  })().finally(() => {
    opening = undefined;
  });
  return opening;
};

export const closeHiddenPage = async (): Promise<void> => {
  await offscreen()?.closeDocument();
};
