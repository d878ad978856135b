import browser from 'webextension-polyfill';

/**
 * Whether a message comes from one of our own contexts. A content script has our id too, and a tab proves nothing: only
 * the origin tells.
 */
export const isOwnPage = (sender: {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
}): boolean => {
  const own = new URL(browser.runtime.getURL('')).origin;
  const from = sender.origin ?? (sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined);
  return sender.id === browser.runtime.id && from === own;
};
