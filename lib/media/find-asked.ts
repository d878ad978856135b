import { type Found, findAtPoint, findFor, type Point } from './find-at-point';
import { LEAST_SIZE } from './least-size';
import { shadowRootOf } from './page-roots';

/** A hand that asks for something small may miss it by so much, in CSS pixels. */
const RADIUS = 16;

const AROUND: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 0.7, y: 0.7 },
  { x: -0.7, y: 0.7 },
  { x: 0.7, y: -0.7 },
  { x: -0.7, y: -0.7 },
];

/** As findAtPoint, for somebody who asked: what lies a little beside the point counts where nothing lies at it. */
export const findNear = (document: Document, point: Point): Found => {
  const how = { leastSize: LEAST_SIZE };
  const at = findAtPoint(document, point, how);
  if (at.media.length > 0) return at;
  for (const { x, y } of AROUND) {
    const beside = findAtPoint(document, { x: point.x + x * RADIUS, y: point.y + y * RADIUS }, how);
    if (beside.media.length > 0) return beside;
  }
  return at;
};

/**
 * What the person means who uses the menu or the keyboard: what has the focus, else what the pointer is over, else what
 * fills the screen.
 */
export const findMeant = (document: Document, pressed: Element | undefined): Found => {
  const how = { leastSize: LEAST_SIZE };
  let tooSmall = false;
  for (const element of [
    pressed,
    ...(pressed ? [] : [focused(document), hovered(document), document.fullscreenElement]),
  ]) {
    if (!element || element === document.body || element === document.documentElement) continue;
    const found = findFor(element, how);
    if (found.media.length > 0) return found;
    tooSmall ||= found.tooSmall;
  }
  return { media: [], tooSmall };
};

/** The innermost of a chain of elements for which `of` holds in every pane: `:hover`, or the focus. */
export const innermost = (
  document: Document,
  of: (pane: Document | ShadowRoot) => Element | null,
): Element | undefined => {
  let found: Element | undefined;
  let pane: Document | ShadowRoot | undefined = document;
  while (pane) {
    const next: Element | null = of(pane);
    if (!next || next === found) break;
    found = next;
    pane = shadowRootOf(next);
  }
  return found;
};

export const hovered = (document: Document): Element | undefined =>
  innermost(document, (pane) => [...pane.querySelectorAll(':hover')].at(-1) ?? null);

export const focused = (document: Document): Element | undefined => innermost(document, (pane) => pane.activeElement);
