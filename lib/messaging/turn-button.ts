import browser from 'webextension-polyfill';
import { pages } from './pages';

/**
 * Turns the button on or off for host patterns. Called first thing in a click: the browser's own question comes before
 * anything is awaited. In Chromium it closes the popup; the background goes on with the answer.
 */
export const turnButton = async (patterns: readonly string[], on: boolean): Promise<void> => {
  const asking = on ? browser.permissions.request({ origins: [...patterns] }) : Promise.resolve(true);
  await pages.sendMessage('turnButton', { patterns: [...patterns], on });
  if (!(await asking)) await pages.sendMessage('turnButton', { patterns: [...patterns], on: false });
};
