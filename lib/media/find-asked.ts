import { type Found, isLarge, isVisible, type Point, withoutTwins } from './find-at-point';
import { findBelow } from './find-below';
import { findFocused, focusedHere, keyboardFocus } from './find-focused';
import { findNear } from './find-near';
import { hovered, topmostAt } from './innermost';
import { LEAST_SIZE } from './least-size';
import { isMediaElement, type MediaElement } from './media-element';
import { parentOf } from './page-roots';

/** How the person asked, and what the browser tells of it. */
export interface Asking {
  readonly by: 'menu' | 'keys';
  /** The element that the menu was opened on (Firefox). */
  readonly target?: Element | undefined;
  /** The address of the link that the menu was opened on. */
  readonly link?: string | undefined;
  /** Where the pointer is, if something watched it. */
  readonly pointer?: Point | undefined;
}

export interface Meant extends Found {
  /** What told it. */
  readonly toldBy?: 'focus' | 'pointer' | 'screen' | undefined;
  readonly pointer: Place;
  readonly focus: Place;
}

/** In this document, in a frame inside of it, or not in it at all. */
export type Place = 'here' | 'in-frame' | 'elsewhere';

const NOTHING: Found = { media: [], tooSmall: false };

const placeOf = (element: Element | undefined): Place =>
  element === undefined ? 'elsewhere' : /^i?frame$/i.test(element.nodeName) ? 'in-frame' : 'here';

const isPageItself = (element: Element): boolean =>
  element === element.ownerDocument.body || element === element.ownerDocument.documentElement;

/** What lies under the pointer: at its very place where that is known, else by the element that it is over. */
const findPointed = (document: Document, over: Element | undefined, pointer: Point | undefined): Found => {
  if (!over || placeOf(over) !== 'here') return NOTHING;
  // The place is of the last movement: it counts while what is there is what the pointer is over.
  if (pointer && topmostAt(document, pointer.x, pointer.y) === over) return findNear(document, pointer);
  return isPageItself(over) ? NOTHING : findBelow(over);
};

/** What fills the screen: there is nothing else to be meant. */
const findFilling = (screen: Element | null): Found => {
  if (!screen) return NOTHING;
  const all = isMediaElement(screen) ? [screen] : [...screen.querySelectorAll<MediaElement>('img,video,audio')];
  const { width, height } = screen.getBoundingClientRect();
  const fills = (one: MediaElement) => {
    const box = one.getBoundingClientRect();
    return 2 * box.width * box.height >= width * height;
  };
  return {
    media: withoutTwins(all.filter((one) => isLarge(one, LEAST_SIZE) && isVisible(one) && fills(one))),
    tooSmall: false,
  };
};

const linkOf = (element: Element | undefined): string | undefined => {
  for (let at = element; at; at = parentOf(at)) if (/^a$/i.test(at.nodeName)) return (at as HTMLAnchorElement).href;
  return undefined;
};

/**
 * Which of the two a menu was opened on, where the browser names no element (Chromium): a press of the mouse takes the focus
 * along, unless the page forbids it; then the link that the menu knows of may tell.
 */
const openedOn = (
  over: Element | undefined,
  focus: Element,
  link: string | undefined,
): 'pointer' | 'focus' | 'either' => {
  if (!over || placeOf(over) !== 'here') return 'focus';
  if (focus.matches(':hover')) return 'pointer';
  const [pointed, held] = [linkOf(over), linkOf(focus)];
  if (pointed === held) return 'either';
  return link === held ? 'focus' : link === pointed ? 'pointer' : 'either';
};

/** What the person means who uses the menu or the keyboard. More than one: they are asked which. */
export const findMeant = (document: Document, { by, target, link, pointer }: Asking): Meant => {
  const over = target ?? hovered(document);
  const focus = keyboardFocus(document);
  const places = { pointer: placeOf(hovered(document)), focus: placeOf(focusedHere(document)) };
  const held = focus && findFocused(focus);
  const asFocused = (): Meant => ({ media: held ? [held] : [], tooSmall: false, toldBy: 'focus', ...places });
  const pointed = findPointed(document, over, pointer);
  const isFocus = target ? target === focus : by === 'keys';
  if (held && isFocus) return asFocused();
  if (by === 'menu' && !target && focus && !isPageItself(focus)) {
    const on = openedOn(over, focus, link);
    if (on === 'focus') return asFocused();
    if (on === 'either' && held && !pointed.media.includes(held))
      return { media: [...pointed.media, held], tooSmall: false, toldBy: 'pointer', ...places };
  }
  if (pointed.media.length > 0) return { ...pointed, toldBy: 'pointer', ...places };
  const filling = findFilling(document.fullscreenElement);
  if (filling.media.length > 0) return { ...filling, toldBy: 'screen', ...places };
  return { ...pointed, ...places };
};
