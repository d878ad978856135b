import browser from 'webextension-polyfill';

/** Whether all these host patterns are granted now. */
export const mayReach = async (origins: readonly string[]): Promise<boolean> =>
  origins.length === 0 || browser.permissions.contains({ origins: [...origins] });

/** The host patterns that the person granted. */
export const grantedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** What Firefox calls names, e-mail addresses and the like that leave the device (data_collection_permissions). */
const PERSONAL = 'personallyIdentifyingInfo';

/** Firefox alone asks what may be sent; a browser that does not know the question would refuse a whole request that holds it. */
export const asksWhatIsSent = async (): Promise<boolean> => 'data_collection' in (await browser.permissions.getAll());

/** Whether what says who the person is may be kept and sent. Where the browser does not ask, entering it is the yes. */
export const maySendPersonal = async (): Promise<boolean> => {
  const all = await browser.permissions.getAll();
  return !('data_collection' in all) || all.data_collection?.includes(PERSONAL) === true;
};

/** Asks for it. Only first thing in a press. Rejects where the browser sees no press. */
export const askForPersonal = (): Promise<boolean> => browser.permissions.request({ data_collection: [PERSONAL] });

/** Gives it back. */
export const givePersonalBack = (): Promise<boolean> => browser.permissions.remove({ data_collection: [PERSONAL] });

/** Calls back when the person grants or takes back anything, in whichever of our pages or the browser's own settings. */
export const onPermissions = (listener: () => void): void => {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
};
