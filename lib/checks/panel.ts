import type { Detector } from '../detectors/detector';
import type { MediaKind } from '../media/media-item';
import type { Settings } from '../storage/settings';
import { DEVICE } from '../verdict/origin-finding';
import type { NotAsked } from './check';

/** What choosing needs to know of a detector. */
export type Candidate = Pick<Detector, 'id' | 'name' | 'engine' | 'accepts'>;

export interface Seat {
  readonly detector: Pick<Candidate, 'id' | 'name'>;
  /** Why it is listed but not asked. */
  readonly notAsked?: NotAsked;
}

/** The person's order first; who is not in it follows as listed. */
export const inOrder = <T extends Pick<Candidate, 'id'>>(detectors: readonly T[], order: readonly string[]): T[] =>
  [...detectors].sort((a, b) => placeIn(order, a.id) - placeIn(order, b.id));

const placeIn = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
};

/** Whether a detector stands behind an engine that one before it already stands behind. */
const isSecond = (detector: Candidate, before: readonly Candidate[]): boolean =>
  before.some((other) => other.id !== detector.id && other.engine === detector.engine);

/**
 * Which detectors look at a kind: those with a key that the person did not turn off, in the person's order. Of one engine
 * only the first, unless the person turned the second on: it would be paid twice for one opinion. With no key at all the
 * first is named, so that what is missing can be said.
 */
export const panelFor = (
  kind: MediaKind,
  detectors: readonly Candidate[],
  settings: Pick<Settings, 'asks'>,
  hasKey: (detector: string) => boolean,
): Seat[] => {
  const { order, on, off } = settings.asks[kind];
  const ready = inOrder(detectors, order).filter(({ id }) => hasKey(id) && !off.includes(id));
  const seats: Seat[] = [];
  const asked: Candidate[] = [];
  for (const detector of ready) {
    if (detector.accepts[kind].routes.length === 0) seats.push({ detector, notAsked: 'kind' });
    else if (!on.includes(detector.id) && isSecond(detector, asked)) seats.push({ detector, notAsked: 'same-engine' });
    else {
      seats.push({ detector });
      asked.push(detector);
    }
  }
  if (seats.length > 0) return seats;
  const [first] = inOrder(detectors, order);
  return first ? [{ detector: first }] : [];
};

/**
 * The same with our own reading of the file. It needs no key: where no detector has one, it alone is asked. It stands last in the
 * record, which keeps the person's order, and goes first (lib/checks/turn.ts).
 */
export const withDevice = (seats: readonly Seat[], keys: readonly string[]): Seat[] => {
  const hasKey = keys.some((id) => id !== '');
  return [...(hasKey ? seats : seats.map((seat) => ({ ...seat, notAsked: 'no-key' as const }))), { detector: DEVICE }];
};
