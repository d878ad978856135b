import { isImage, isMediaElement, kindOfElement, type MediaElement, shownAddress } from './media-element';
import { parentOf, shadowRootOf } from './page-roots';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Found {
  /** What lies there and can be judged, topmost first; stacked twins of one picture count once. */
  readonly media: readonly MediaElement[];
  /** Something lies there, and all of it is smaller than `leastSize`. */
  readonly tooSmall: boolean;
}

interface How {
  /** CSS pixels; smaller pictures and films are not offered. */
  readonly leastSize: number;
}

/** A document or a shadow root: both can be asked what lies at a point. */
type Pane = Pick<Document, 'elementsFromPoint'>;

/** Overlays deeper than this hide nothing that a person would point at. */
const MOST_LAYERS = 200;

/** Everything at the point, topmost first, through shadow roots of either kind. */
const stackAt = (pane: Pane, { x, y }: Point, seen = new Set<Element>()): Element[] => {
  const stack: Element[] = [];
  for (const element of pane.elementsFromPoint(x, y)) {
    if (seen.has(element) || seen.size > MOST_LAYERS) continue;
    seen.add(element);
    const inner = isMediaElement(element) ? undefined : shadowRootOf(element);
    if (inner) stack.push(...stackAt(inner, { x, y }, seen));
    stack.push(element);
  }
  return stack;
};

export const contains = (element: Element, { x, y }: Point): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
};

/** How far up an overlay's picture is looked for, and among how many: a hover must stay cheap on any page. */
const LEVELS = 5;
const MOST_NEIGHBOURS = 40;

/** Media at the point that take no pointer themselves: beside what does, below a common parent. */
const besideAt = (from: Element, point: Point): MediaElement[] => {
  let at: Element | undefined = from;
  for (let level = 0; at && level < LEVELS; level++, at = parentOf(at)) {
    const near: MediaElement[] = [];
    for (const name of ['img', 'video', 'audio'] as const) {
      const all: HTMLCollectionOf<MediaElement> = at.getElementsByTagName(name);
      // So many are a page, and not the parts of one thing.
      if (all.length > MOST_NEIGHBOURS) return [];
      for (const element of all) if (contains(element, point)) near.push(element);
    }
    if (near.length > 0) return near.reverse();
  }
  return [];
};

/** Shown, and not faded out altogether. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;

const isLoaded = (element: MediaElement): boolean =>
  !isImage(element) || (element.complete && element.naturalWidth > 2);

/** Whether there is anything to judge: a spacer, or a player without a film, is not. */
export const isSomething = (element: MediaElement): boolean => {
  if (!isImage(element)) return shownAddress(element) !== '' || element.hasAttribute('poster');
  const isSpacer =
    element.complete && element.naturalWidth > 0 && element.naturalWidth <= 2 && element.naturalHeight <= 2;
  // A stand-in may be waiting for its picture.
  return isSpacer
    ? Object.keys(element.dataset).some((name) => /src|original|lazy/i.test(name))
    : shownAddress(element) !== '';
};

/** How much of both boxes they share: 1 is the same box. */
const overlap = (a: DOMRect, b: DOMRect): number => {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / Math.max(1, a.width * a.height + b.width * b.height - shared);
};

const TWINS = 0.85;

/** The blurred first picture below the sharp one, the faded slide above the shown one: one of them is meant. */
export const withoutTwins = (media: readonly MediaElement[]): MediaElement[] => {
  const kept: MediaElement[] = [];
  for (const one of media) {
    const box = one.getBoundingClientRect();
    const twin = kept.findIndex(
      (other) => kindOfElement(other) === kindOfElement(one) && overlap(other.getBoundingClientRect(), box) > TWINS,
    );
    const above = kept[twin];
    if (above === undefined) kept.push(one);
    else if (!isLoaded(above) && isLoaded(one)) kept[twin] = one;
  }
  return kept;
};

export const isLarge = (element: MediaElement, leastSize: number): boolean => {
  const { width, height } = element.getBoundingClientRect();
  // A player of sound is a strip.
  return width >= leastSize && (height >= leastSize || kindOfElement(element) === 'audio');
};

const mediaAt = (document: Document, point: Point): MediaElement[] => {
  const stack = stackAt(document, point);
  const direct = stack.filter(isMediaElement);
  const top = stack.find((element) => !isMediaElement(element));
  const all = direct.length > 0 || !top ? direct : besideAt(top, point);
  const real = all.filter(isSomething);
  const visible = real.filter(isVisible);
  // Some sites fade the element out and draw the same picture as a background below it.
  return withoutTwins(visible.length > 0 ? visible : real);
};

/** The media that a person means who points there. Reads the document and changes nothing. */
export const findAtPoint = (document: Document, point: Point, { leastSize }: How): Found => {
  const all = mediaAt(document, point);
  const media = all.filter((element) => isLarge(element, leastSize));
  return { media, tooSmall: media.length === 0 && all.length > 0 };
};

/** What a focused, hovered or pressed element stands for: itself, what is in it, or what it lies over. */
export const findFor = (element: Element, how: How): Found => {
  const own = isMediaElement(element) ? [element] : [...element.querySelectorAll<MediaElement>('img,video,audio')];
  const real = own.slice(0, MOST_NEIGHBOURS).filter(isSomething);
  const media = withoutTwins(real.filter((one) => isLarge(one, how.leastSize) && isVisible(one)));
  if (media.length > 0) return { media, tooSmall: false };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const middle = {
    x: (Math.max(0, left) + Math.min(view?.innerWidth ?? right, right)) / 2,
    y: (Math.max(0, top) + Math.min(view?.innerHeight ?? bottom, bottom)) / 2,
  };
  const below = findAtPoint(element.ownerDocument, middle, how);
  return below.media.length > 0 ? below : { media: [], tooSmall: below.tooSmall || real.length > 0 };
};
