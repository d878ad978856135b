/** What hover-cost.ts puts into a page. */
export { findAtPoint } from '../../lib/media/find-at-point';
export { listMedia } from '../../lib/media/list-media';
export { sightingOf } from '../../lib/media/sighting';
