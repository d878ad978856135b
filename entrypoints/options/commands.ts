import browser, { type Permissions } from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import type { Granted, OptionsActions } from '../../components/options/actions';
import { askForPersonal, asksWhatIsSent, givePersonalBack } from '../../lib/browser/permissions';
import { LIST_ORIGIN } from '../../lib/checks/fetch-lists';
import { hostsFor } from '../../lib/checks/gateway';
import { listChecks } from '../../lib/checks/records';
import { detectorOf } from '../../lib/detectors';
import { holdsPersonal, isPersonal } from '../../lib/detectors/personal-options';
import { originPattern } from '../../lib/media/address';
import type { MediaKind } from '../../lib/media/media-item';
import { type BaseEnd, pages } from '../../lib/messaging/pages';
import { turnButton } from '../../lib/messaging/turn-button';
import { data } from './live-data';

/** Known before a click: its first call is the browser's question. */
const asksToSend = await asksWhatIsSent();

/** The vendor's own, or the company's gateway in their place. */
const hostsOf = (detector: string): string[] => {
  const [found, settings] = [detectorOf(detector), data.value?.settings];
  return found && settings ? hostsFor(found, settings) : [];
};

/** The browser's question comes first in the click. What it answers, the background finds out by itself. */
const askForHosts = (detector: string): Promise<boolean> => {
  const request: Permissions.Permissions = {
    origins: hostsOf(detector),
    ...(asksToSend ? { data_collection: ['websiteContent', 'authenticationInfo'] } : {}),
  };
  return browser.permissions.request(request);
};

/** What says who the person is goes with the browser's yes, and the yes goes when nothing of it is kept any more. */
const setOption: OptionsActions['setOption'] = async (detector, option, value) => {
  const personal = asksToSend && isPersonal(detector, option);
  if (personal && value !== null && !(await askForPersonal())) return 'not-allowed';
  const { options } = await pages.sendMessage('setOption', { detector, option, value });
  if (personal && !holdsPersonal(options)) await givePersonalBack();
  return value === null || options[detector]?.[option] === value ? 'saved' : 'not-allowed';
};

const takeBack = (what: Granted): Promise<unknown> =>
  what.is === 'host'
    ? browser.permissions.remove({ origins: [what.pattern] })
    : pages.sendMessage('revokeConsent', { consent: what.consent });

const giveAgain = (what: Granted): Promise<unknown> =>
  what.is === 'host'
    ? browser.permissions.request({ origins: [what.pattern] })
    : pages.sendMessage('restoreConsent', { consent: what.consent });

/** Turned on only where the browser's question, which comes first in the click, is answered with yes. */
const setRenewing = async (on: boolean): Promise<void> => {
  const may = !on || (await browser.permissions.request({ origins: [LIST_ORIGIN] }));
  await pages.sendMessage('setRenewing', { on: on && may });
};

/** Older checks than these are not looked through. */
const LOOKED_THROUGH = 1000;

const checksOf = async (jobs: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = new Set(jobs);
  if (wanted.size === 0) return new Map();
  const checks = await listChecks({ limit: LOOKED_THROUGH });
  return new Map(
    checks.flatMap(({ id, runs }) =>
      runs.flatMap(({ ticket }) => (ticket && wanted.has(ticket.job) ? [[ticket.job, id] as const] : [])),
    ),
  );
};

/** The kinds one after the other: the first that is refused says why. */
const setBases = async (detector: string, kinds: readonly MediaKind[], address: string | null): Promise<BaseEnd> => {
  for (const kind of kinds) {
    const end = await pages.sendMessage('setBase', { detector, kind, address });
    if (end !== 'saved') return end;
  }
  return 'saved';
};

/** The browser's question comes first in the click. */
const askFor = (address: string | null): Promise<boolean> =>
  address === null ? Promise.resolve(true) : browser.permissions.request({ origins: [originPattern(address)] });

const setBase: OptionsActions['setBase'] = async (detector, kinds, address) =>
  (await askFor(address)) ? setBases(detector, kinds, address) : 'no-permission';

const restoreBase = async (detector: string, kinds: readonly MediaKind[], address: string | null, key = '') => {
  await setBases(detector, kinds, address);
  if (key !== '') await pages.sendMessage('saveKey', { detector, key });
};

const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

const device: OptionsActions['device'] = {
  setReading: (of) => void attempt(pages.sendMessage('setReading', of)),
  addAnchor: (pem) => pages.sendMessage('addAnchor', { pem }),
  removeAnchor: (pem) => void attempt(pages.sendMessage('removeAnchor', { pem })),
  fetchTrust: async () =>
    (await browser.permissions.request({ origins: [LIST_ORIGIN] }))
      ? pages.sendMessage('fetchTrust', undefined)
      : 'not-allowed',
  setRenewing: (on) => void attempt(setRenewing(on)),
};

export const actions: OptionsActions = {
  saveKey: async (detector, key) => {
    await askForHosts(detector);
    return pages.sendMessage('saveKey', { detector, key });
  },
  testKey: async (detector) => {
    await askForHosts(detector);
    return pages.sendMessage('testKey', { detector });
  },
  removeKey: (detector) => void attempt(pages.sendMessage('removeKey', { detector })),
  setOption,
  usage: (detector) => pages.sendMessage('usage', { detector }),
  tracings: (detector, page) => pages.sendMessage('tracings', { detector, page }),
  tracing: (detector, id) => pages.sendMessage('tracing', { detector, id }),
  checksOf,
  setAsks: (kind, asks) => void attempt(pages.sendMessage('setAsks', { kind, asks })),
  setCaps: (caps) => void attempt(pages.sendMessage('setCaps', { caps })),
  readCredits: () => pages.sendMessage('readBalances', undefined),
  setBase,
  restoreBase: (detector, kinds, address, key) => void attempt(restoreBase(detector, kinds, address, key)),
  exportSettings: () => pages.sendMessage('exportSettings', undefined),
  importSettings: (text) => pages.sendMessage('importSettings', { text }),
  saveFile,
  pageButton: {
    turn: (patterns, on) => void attempt(turnButton(patterns, on)),
    mute: (host, on) => void attempt(pages.sendMessage('muteSite', { host, on })),
    look: (change) => void attempt(pages.sendMessage('setButtonLook', change)),
  },
  setAlwaysUpload: (on) => void attempt(pages.sendMessage('setAlwaysUpload', { on })),
  device,
  takeBack: (what) => void attempt(takeBack(what)),
  giveAgain: (what) => void attempt(giveAgain(what)),
};
