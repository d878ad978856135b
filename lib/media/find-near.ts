import { type Found, findAtPoint, type Point } from './find-at-point';
import { LEAST_SIZE } from './least-size';

/** A hand that asks for something small may miss it by so much, in CSS pixels. */
export const RADIUS = 16;

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

/**
 * As findAtPoint, for somebody who asked: what lies a little beside the point counts where nothing lies at it. Not for a
 * pointer that merely rests: nine looks cost more than one, and a button beside what is pointed at would be in the way.
 */
export const findNear = (document: Document, point: Point): Found => {
  const how = { leastSize: LEAST_SIZE };
  const at = findAtPoint(document, point, how);
  if (at.media.length > 0 || at.tooSmall) return at;
  for (const { x, y } of AROUND) {
    const beside = findAtPoint(document, { x: point.x + x * RADIUS, y: point.y + y * RADIUS }, how);
    if (beside.media.length > 0) return beside;
  }
  return at;
};
