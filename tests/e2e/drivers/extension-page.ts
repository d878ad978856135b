/** A picture of the extension as a page: it has the extension's origin and runs none of the product's code. */
export const ANCHOR = '/icons/assay-16.png';

/**
 * Reads every stored check. Runs in an extension page. A database that is not there yet is left alone: opening it here
 * would create it empty, and the product would never fill it.
 */
export const storedChecks = async (): Promise<unknown[]> => {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'assay')) return [];
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('assay');
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
  try {
    return await new Promise((read, failed) => {
      const request = database.transaction('checks').objectStore('checks').getAll();
      request.onsuccess = () => read(request.result);
      request.onerror = () => failed(request.error);
    });
  } finally {
    database.close();
  }
};

/**
 * Says what the popup says when it opens: the browser starts the background for it, and the background goes on with
 * what is open. Runs in an extension page.
 */
export const knock = async (): Promise<void> => {
  await chrome.runtime.sendMessage({ id: 0, type: 'wake', timestamp: Date.now() });
};

/** What a page of ours sends, as the messaging library packs it. Runs in an extension page. */
export const sendCommand = async ({ type, data }: { type: string; data: unknown }): Promise<unknown> => {
  const reply = await chrome.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
  if (reply?.err) throw new Error(String(reply.err.message ?? reply.err));
  return reply?.res;
};

/** Sets every alarm that is waiting to ring at once. Runs in an extension page. */
export const ringAlarms = async (): Promise<void> => {
  const waiting = await chrome.alarms.getAll();
  if (waiting.length === 0) throw new Error('no alarm is set');
  for (const { name } of waiting) await chrome.alarms.create(name, { when: Date.now() });
};

/** Whether the script that watches the pointer is at work in the page at this address. Runs in an extension page. */
export const watchedAt = async (address: string): Promise<boolean> => {
  const [tab] = await chrome.tabs.query({ url: `${address.split(/[?#]/)[0]}*` });
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => (globalThis as { assayShared?: { watching?: boolean } }).assayShared?.watching === true,
  });
  return answer?.result === true;
};

/**
 * Everything of ours that shows in the page at this address. Runs in an extension page of Firefox, whose own scripts in
 * a page alone can see into a closed root.
 */
export const platesAt = async (of: { page: string; frameAt: string | undefined }): Promise<unknown> => {
  const [tab] = await chrome.tabs.query({ url: `${of.page.split(/[?#]/)[0]}*` });
  const answers = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1, allFrames: of.frameAt !== undefined },
    func: () => ({
      address: location.href,
      plates: [...document.querySelectorAll('div[popover]')].flatMap((host) => {
        const root = (host as unknown as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
        return [...(root?.querySelectorAll<HTMLElement>('.plate, button, .ringed') ?? [])]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
          .map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            const name = one.getAttribute('aria-label') ?? '';
            return {
              className: one.className,
              name,
              text: [...one.querySelectorAll<HTMLElement>('[data-t]')]
                .filter((part) => part.checkVisibility())
                .map((part) => part.dataset.t)
                .join('\n'),
              x,
              y,
              width,
              height,
              hasFocus: one.matches(':focus'),
            };
          });
      }),
    }),
  });
  const wanted = answers.find(({ result }) => of.frameAt === undefined || result?.address.startsWith(of.frameAt));
  return wanted?.result?.plates;
};
