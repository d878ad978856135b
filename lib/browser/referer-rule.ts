import browser from 'webextension-polyfill';

/** Rules of one session are told apart by number; several reads may run at once. */
let lastRule = 0;

/**
 * Runs `work` while requests of this extension to `hostname` carry a Referer: the background sends none by itself, and
 * fetch's own option is ignored (measured in both browsers). Needs a granted host.
 */
export const withReferer = async <T>(hostname: string, referer: string, work: () => Promise<T>): Promise<T> => {
  if (referer === '') return work();
  await clearReferers();
  lastRule = (lastRule % 4000) + 1;
  const id = lastRule;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [
      {
        id,
        condition: {
          requestDomains: [hostname],
          initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'referer', operation: 'set', value: referer }] },
      },
    ],
  });
  try {
    return await work();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
  }
};

/** A killed background cannot take its rules back: the next one does, before it sets any. */
export const clearReferers = (): Promise<void> => {
  cleared ??= clear();
  return cleared;
};

let cleared: Promise<void> | undefined;

const clear = async (): Promise<void> => {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map((rule) => rule.id) });
};
