import browser, { type Permissions } from 'webextension-polyfill';
import { attempt } from '../../components/attempts';
import type { Granted, OptionsActions } from '../../components/options/actions';
import { LIST_ORIGIN } from '../../lib/checks/fetch-lists';
import { listChecks } from '../../lib/checks/records';
import { detectorOf } from '../../lib/detectors';
import { pages } from '../../lib/messaging/pages';
import { turnButton } from '../../lib/messaging/turn-button';

/** Firefox also asks what is sent; a browser that does not know the question would refuse the whole request. */
const asksWhatIsSent = 'data_collection' in (await browser.permissions.getAll());

/** The browser's question comes first in the click. What it answers, the background finds out by itself. */
const askForHosts = (detector: string): Promise<boolean> => {
  const request: Permissions.Permissions = {
    origins: [...(detectorOf(detector)?.hosts ?? [])],
    ...(asksWhatIsSent ? { data_collection: ['websiteContent', 'authenticationInfo'] } : {}),
  };
  return browser.permissions.request(request);
};

const takeBack = (what: Granted): Promise<unknown> =>
  what.is === 'host'
    ? browser.permissions.remove({ origins: [what.pattern] })
    : pages.sendMessage('revokeConsent', { consent: what.consent });

const giveAgain = (what: Granted): Promise<unknown> =>
  what.is === 'host'
    ? browser.permissions.request({ origins: [what.pattern] })
    : pages.sendMessage('restoreConsent', { consent: what.consent });

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

const device: OptionsActions['device'] = {
  setReading: (of) => void attempt(pages.sendMessage('setReading', of)),
  addAnchor: (pem) => pages.sendMessage('addAnchor', { pem }),
  removeAnchor: (pem) => void attempt(pages.sendMessage('removeAnchor', { pem })),
  fetchTrust: async () =>
    (await browser.permissions.request({ origins: [LIST_ORIGIN] }))
      ? pages.sendMessage('fetchTrust', undefined)
      : 'not-allowed',
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
  setOption: (detector, option, value) => void attempt(pages.sendMessage('setOption', { detector, option, value })),
  usage: (detector) => pages.sendMessage('usage', { detector }),
  tracings: (detector, page) => pages.sendMessage('tracings', { detector, page }),
  tracing: (detector, id) => pages.sendMessage('tracing', { detector, id }),
  checksOf,
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
