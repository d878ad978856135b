import browser from 'webextension-polyfill';

/** Whether all these host patterns are granted now. */
export const mayReach = async (origins: readonly string[]): Promise<boolean> =>
  origins.length === 0 || browser.permissions.contains({ origins: [...origins] });

/** The host patterns that the person granted. */
export const grantedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Calls back when the person grants or takes back anything, in whichever of our pages or the browser's own settings. */
export const onPermissions = (listener: () => void): void => {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
};
