import browser, { type Tabs } from 'webextension-polyfill';
import type { Desk } from '../../lib/checks/desk';
import { checkMeant } from './asked-in-page';

/** The name of the command in the manifest. */
const COMMAND = 'check';

/** Checks what has the focus or lies under the pointer, in the page or in one of its frames. */
const check = async (desk: Desk, given: Tabs.Tab | undefined): Promise<void> => {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  await checkMeant(desk, { tabId: tab.id, frameId: 0, pageAddress: tab.url ?? '', pageTitle: tab.title ?? '' });
};

export const connectShortcut = (desk: Desk, onFault: (error: unknown) => void): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND) void check(desk, tab).catch(onFault);
  });
};
