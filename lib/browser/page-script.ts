import browser from 'webextension-polyfill';

/** Right after a menu click the grant may not have arrived yet: the first try can fail, a later one succeeds (measured). */
const RETRY_AFTER_MS = [0, 20, 100, 300] as const;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const inject = async (tabId: number, frameId: number, file: string): Promise<boolean> => {
  for (const wait of RETRY_AFTER_MS) {
    await pause(wait);
    try {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
      return true;
    } catch {
      // No grant for this frame, or not yet; after the last try the caller does without.
    }
  }
  return false;
};

/**
 * Puts `file` into one frame of a tab and asks it. Undefined where the frame cannot be entered, is gone, or does not
 * answer within `within` ms: the caller does without. What comes back was in a page's process: parse it.
 */
export const askFrame = async (
  tabId: number,
  frameId: number,
  request: { readonly file: string; readonly message: unknown; readonly within: number },
): Promise<unknown> => {
  if (tabId < 0) return undefined;
  // A page can keep its frame busy for as long as it likes: it must not hold up a check.
  return Promise.race([ask(tabId, frameId, request), pause(request.within)]);
};

const ask = async (
  tabId: number,
  frameId: number,
  { file, message }: { file: string; message: unknown },
): Promise<unknown> => {
  if (!(await inject(tabId, frameId, file))) return undefined;
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    // The frame went away between the two calls.
    return undefined;
  }
};
