import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { translate } from '../../lib/browser/page-text';
import type { Desk } from '../../lib/checks/desk';
import { itemOfPress } from '../../lib/checks/item-of-press';
import { mediaKind } from '../../lib/media/media-item';
import { checkMeant, startIn } from './asked-in-page';

const MENU = 'check';

/** Firefox tells which element its menu was opened on under the name `menus` alone; Chromium has the other name alone. */
const menus = (): Menus.Static => browser.menus ?? (browser.contextMenus as unknown as Menus.Static);

/** The one menu item; made anew at every installation and update, because browsers keep it from then on. */
const offerMenu = async (): Promise<void> => {
  await menus().removeAll();
  menus().create({
    id: MENU,
    title: translate('menuCheck'),
    // Sites lay links and sheets over their media: then the browser's menu knows of no image.
    contexts: ['image', 'video', 'audio', 'link', 'page', 'frame'],
  });
};

const onPress = async (desk: Desk, info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> => {
  const kind = mediaKind.safeParse(info.mediaType);
  const place = {
    pageAddress: tab?.url ?? info.pageUrl ?? info.frameUrl ?? '',
    pageTitle: tab?.title ?? '',
    tabId: tab?.id ?? -1,
    frameId: info.frameId ?? 0,
  };
  if (!kind.success && !info.srcUrl) {
    const { targetElementId: target, linkUrl: link } = info;
    await checkMeant(desk, place, {
      assay: 'meant',
      by: 'menu',
      ...(target === undefined ? {} : { target }),
      ...(link === undefined ? {} : { link }),
    });
    return;
  }
  const press = { address: info.srcUrl ?? '', kind: kind.success ? kind.data : undefined, ...place };
  await startIn(desk, await itemOfPress(press));
};

/** Connects the context menu to the desk. */
export const connectMenu = (desk: Desk, onFault: (error: unknown) => void): void => {
  browser.runtime.onInstalled.addListener(() => void offerMenu());
  menus().onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void onPress(desk, info, tab).catch(onFault);
  });
};
