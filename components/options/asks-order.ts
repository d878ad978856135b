import { panelFor, type Seat } from '../../lib/checks/panel';
import type { Detector } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { MessageKey, Translate } from '../../lib/sentence';
import type { Settings } from '../../lib/storage/settings';
import type { OptionsData } from './data';

export type Asks = Settings['asks']['image'];

export const ASKED_KIND = {
  image: 'kindImage',
  audio: 'kindAudio',
  video: 'kindVideo',
} as const satisfies Record<MediaKind, MessageKey>;

/** Where a detector stands for a kind. */
export type Stand = 'asked' | 'off' | 'same-engine' | 'no-key' | 'kind';

type Known = Pick<OptionsData, 'detectors' | 'keys' | 'settings'>;

export const standOf = (
  kind: MediaKind,
  detector: Pick<Detector, 'id' | 'accepts'>,
  { keys }: Pick<OptionsData, 'keys'>,
  seats: readonly Seat[],
): Stand => {
  if (detector.accepts[kind].routes.length === 0) return 'kind';
  if (!keys.has(detector.id)) return 'no-key';
  const seat = seats.find((one) => one.detector.id === detector.id);
  if (!seat) return 'off';
  return seat.notAsked === undefined ? 'asked' : 'same-engine';
};

/** The one of its engine that is asked anyway. */
const twinIn = (detector: Detector, all: readonly Detector[], seats: readonly Seat[]): string | undefined =>
  all.find(
    ({ id, engine }) =>
      id !== detector.id &&
      engine === detector.engine &&
      seats.some((seat) => seat.detector.id === id && seat.notAsked === undefined),
  )?.name;

const NOT_THIS_KIND = {
  image: 'notAskedImages',
  video: 'notAskedVideos',
  audio: 'notAskedVoices',
} as const satisfies Record<MediaKind, MessageKey>;

export const seatText = (
  stand: Stand,
  kind: MediaKind,
  detector: Detector,
  all: readonly Detector[],
  seats: readonly Seat[],
  t: Translate,
): string => {
  const twin = twinIn(detector, all, seats);
  const kin = all.find(({ id, engine }) => id !== detector.id && engine === detector.engine);
  switch (stand) {
    case 'kind':
      return t(NOT_THIS_KIND[kind], detector.name);
    case 'no-key':
      return t('asksNoKey');
    case 'same-engine':
      return twin ? t('notAskedTwin', twin) : t('notAskedEngine');
    case 'asked':
      if (twin) return t('asksTwice', twin);
      return kin ? t('asksKin', kin.name) : t('asksOn');
    case 'off':
      return t('asksOff');
  }
};

const without = (list: readonly string[], id: string): string[] => list.filter((one) => one !== id);

export const afterMove = (asks: Asks, detectors: readonly Pick<Detector, 'id'>[], id: string, by: -1 | 1): Asks => {
  const order = detectors.map((one) => one.id);
  const at = order.indexOf(id);
  const to = at + by;
  const other = order[to];
  if (at < 0 || other === undefined) return asks;
  order[to] = id;
  order[at] = other;
  return { ...asks, order };
};

/** On: asked, even as the second of its engine. Off: not asked; a second of an engine goes back to being offered only. */
export const afterSwitch = (
  kind: MediaKind,
  asks: Asks,
  detector: Pick<Detector, 'id'>,
  { detectors, keys, settings }: Known,
  on: boolean,
): Asks => {
  const { id } = detector;
  if (!on)
    return asks.on.includes(id)
      ? { ...asks, on: without(asks.on, id) }
      : { ...asks, off: [...without(asks.off, id), id] };
  const allowed: Asks = { ...asks, off: without(asks.off, id) };
  const seats = panelFor(kind, detectors, { asks: { ...settings.asks, [kind]: allowed } }, (one) => keys.has(one));
  const isAsked = seats.some((seat) => seat.detector.id === id && seat.notAsked === undefined);
  return isAsked ? allowed : { ...allowed, on: [...without(allowed.on, id), id] };
};
