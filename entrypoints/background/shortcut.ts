import browser, { type Tabs } from 'webextension-polyfill';
import { framesToEnter } from '../../lib/browser/page-scripts';
import type { Desk } from '../../lib/checks/desk';
import { whereMeant } from '../../lib/media/where-meant';
import { actOn, askMeant, say } from './asked-in-page';

/** The name of the command in the manifest. */
const COMMAND = 'check';

/** Checks what has the focus or lies under the pointer, in the page or in one of its frames. */
const check = async (desk: Desk, given: Tabs.Tab | undefined): Promise<void> => {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  const page = { tabId: tab.id, frameId: 0, pageAddress: tab.url ?? '', pageTitle: tab.title ?? '' };
  const request = { assay: 'meant', by: 'keys' } as const;
  const inPage = await askMeant(page, request);
  // One question where the page itself has all: the pointer, and no focus that a frame could have.
  if (!inPage || (inPage.pointer !== 'in-frame' && inPage.focus !== 'in-frame')) return actOn(desk, page, inPage);
  const frames = ((await framesToEnter(page.tabId)) ?? []).filter((frameId) => frameId !== 0);
  const inFrames = await Promise.all(
    frames.map(async (frameId) => ({ frameId, answer: await askMeant({ ...page, frameId }, request) })),
  );
  const { frameId, answer } = whereMeant(inPage, inFrames);
  if (frameId === undefined) return say(page, 'inpageForeignFrame');
  await actOn(desk, { ...page, frameId }, answer);
};

export const connectShortcut = (desk: Desk, onFault: (error: unknown) => void): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND) void check(desk, tab).catch(onFault);
  });
};
