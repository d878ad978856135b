import { type Found, findAtPoint, type Point, withoutTwins } from './find-at-point';
import { findNear, RADIUS } from './find-near';
import { topmostAt } from './innermost';
import { LEAST_SIZE } from './least-size';
import type { MediaElement } from './media-element';

/** So many looks across and down an element. */
const LOOKS = 9;

/** Places all over the part of an element that is in view. */
const placesIn = (element: Element): Point[] => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const [from, to] = [Math.max(0, left), Math.min(view?.innerWidth ?? right, right)];
  const [above, below] = [Math.max(0, top), Math.min(view?.innerHeight ?? bottom, bottom)];
  if (to <= from || below <= above) return [];
  const across = (n: number) => from + ((n + 0.5) / LOOKS) * (to - from);
  const down = (n: number) => above + ((n + 0.5) / LOOKS) * (below - above);
  return Array.from({ length: LOOKS * LOOKS }, (_, n) => ({ x: across(n % LOOKS), y: down(Math.floor(n / LOOKS)) }));
};

const areaOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};

const isTiny = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return Math.max(width, height) <= 2 * RADIUS;
};

/**
 * What lies under a pointer of which only the element is known that takes it. The pointer is somewhere where that element is
 * topmost: media count if they lie under at least half of those places. A sheet over a picture has one under all of them, a
 * container none where its pictures take the pointer themselves. Of several each may be meant: smaller ones first.
 */
export const findBelow = (element: Element): Found => {
  const document = element.ownerDocument;
  const places = placesIn(element).filter(({ x, y }) => topmostAt(document, x, y) === element);
  const looks = places.map((point) => findAtPoint(document, point, { leastSize: LEAST_SIZE }));
  const hits = new Map<MediaElement, number>();
  for (const { media } of looks) for (const one of media) hits.set(one, (hits.get(one) ?? 0) + 1);
  const isMost = (fits: (found: Found) => boolean) => looks.length > 0 && 2 * looks.filter(fits).length >= looks.length;
  if (isMost(({ media }) => media.length > 0)) {
    // The twin that is found at most places is the upper one: the other shows at the edges alone.
    const media = withoutTwins([...hits.keys()].sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0)));
    return { media: media.sort((a, b) => areaOf(a) - areaOf(b)), tooSmall: false };
  }
  const middle = places[Math.floor(places.length / 2)];
  if (middle && isTiny(element)) return findNear(document, middle);
  return { media: [], tooSmall: isMost(({ tooSmall }) => tooSmall) };
};
