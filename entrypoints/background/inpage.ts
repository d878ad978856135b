import browser, { type Runtime } from 'webextension-polyfill';
import { badgeOf, cardOf } from '../../components/check/in-page';
import { enterFrame, tabsOfSite, tellPages } from '../../lib/browser/page-scripts';
import { translate, uiLocale } from '../../lib/browser/page-text';
import { checkForPage, earlierCheckOf } from '../../lib/checks/checks-of-page';
import type { Desk } from '../../lib/checks/desk';
import { gathered } from '../../lib/checks/gathered';
import { itemOfSighting } from '../../lib/checks/item-of-press';
import { readCheck } from '../../lib/checks/records';
import { detectors } from '../../lib/detectors';
import { siteOf } from '../../lib/media/address';
import {
  CARD_FILE,
  type CardPress,
  type CardView,
  type How,
  type InpageRequest,
  inpageRequest,
} from '../../lib/messaging/inpage';
import { isOnAt, muted } from '../../lib/storage/button-settings';
import { announce, onChange } from '../../lib/storage/changes';
import { changeSettings, readSettings } from '../../lib/storage/settings';
import { openPopup } from './open-popup';

/** A badge shows a step of a check so much later at most. */
const TOLD_WITHIN_MS = 50;

/** The frame that asks, and the page it stands in. */
interface Asker {
  readonly tabId: number;
  readonly frameId: number;
  /** Of the frame itself. */
  readonly origin: string;
  readonly pageAddress: string;
  readonly pageTitle: string;
}

/** Only a script of ours in a frame of a tab: our own pages have a protocol of their own. */
const askerOf = (sender: Runtime.MessageSender): Asker | undefined => {
  const { tab, frameId, id, url } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return undefined;
  // An about:blank frame has its maker's origin; the tab's own address is told only where the site is granted.
  const told = (sender as { origin?: string }).origin ?? (url && URL.canParse(url) ? new URL(url).origin : '');
  // A sandboxed frame has no origin: it goes by its address, or, where it has none, by that of the tab's page.
  const stands = url?.startsWith('http') ? url : (tab.url ?? '');
  const origin = told !== 'null' ? told : URL.canParse(stands) ? new URL(stands).origin : '';
  return {
    tabId: tab.id,
    frameId,
    origin,
    pageAddress: tab.url ?? (url?.startsWith('http') ? url : origin),
    pageTitle: tab.title ?? '',
  };
};

const howFor = async ({ origin }: Asker): Promise<How | undefined> => {
  const { button } = await readSettings();
  const { corner, delay, leastSize } = button;
  return isOnAt(button, origin) ? { corner, delay, leastSize } : undefined;
};

const pressed = async (
  desk: Desk,
  of: { checkId: string; press: CardPress },
  asker: Asker,
): Promise<CardView | undefined> => {
  const check = await checkForPage(of.checkId, asker.pageAddress);
  if (!check) return undefined;
  switch (of.press) {
    case 'check-again':
      return viewOf(await desk.checkAgain(check.id));
    case 'cancel':
      await desk.cancel(check.id);
      break;
    case 'retry':
      await desk.retry(check.id);
      break;
    case 'get-result':
      await desk.getResult(check.id);
      break;
    case 'leave':
      await desk.leave(check.id);
      break;
    case 'details':
      await browser.tabs.create({ url: browser.runtime.getURL(`/report.html#${encodeURIComponent(check.id)}`) });
      break;
    case 'popup':
      await openPopup(asker.tabId);
  }
  return viewOf(check.id);
};

const viewOf = async (checkId: string): Promise<CardView | undefined> => {
  const check = await readCheck(checkId);
  return check && cardOf(check, translate, uiLocale());
};

const mute = async ({ origin }: Asker): Promise<void> => {
  const host = siteOf(origin);
  if (host === '') return;
  await changeSettings((now) => ({ ...now, button: muted(now.button, host, true) }));
  announce({ of: 'settings' });
};

const answer = async (desk: Desk, request: InpageRequest, asker: Asker): Promise<unknown> => {
  switch (request.ask) {
    case 'how':
      return howFor(asker);
    case 'known': {
      const check = await earlierCheckOf(request.address, asker.pageAddress);
      return check && badgeOf(check, translate);
    }
    case 'check': {
      const id = await desk.start(itemOfSighting(request.sighting, asker), detectors);
      const check = await readCheck(id);
      return check && badgeOf(check, translate);
    }
    case 'card': {
      const check = await checkForPage(request.checkId, asker.pageAddress);
      return check && cardOf(check, translate, uiLocale());
    }
    case 'press':
      return pressed(desk, request, asker);
    case 'load':
      return enterFrame(CARD_FILE, asker.tabId, asker.frameId);
    case 'mute':
      return mute(asker);
  }
};

/** Tells the frame that a check was made in how it stands now. */
const tellOf = async (checkId: string): Promise<void> => {
  const check = await readCheck(checkId);
  if (!check) return tellPages({ assay: 'changed', badge: { checkId, is: 'gone', mark: '', word: '', step: 0 } });
  const { tabId, frameId, pageAddress } = check.item;
  await tellPages({ assay: 'changed', badge: badgeOf(check, translate) }, { tabId, frameId });
  // The same picture may stand in other windows of its site, and in a frame that was loaded anew.
  const others = (await tabsOfSite(siteOf(pageAddress))).filter((id) => id !== tabId);
  if (others.length === 0) return;
  // Read anew: it may have moved on since, and what is told last is what stays.
  const now = await readCheck(checkId);
  if (!now) return;
  const badge = badgeOf(now, translate);
  await Promise.all(others.map((id) => tellPages({ assay: 'changed', badge }, { tabId: id })));
};

/** Connects the scripts in pages to the desk. */
export const connectInpage = (desk: Desk, onFault: (error: unknown) => void): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = inpageRequest.safeParse(message);
    const asker = askerOf(sender);
    if (!request.success || !asker) return undefined;
    return answer(desk, request.data, asker).catch((error: unknown) => {
      onFault(error);
      return undefined;
    });
  });
  const tell = gathered(TOLD_WITHIN_MS, (checkId: string) => void tellOf(checkId).catch(onFault));
  onChange((change) => {
    if (change.of === 'check') tell(change.id);
  });
};
