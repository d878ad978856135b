import browser, { type Scripting } from 'webextension-polyfill';

const ID = 'inpage';

const registered = async (): Promise<Scripting.RegisteredContentScript | undefined> => {
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return present;
};

/**
 * Has the browser put `file` into every frame of pages that match, from their next load on. No patterns: into none.
 * `about:blank` and `srcdoc` frames go with the page that made them. Calls must not overlap.
 */
export const registerPageScript = async (
  file: string,
  matches: readonly string[],
  excludeMatches: readonly string[],
): Promise<void> => {
  if (await registered()) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  const script = {
    id: ID,
    js: [file],
    matches: [...matches],
    ...(excludeMatches.length > 0 ? { excludeMatches: [...excludeMatches] } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle',
  };
  // The polyfill's types do not know matchOriginAsFallback.
  await browser.scripting.registerContentScripts([script as Scripting.RegisteredContentScript]);
};

/** The tabs whose pages match; tells only of those that the browser lets us reach. */
const tabsAt = async (matches: readonly string[]): Promise<number[]> =>
  (await browser.tabs.query({ url: [...matches], discarded: false })).flatMap(({ id }) =>
    id === undefined ? [] : [id],
  );

/** The tabs with a page of this host; tells only of those that the browser lets us reach. */
export const tabsOfSite = (host: string): Promise<number[]> =>
  host === '' ? Promise.resolve([]) : tabsAt([`*://${host}/*`]);

/** Puts `file` into pages that are open already. Pages that cannot be entered, or are gone by now, are left out. */
export const enterOpenPages = async (file: string, matches: readonly string[]): Promise<void> => {
  if (matches.length === 0) return;
  const tabs = await tabsAt(matches);
  await Promise.allSettled(
    tabs.map((tabId) => browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] })),
  );
};

/** Into one frame. False where it cannot be entered. */
export const enterFrame = async (file: string, tabId: number, frameId: number): Promise<boolean> => {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
    return true;
  } catch {
    return false;
  }
};

/** The frames of a tab that can be entered, the page itself first; undefined where not even that can be. */
export const framesToEnter = async (tabId: number): Promise<number[] | undefined> => {
  try {
    const entered = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    return entered.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return undefined;
  }
};

/** Tells one frame, or every frame of a tab, or of every tab. Nobody listening there is no failure. */
export const tellPages = async (message: unknown, to: { tabId?: number; frameId?: number } = {}): Promise<void> => {
  const tabs = to.tabId === undefined ? (await browser.tabs.query({})).map(({ id }) => id) : [to.tabId];
  const frame = to.frameId === undefined ? {} : { frameId: to.frameId };
  await Promise.allSettled(
    tabs.flatMap((id) => (id === undefined || id < 0 ? [] : [browser.tabs.sendMessage(id, message, frame)])),
  );
};
