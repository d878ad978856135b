import browser from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import type { About, Press } from '../../components/check/choice';
import type { ReportActions } from '../../components/report/actions';
import type { Check, Run } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import { originPattern } from '../../lib/media/address';
import { sendCommand } from '../../lib/messaging/check-commands';
import { pages } from '../../lib/messaging/pages';

const pressed = async (press: Press, check: Check, about: About | undefined): Promise<unknown> => {
  const detector = (about?.run ?? check.runs[0])?.detector ?? '';
  switch (press) {
    case 'top-up':
      return browser.tabs.create({ url: detectorOf(detector)?.accountPage ?? '' });
    case 'open-page':
      return browser.tabs.create({ url: check.item.pageAddress });
    case 'options':
      return browser.tabs.create({ url: browser.runtime.getURL(`/options.html#asked-${detector}`) });
    case 'fix-key':
      return browser.runtime.openOptionsPage();
    case 'allow':
    case 'details':
      return undefined;
    default:
      return sendCommand(press, { checkId: check.id, runId: about?.run.id, seconds: about?.seconds });
  }
};

/** The browser's question comes first in the click; only what was granted right before is loaded. */
const loadDrawing = async (check: Check, run: Run) => {
  const heatMap = run.finding?.heatMap;
  if (heatMap?.is === 'address' && !(await browser.permissions.request({ origins: [originPattern(heatMap.address)] })))
    return 'no-permission' as const;
  return pages.sendMessage('loadDrawing', { checkId: check.id, runId: run.id });
};

/** The same for the manifest that the file points to. */
const fetchManifest = async (check: Check, run: Run) => {
  const address = run.finding?.provenance?.credential.remote?.address;
  if (address && !(await browser.permissions.request({ origins: [originPattern(address)] })))
    return 'no-permission' as const;
  return pages.sendMessage('fetchManifest', { checkId: check.id, runId: run.id });
};

export const actions: ReportActions = {
  press: (press, check, about) => void attempt(pressed(press, check, about)),
  checkAgain: async (check, region) => {
    location.hash = encodeURIComponent(
      await pages.sendMessage('checkAgain', { checkId: check.id, ...(region ? { region } : {}) }),
    );
  },
  loadDrawing,
  fetchManifest,
  copy: (text) => navigator.clipboard.writeText(text),
};
