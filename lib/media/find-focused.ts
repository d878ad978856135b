import { isLarge, isSomething, isVisible, withoutTwins } from './find-at-point';
import { findBelow } from './find-below';
import { focused } from './innermost';
import { LEAST_SIZE } from './least-size';
import { isMediaElement, type MediaElement } from './media-element';

/** What stands for the one medium in it, or below it. A region of the page that was given the focus does not. */
const HOLDERS = 'a,button,figure,[role=link],[role=button],[role=figure],[role=img]';
const FIELDS = 'input,textarea,select,[contenteditable]';

/** What has the focus in this document. Every frame remembers what had it there; only one has it. */
export const focusedHere = (document: Document): Element | undefined => {
  const view = document.defaultView;
  return view === view?.parent || document.hasFocus() ? focused(document) : undefined;
};

/** What has the keyboard, and shows it: a click gives the focus too, and means nothing by it. */
export const keyboardFocus = (document: Document): Element | undefined => {
  const element = focusedHere(document);
  return element?.matches(':focus-visible') ? element : undefined;
};

/** The medium that a focused element stands for: itself, or the only one that it holds or lies over. */
export const findFocused = (element: Element): MediaElement | undefined => {
  const canBe = (one: MediaElement) => isSomething(one) && isLarge(one, LEAST_SIZE);
  if (isMediaElement(element)) return canBe(element) ? element : undefined;
  if (element.matches(FIELDS) || !element.matches(HOLDERS)) return undefined;
  const held = [...element.querySelectorAll<MediaElement>('img,video,audio')].filter(canBe);
  const media = held.length > 0 ? withoutTwins(held.filter(isVisible)) : findBelow(element).media;
  return media.length === 1 ? media[0] : undefined;
};
