import browser from 'webextension-polyfill';
import type { About, Press } from '../../components/check/choice';
import { answeredTogether, waitingRuns } from '../../components/check/runs';
import type { FailedTogether } from '../../components/popup/failed-together';
import { detailsAddress } from '../../components/site';
import type { Check } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import { sendCommand } from '../../lib/messaging/check-commands';
import { pages } from '../../lib/messaging/pages';

/** The browser's question comes first in the click; in Chromium it closes the popup, and the background goes on. */
const allow = async (check: Check, about: About | undefined): Promise<void> => {
  const runs = about ? waitingRuns(check).filter(({ id }) => id === about.run.id) : answeredTogether(check);
  const origins = [...new Set(runs.flatMap(({ need }) => need.origins))];
  const asking = origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
  const checkId = check.id;
  const whys = [...new Set(runs.map(({ need }) => need.why))];
  await pages.sendMessage('allow', { checkId, runIds: runs.map(({ id }) => id), whys });
  if (!(await asking)) await pages.sendMessage('refused', { checkId });
};

const openTab = async (url: string): Promise<void> => {
  await browser.tabs.create({ url });
  window.close();
};

export const openAccount = (detector: string): Promise<void> => openTab(detectorOf(detector)?.accountPage ?? '');

export const openOptions = async (): Promise<void> => {
  await browser.runtime.openOptionsPage();
  window.close();
};

/** Tries again what the button counted, and nothing else. */
export const retryAll = ({ code, runs }: FailedTogether): Promise<void> =>
  pages.sendMessage('retryAll', { code, runs: [...runs] });

/** Turns a press into what it asks for. */
export const press = (what: Press, check: Check, about?: About): Promise<unknown> => {
  const detector = (about?.run ?? check.runs[0])?.detector ?? '';
  switch (what) {
    case 'allow':
      return allow(check, about);
    case 'fix-key':
      return openOptions();
    case 'options':
      return openTab(browser.runtime.getURL(`/options.html#asked-${detector}`));
    case 'top-up':
      return openAccount(detector);
    case 'details':
      return openTab(browser.runtime.getURL(`/${detailsAddress(check.id)}`));
    case 'open-page':
      return openTab(check.item.pageAddress);
    default:
      return sendCommand(what, { checkId: check.id, runId: about?.run.id, seconds: about?.seconds });
  }
};
