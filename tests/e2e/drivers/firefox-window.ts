import type { Browser } from 'puppeteer-core';

interface Answer {
  readonly result: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly type?: string;
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** The connection speaks more of WebDriver BiDi than its types tell: Firefox's own scope is not among them. */
interface Connection {
  send(method: string, parameters: object): Promise<Answer>;
}

/** Runs an expression in the browser's own window, where menus, questions and the extension itself can be reached. */
export type FirefoxWindow = (expression: string) => Promise<unknown>;

export const firefoxWindow = (browser: Browser): FirefoxWindow => {
  const connection = (browser as unknown as { connection: Connection }).connection;
  return async (expression) => {
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = tree.contexts?.[0]?.context;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
      userActivation: true,
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'no answer from the window');
    return result.result?.value;
  };
};

/** An expression that is the open context menu's entry of this label, or null. */
const ENTRY = (label: string) => `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return null;
  return [...menu.querySelectorAll('menuitem')].find((item) => item.label === ${JSON.stringify(label)} && !item.hidden) ?? null;
})()`;

export const hasMenuEntry = (label: string): string => `${ENTRY(label)} !== null`;

/** A menu that is on its way out would be taken for the next one. */
export const menuIsClosed = `document.getElementById('contentAreaContextMenu').state === 'closed'`;

/** Chooses the entry as Return would: a gesture, with activeTab. */
export const activateMenuEntry = (label: string): string =>
  `document.getElementById('contentAreaContextMenu').activateItem(${ENTRY(label)})`;

const QUESTION = `document.getElementById('addon-webext-permissions-notification')`;

export const questionShows = `PopupNotifications.panel.state === 'open' && ${QUESTION} !== null`;

export const answerQuestion = (allow: boolean): string => `${QUESTION}.${allow ? 'button' : 'secondaryButton'}.click()`;

/** Closes the tab at this address; says whether there was one. Asked of the window: WebDriver at times never lists a tab that an extension opened. */
export const closeTabAt = (address: string): string => `(() => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
})()`;

/** What Firefox itself does when the keys of an extension's first command are pressed. */
export const pressShortcut = (id: string): string =>
  `document.getElementById(${JSON.stringify(`ext-keyset-id-${id.replace(/[@.]/g, '_')}`)}).querySelector('key').doCommand()`;

const extension = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

/**
 * Ends the event page where it stands, and says whether it is gone. Firefox puts an end off while a listener still
 * works, and calls it off when an event comes meanwhile: the first is told not to count, the second says false here.
 * The state is read in the same breath, as the next event starts a new page.
 */
export const terminateBackground = (id: string): string => `(async () => {
  const extension = ${extension(id)};
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState === 'stopped';
})()`;

/** What Firefox itself does when the person turns an extension off on its page of add-ons. */
export const disable = (id: string): string => `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(${JSON.stringify(id)})).disable();
})()`;

/** What Firefox itself does when the person allows a host in its own settings. */
export const addOrigin = (id: string, pattern: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(${JSON.stringify(id)}, { permissions: [], origins: [${JSON.stringify(pattern)}] }, ${extension(id)});
})()`;
