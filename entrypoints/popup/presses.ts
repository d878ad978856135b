import browser from 'webextension-polyfill';
import { type Press, sparedRun } from '../../components/check/choices';
import type { FailedTogether } from '../../components/popup/failed-together';
import { detailsAddress } from '../../components/site';
import type { Check } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import { pages } from '../../lib/messaging/pages';

/** The browser's question comes first in the click; in Chromium it closes the popup, and the background goes on. */
const allow = async (check: Check): Promise<void> => {
  const origins = check.runs.flatMap((run) => run.need?.origins ?? []);
  const asking = origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
  const checkId = check.id;
  await pages.sendMessage('allow', { checkId });
  if (!(await asking)) await pages.sendMessage('refused', { checkId });
};

const openTab = async (url: string): Promise<void> => {
  await browser.tabs.create({ url });
  window.close();
};

export const openOptions = async (): Promise<void> => {
  await browser.runtime.openOptionsPage();
  window.close();
};

const COMMANDS = {
  cancel: 'cancel',
  retry: 'retry',
  'check-again': 'checkAgain',
  'get-result': 'getResult',
  'free-room': 'freeRoom',
  leave: 'leave',
  remove: 'remove',
} as const;

/** Makes room by way of one check, then tries the others that failed for want of it. */
export const retryAll = async ({ code, remedy, checks }: FailedTogether): Promise<void> => {
  const [first] = checks;
  if (remedy === 'free-room' && first) await pages.sendMessage('freeRoom', { checkId: first.id });
  await pages.sendMessage('retryAll', { code });
};

/** Turns a press into what it asks for. */
export const press = (what: Press, check: Check): Promise<unknown> => {
  switch (what) {
    case 'allow':
      return allow(check);
    case 'fix-key':
      return openOptions();
    case 'options':
      return openTab(browser.runtime.getURL(`/options.html#asked-${check.runs[0]?.detector ?? ''}`));
    case 'top-up':
      return openTab(detectorOf(check.runs[0]?.detector ?? '')?.accountPage ?? '');
    case 'details':
      return openTab(browser.runtime.getURL(`/${detailsAddress(check.id)}`));
    case 'fewer-seconds':
      return openTab(browser.runtime.getURL(`/${detailsAddress(check.id)}`));
    case 'ask-too':
      return pages.sendMessage('askToo', { checkId: check.id, runId: sparedRun(check)?.id ?? '' });
    case 'open-page':
      return openTab(check.item.pageAddress);
    default:
      return pages.sendMessage(COMMANDS[what], { checkId: check.id });
  }
};
