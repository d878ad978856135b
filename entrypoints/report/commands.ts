import browser from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import { type Press, sparedRun } from '../../components/check/choices';
import type { ReportActions } from '../../components/report/actions';
import type { Check, Run } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import { originPattern } from '../../lib/media/address';
import { pages } from '../../lib/messaging/pages';

const COMMANDS = {
  cancel: 'cancel',
  retry: 'retry',
  'get-result': 'getResult',
  'free-room': 'freeRoom',
  leave: 'leave',
} as const satisfies Partial<Record<Press, string>>;

const isCommand = (press: Press): press is keyof typeof COMMANDS => press in COMMANDS;

const pressed = async (press: Press, check: Check): Promise<unknown> => {
  if (isCommand(press)) return pages.sendMessage(COMMANDS[press], { checkId: check.id });
  if (press === 'ask-too') return pages.sendMessage('askToo', { checkId: check.id, runId: sparedRun(check)?.id ?? '' });
  const detector = check.runs[0]?.detector ?? '';
  if (press === 'top-up') return browser.tabs.create({ url: detectorOf(detector)?.accountPage ?? '' });
  if (press === 'open-page') return browser.tabs.create({ url: check.item.pageAddress });
  if (press === 'options')
    return browser.tabs.create({ url: browser.runtime.getURL(`/options.html#asked-${detector}`) });
  return browser.runtime.openOptionsPage();
};

/** The browser's question comes first in the click; only what was granted right before is loaded. */
const loadDrawing = async (check: Check, run: Run) => {
  const heatMap = run.finding?.heatMap;
  if (heatMap?.is === 'address' && !(await browser.permissions.request({ origins: [originPattern(heatMap.address)] })))
    return 'no-permission' as const;
  return pages.sendMessage('loadDrawing', { checkId: check.id, runId: run.id });
};

export const actions: ReportActions = {
  press: (press, check) => void attempt(pressed(press, check)),
  checkAgain: async (check, region) => {
    location.hash = encodeURIComponent(
      await pages.sendMessage('checkAgain', { checkId: check.id, ...(region ? { region } : {}) }),
    );
  },
  loadDrawing,
  copy: (text) => navigator.clipboard.writeText(text),
};
