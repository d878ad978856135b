import browser from 'webextension-polyfill';
import { packageBlob } from '../../lib/browser/package-file';
import type { Desk } from '../../lib/checks/desk';
import { sampleItem } from '../../lib/checks/sample';

/** Checks the packed sample by our own reading alone, whatever keys are here: free, and nothing leaves this device. */
export const trySample = async (desk: Desk): Promise<string> =>
  desk.startOnDevice(await sampleItem(await packageBlob('/sample.jpg'), browser.runtime.getURL('/welcome.html')));
