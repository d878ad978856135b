import type { AssayBrowser, View } from '../drivers/assay-browser';
import { until } from '../drivers/until';

const tabOf = (own: View, address: string): Promise<number> =>
  until(`the tab of ${address}`, () =>
    own.evaluate(async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id, address),
  );

/** The popup as it would open over the tab at this address, in a tab of its own. Needs access to the site. */
export const popupOver = async (assay: AssayBrowser, address: string): Promise<View> => {
  const popup = await assay.popup();
  const tab = await tabOf(popup, address);
  await popup.evaluate((id) => {
    location.search = `?tab=${id}`;
  }, tab);
  await until('the popup loaded anew', () =>
    popup.evaluate((id) => location.search === `?tab=${id}` && document.readyState === 'complete', tab),
  );
  return popup;
};
