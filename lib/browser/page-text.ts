import browser from 'webextension-polyfill';
import type { Translate } from '../sentence';

export const translate: Translate = (key, ...subs) => browser.i18n.getMessage(key, [...subs]);

export const uiLocale = (): string => browser.i18n.getUILanguage();

/** Gives the document the language and direction of the sentences that the browser chose. */
export const setDocumentLanguage = (root: HTMLElement = document.documentElement): void => {
  root.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
  root.dir = browser.i18n.getMessage('@@bidi_dir');
};
