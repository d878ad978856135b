import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { translate } from '../../lib/browser/page-text';
import type { Desk } from '../../lib/checks/desk';
import { itemOfPress } from '../../lib/checks/item-of-press';
import { detectors } from '../../lib/detectors';
import { mediaKind } from '../../lib/media/media-item';

const MENU = 'check';

/** The one menu item; made anew at every installation and update, because browsers keep it from then on. */
const offerMenu = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: translate('menuCheck'), contexts: ['image', 'video', 'audio'] });
};

const onPress = async (desk: Desk, info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> => {
  const kind = mediaKind.safeParse(info.mediaType);
  const item = await itemOfPress({
    address: info.srcUrl ?? '',
    kind: kind.success ? kind.data : undefined,
    pageAddress: tab?.url ?? info.pageUrl ?? info.frameUrl ?? '',
    pageTitle: tab?.title ?? '',
    tabId: tab?.id ?? -1,
    frameId: info.frameId ?? 0,
  });
  await desk.start(item, detectors);
};

/** Connects the context menu to the desk. */
export const connectMenu = (desk: Desk, onFault: (error: unknown) => void): void => {
  browser.runtime.onInstalled.addListener(() => void offerMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void onPress(desk, info, tab).catch(onFault);
  });
};
