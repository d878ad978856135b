import type { Frame } from '../verdict/finding';
import { words } from './exchange';
import { numeric } from './tolerant';

/** No video has more looked-at moments than this; what an answer holds beyond is not walked. */
const MOST_NODES = 20_000;
const MOST_FRAMES = 5_000;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const field = (node: object, name: string): unknown =>
  Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;

/** Chance of a node in its own conclusion, 0 to 1; the per cent text is used only where there is nothing else. */
const certaintyOf = (node: object): number | undefined => {
  const plain = numeric(field(node, 'certainty'));
  if (plain !== undefined) return plain >= 0 && plain <= 1 ? plain : undefined;
  const percent = numeric(field(node, 'certainty (%)'));
  if (percent === undefined || percent < 0 || percent > 100) return undefined;
  // Seen as "95.0" and as "0.95".
  return percent <= 1 ? percent : percent / 100;
};

const frameOf = (node: object): Frame | undefined => {
  const at = numeric(field(node, 'timestamp'));
  const label = words(field(node, 'conclusion') ?? field(node, 'label'));
  if (at === undefined || at < 0 || label === '') return undefined;
  const value = numeric(field(node, 'score'));
  const certainty = certaintyOf(node);
  return { at, label, ...(value === undefined ? {} : { value }), ...(certainty === undefined ? {} : { certainty }) };
};

/**
 * The moments of a video's tree, by time. Trees differ in depth and in the names of their levels (documented, live and old
 * answers), so nodes are told by shape: whatever has a time and a conclusion is a frame.
 */
export const framesOf = (children: unknown): Frame[] => {
  const frames: Frame[] = [];
  const open: unknown[] = Array.isArray(children) ? [...children].reverse() : [];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES && frames.length < MOST_FRAMES; seen++) {
    const node = open.pop();
    if (!isObject(node)) continue;
    const frame = frameOf(node);
    if (frame) frames.push(frame);
    const below = field(node, 'children');
    if (Array.isArray(below)) for (const child of below.slice(0, MOST_NODES).reverse()) open.push(child);
  }
  return frames.sort((a, b) => a.at - b.at);
};
