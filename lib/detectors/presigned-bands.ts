import type { MediaKind } from '../media/media-item';
import type { Stance } from '../verdict/finding';
import type { Band } from './detector';

interface Scale {
  /** The end of the scale, from 0. */
  readonly to: number;
  /** Below: authentic. From here on, up to `synthetic`: inconclusive. */
  readonly authentic: number;
  readonly synthetic: number;
  readonly high: number;
}

/**
 * docs/verdicts.md holds this table with its sources; a test compares the two. The tiers of a picture are the vendor's
 * own; for sound and film none are documented: ours stand at the same places of the scale, and are undecided where the
 * vendor's tier of a picture says no more than "likely".
 */
export const PRESIGNED_SCALES: Readonly<Record<MediaKind, Scale>> = {
  image: { to: 100, authentic: 50, synthetic: 50, high: 80 },
  audio: { to: 1, authentic: 0.2, synthetic: 0.5, high: 0.8 },
  video: { to: 1, authentic: 0.2, synthetic: 0.5, high: 0.8 },
};

export const stanceOfScore = (kind: MediaKind, value: number): Stance => {
  const { authentic, synthetic } = PRESIGNED_SCALES[kind];
  if (value >= synthetic) return 'synthetic';
  return value < authentic ? 'authentic' : 'inconclusive';
};

export const isHigh = (kind: MediaKind, value: number): boolean => value >= PRESIGNED_SCALES[kind].high;

/** For the scales that are drawn. */
export const presignedBands = (kind: MediaKind): readonly Band[] => {
  const { synthetic, high, to } = PRESIGNED_SCALES[kind];
  return [
    { from: synthetic, to: high, is: 'middle' },
    { from: high, to, is: 'high' },
  ];
};

/** What a picture is finally called, in any case. */
export const PICTURE_STANCES: Readonly<Record<string, Stance>> = {
  'ai generated': 'synthetic',
  'ai edited': 'synthetic',
  'digitally edited': 'inconclusive',
  uncertain: 'inconclusive',
  real: 'authentic',
  'human created': 'authentic',
};

/** The only word that a number can raise to high confidence. */
export const HIGH_LABEL = 'ai generated';
