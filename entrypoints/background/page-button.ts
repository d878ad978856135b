import browser from 'webextension-polyfill';
import { enterOpenPages, registerPageScript, tellPages } from '../../lib/browser/page-scripts';
import { mayReach, onPermissions } from '../../lib/browser/permissions';
import { oneAfterOther } from '../../lib/checks/one-after-other';
import { INPAGE_FILE } from '../../lib/messaging/inpage';
import { settled } from '../../lib/storage/button-settings';
import { announce, onChange } from '../../lib/storage/changes';
import { changeSettings, readSettings } from '../../lib/storage/settings';

/** `*.` would take the sites below a host along: those are others. */
const patternsOfHost = (host: string): string[] => [`https://${host}/*`, `http://${host}/*`];

/** What this background brought about last; one that was woken does not know what the one before it did. */
let last: string | undefined;

/** What the person wants and the browser grants becomes what the browser does: from the next page on, and in open ones. */
const bring = async (anew: boolean): Promise<void> => {
  const before = (await readSettings()).button;
  const now = await settled(before, mayReach, Date.now());
  if (JSON.stringify(now) !== JSON.stringify(before)) {
    await changeSettings((settings) => ({ ...settings, button: now }));
    announce({ of: 'settings' });
  }
  // The look of the button too: scripts in open pages read it anew.
  const wanted = JSON.stringify(now);
  if (!anew && wanted === last) return;
  last = wanted;
  await registerPageScript(INPAGE_FILE, now.on, now.muted.flatMap(patternsOfHost));
  // Each script asks how the button is to be; where it is not wanted any more it hears so, and goes.
  await tellPages({ assay: 'ask-again' });
  await enterOpenPages(INPAGE_FILE, now.on);
};

/** One after the other: two that overlap would register twice. */
const inTurn = oneAfterOther();
const follow = (anew = false): Promise<void> => inTurn(() => bring(anew));

/** Keeps the button where the person turned it on, and nowhere else. */
export const connectPageButton = (onFault: (error: unknown) => void): void => {
  const go = (anew?: boolean) => void follow(anew).catch(onFault);
  // Chromium forgets registered scripts with an update.
  browser.runtime.onInstalled.addListener(() => go(true));
  onPermissions(() => go());
  onChange((change) => {
    if (change.of === 'settings') go();
  });
};
