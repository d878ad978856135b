import type { MediaKind } from '../media/media-item';
import type { Aspect, AspectFinding, Finding, Segment, Stance } from '../verdict/finding';
import type { Asked } from './detector';
import { words } from './exchange';
import type { ResembleItem } from './resemble-answer';
import { drawingOf, intelligenceOf, retentionOf, reverseSearchOf, tracingOf } from './resemble-extras';
import { stretchOf } from './resemble-stretch';
import { framesOf } from './resemble-tree';
import { numeric } from './tolerant';

/** docs/verdicts.md holds this table with its sources; a test compares the two. */
export const RESEMBLE_BANDS = {
  /** Above: the vendor's own "high confidence" (detect skill: 0.7–1). */
  high: 0.7,
  /** A label and a number on different sides of this are not comparable. */
  middle: 0.5,
  /** Exactly this audio score means that no speech was found. */
  noSpeech: -1,
} as const;

/** Labels in any case; five were seen for images. */
export const STANCES: Readonly<Record<string, Stance>> = {
  fake: 'synthetic',
  'likely fake': 'synthetic',
  'neutral/uncertain': 'inconclusive',
  neutral: 'inconclusive',
  uncertain: 'inconclusive',
  inconclusive: 'inconclusive',
  'likely real': 'authentic',
  real: 'authentic',
};

/** The side that a label takes; undefined for words that are not known. A label may be called like what every object has. */
export const stanceOfLabel = (label: string): Stance | undefined => {
  const key = label.toLowerCase();
  return Object.hasOwn(STANCES, key) ? STANCES[key] : undefined;
};

const TERMINAL_GOOD = new Set(['completed', 'success']);
const TERMINAL_BAD = new Set(['failed', 'error', 'cancelled', 'canceled']);

const isLabelled = (item: ResembleItem): boolean =>
  !!(item.metrics?.label || item.image_metrics?.label || item.video_metrics?.label);

const statusOf = (item: ResembleItem): string => (item.status ?? '').trim().toLowerCase();

/** A status that is missing or unknown means running, unless a label is already there. */
export const isUnfinished = (item: ResembleItem): boolean => {
  const status = statusOf(item);
  if (TERMINAL_GOOD.has(status) || TERMINAL_BAD.has(status)) return false;
  return !(status === '' && isLabelled(item));
};

export const isFinished = (item: ResembleItem): boolean => !isUnfinished(item) && !TERMINAL_BAD.has(statusOf(item));

/** The label decides the side; the number only grades it. */
const judge = (aspect: Aspect, label: string | null | undefined, given: unknown, from: number): AspectFinding => {
  const value = numeric(given);
  const said = words(label);
  if (aspect === 'voice' && value === RESEMBLE_BANDS.noSpeech)
    return { aspect, stance: 'not-applicable', high: false, label: said, reason: 'no-speech' };
  const stance = stanceOfLabel(said);
  if (stance === undefined) {
    const reason = said === '' ? ('no-result' as const) : ('label-unknown' as const);
    return { aspect, stance: 'not-applicable', high: false, label: said, reason };
  }
  // Below a voice's scale too a number is graded as 0 and shown; a picture's scale has nothing below 0.
  const isOff = value === undefined || value > 1 || (value < from && aspect !== 'voice');
  if (isOff) return { aspect, stance, high: false, label: said };
  const graded = Math.max(value, 0);
  const comparable =
    stance === 'synthetic'
      ? graded >= RESEMBLE_BANDS.middle
      : stance !== 'authentic' || graded <= RESEMBLE_BANDS.middle;
  return {
    aspect,
    stance,
    high: stance === 'synthetic' && said.toLowerCase() === 'fake' && comparable && graded > RESEMBLE_BANDS.high,
    label: said,
    score: { value: graded, given: String(given).slice(0, 24), from, to: 1, comparable },
  };
};

/**
 * The vendor gives chunk numbers without times. Where the windows of the asked length fill the part looked at, they are
 * those windows; else the part is cut into as many equal pieces; without a known length nothing is said of times.
 */
const chunks = (item: ResembleItem, of: Asked): Segment[] => {
  const scores = (item.metrics?.score ?? []).slice(0, 5000).map(numeric);
  const duration = numeric(item.duration);
  if (duration === undefined || duration <= 0 || scores.length === 0) return [];
  const { part, examined } = stretchOf(of, duration);
  const start = Math.min(part?.start ?? 0, duration);
  const end = Math.min(part?.end ?? examined ?? duration, duration);
  const { frameLength } = of.options;
  const asked = typeof frameLength === 'number' ? frameLength : 2;
  const isWindowed = Math.ceil((end - start) / asked) === scores.length;
  const length = isWindowed ? asked : (end - start) / scores.length;
  return scores.flatMap((value, i) =>
    value === undefined
      ? []
      : { aspect: 'voice' as const, start: start + i * length, end: Math.min(start + (i + 1) * length, end), value },
  );
};

const aspectsOf = (item: ResembleItem, kind: MediaKind): AspectFinding[] => {
  const voice = () => judge('voice', item.metrics?.label, item.metrics?.aggregated_score, -1);
  switch (kind) {
    case 'image':
      return [judge('picture', item.image_metrics?.label, item.image_metrics?.score, 0)];
    case 'audio':
      return [voice()];
    case 'video':
      return [
        judge('picture', item.video_metrics?.label, item.video_metrics?.score, 0),
        ...(item.metrics?.label || item.metrics?.aggregated_score !== undefined ? [voice()] : []),
      ];
  }
};

type Read = Omit<Finding, 'detector' | 'detectorName' | 'engine'>;

/**
 * A finished answer in our terms. The medium asked about decides which metrics are read: the vendor's own example shows
 * all of them together. A finished answer without a label casts no vote. `drawing` holds a heat map that came inline.
 */
export const findingOf = (item: ResembleItem, asked: Asked, at: number): { finding: Read; drawing?: Blob } => {
  const aspects = aspectsOf(item, asked.kind);
  const isFakeVoice = aspects.some(({ aspect, stance }) => aspect === 'voice' && stance === 'synthetic');
  const isSound = asked.kind !== 'image';
  const drawn = drawingOf(item);
  const duration = isSound ? numeric(item.duration) : undefined;
  const segments = isSound ? chunks(item, asked) : [];
  const optional = {
    ...stretchOf(asked, duration),
    segmentTimes: segments.length > 0 ? ('approximate' as const) : undefined,
    consistency: isSound ? numeric(item.metrics?.consistency) : undefined,
    certainty: asked.kind === 'video' ? numeric(item.video_metrics?.certainty) : undefined,
    duration,
    sourceTracing: isSound ? tracingOf(item, asked.options.sourceTracing === true, isFakeVoice) : undefined,
    intelligence: intelligenceOf(item),
    reverseSearch: asked.kind === 'image' ? reverseSearchOf(item) : undefined,
    heatMap: drawn?.heatMap,
    retention: retentionOf(item),
  };
  const told = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Read>;
  const finding: Read = {
    at,
    aspects,
    segments,
    frames: asked.kind === 'video' ? framesOf(item.video_metrics?.children) : [],
    ...told,
  };
  return { finding, ...(drawn?.drawing ? { drawing: drawn.drawing } : {}) };
};
