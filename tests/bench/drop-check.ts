import type { AssayBrowser } from '../e2e/drivers/assay-browser';
import { until } from '../e2e/drivers/until';

/** Removes a check as the popup would, with the bytes that it keeps. */
export const dropCheck = async (assay: AssayBrowser, checkId: string): Promise<void> => {
  const popup = await assay.popup();
  await popup.evaluate(async (id) => {
    await chrome.runtime.sendMessage({ id: 0, type: 'remove', data: { checkId: id }, timestamp: Date.now() });
  }, checkId);
  await until('the check is gone', async () => (await assay.readChecks()).every(({ id }) => id !== checkId));
  await popup.close();
};
