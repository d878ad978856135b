import { kindOfElement, type MediaElement } from '../../lib/media/media-element';
import { parentOf } from '../../lib/media/page-roots';
import type { Corner } from '../../lib/storage/button-settings';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From the media's edge, in CSS pixels; less on what is small. */
const INSET = 8;
const NARROW = 160;

const cut = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const CLIPS = /auto|scroll|hidden|clip/;

/** The part of an element that its scrollers and the window leave to be seen; may be empty (right < left). */
export const visibleBox = (element: Element): Box => {
  const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
  let box = cut(element.getBoundingClientRect(), view);
  // What stands in the window itself, as a film does that fills the screen, is not clipped by what it stands in.
  if (getComputedStyle(element).position === 'fixed') return box;
  for (let at = parentOf(element); at && at !== document.documentElement; at = parentOf(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (at !== document.body && CLIPS.test(overflowX + overflowY)) box = cut(box, at.getBoundingClientRect());
    if (position === 'fixed') break;
  }
  return box;
};

const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top);

/** A part of the page's own that stands on the media: a button, a caption, a menu; not a sheet drawn over all of it. */
const isPart = (element: Element, media: MediaElement, whole: number): boolean =>
  element !== media && !element.contains(media) && areaOf(element.getBoundingClientRect()) < whole * 0.4;

const isTaken = (spot: Box, media: MediaElement, isOurs: (element: Element) => boolean): boolean => {
  const whole = areaOf(media.getBoundingClientRect());
  const [x, y] = [(spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2];
  return [
    [x, y],
    [spot.left + 2, y],
    [spot.right - 2, y],
  ].some(([atX = 0, atY = 0]) => {
    const top = document.elementsFromPoint(atX, atY).find((element) => !isOurs(element));
    return top !== undefined && isPart(top, media, whole);
  });
};

const atTop = (corner: Corner) => corner.replace('bottom', 'top') as Corner;

const NEXT: readonly Corner[] = ['top-end', 'top-start', 'bottom-end', 'bottom-start'];

const spotIn = (box: Box, corner: Corner, width: number, height: number, isRtl: boolean): Box => {
  const inset = box.right - box.left < NARROW ? 4 : INSET;
  const atRight = corner.endsWith('end') !== isRtl;
  const left = atRight ? box.right - inset - width : box.left + inset;
  const top = corner.startsWith('top') ? box.top + inset : box.bottom - inset - height;
  return { left, top, right: left + width, bottom: top + height };
};

interface Wanted {
  readonly corner: Corner;
  readonly width: number;
  readonly height: number;
  readonly isOurs: (element: Element) => boolean;
}

/** Where a plate may stand on a medium: the wanted corner, or the next that is free; undefined where it would crowd. */
export const spotFor = (media: MediaElement, { corner, width, height, isOurs }: Wanted): Box | undefined => {
  const seen = visibleBox(media);
  const isRtl = getComputedStyle(media).direction === 'rtl';
  if (kindOfElement(media) === 'audio') {
    // A player of sound is all controls: below it, or above where the window ends.
    const below = seen.bottom + 4;
    const top = below + height > innerHeight ? seen.top - height - 4 : below;
    const { left, right } = spotIn(seen, corner, width, height, isRtl);
    return seen.right - seen.left < width || top < 0 ? undefined : { left, right, top, bottom: top + height };
  }
  if (seen.right - seen.left < width + 8 || seen.bottom - seen.top < height + 8) return undefined;
  const hasControls = kindOfElement(media) === 'video' && media.hasAttribute('controls');
  // Controls of the browser's own stand at the bottom.
  for (const one of [corner, ...NEXT]) {
    const box = spotIn(seen, hasControls ? atTop(one) : one, width, height, isRtl);
    if (!isTaken(box, media, isOurs)) return box;
  }
  return undefined;
};

/** Whether something that stands in the window (a bar, a lightbox) lies over this place of the medium. */
export const isUnderBar = (
  { left, top, right, bottom }: Box,
  media: Element,
  isOurs: (element: Element) => boolean,
): boolean => {
  const over = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).find((element) => !isOurs(element));
  for (let at = over; at && !at.contains(media) && at !== media; at = parentOf(at)) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
};

/** A length of the window in the page's own measure: what hangs from `<html>` is drawn larger where that is. */
export const unzoomed = (length: number): number => length / (document.documentElement.currentCSSZoom || 1);

/**
 * Hangs a plate at a spot, so that it unfolds to the inner side of it. By transform alone: the page is told of every
 * box that shifts otherwise, and of how wide it is, so that it could tell the words apart.
 */
export const hang = (plate: HTMLElement, { left, right, top }: Box, atRight: boolean): void => {
  const [x, more] = atRight
    ? [`calc(${unzoomed(right)}px - 100%)`, ';flex-direction:row-reverse']
    : [`${unzoomed(left)}px`, ''];
  plate.style.cssText = `transform:translate(${x},${unzoomed(top)}px)${more}`;
};
