import type { MediaKind } from '../../lib/media/media-item';
import type { MessageKey } from '../../lib/sentence';
import type { Aspect, Finding, Score, Stance } from '../../lib/verdict/finding';
import { formatScore } from '../format';
import type { MarkName } from '../marks';

// Apart from what is drawn with it: the background tells pages the same words, and must not carry the pages' framework.
export const STANCE_MARK = {
  synthetic: 'ai',
  authentic: 'none',
  inconclusive: 'weak',
  'not-applicable': 'unknown',
} as const satisfies Record<Stance, MarkName>;

export const STANCE_WORD = {
  synthetic: 'stanceSynthetic',
  authentic: 'stanceAuthentic',
  inconclusive: 'stanceInconclusive',
  'not-applicable': 'stanceNone',
} as const satisfies Record<Stance, MessageKey>;

const SCORE = {
  image: 'scoreImage',
  video: 'scoreVideo',
  audio: 'scoreAudio',
} as const satisfies Record<MediaKind, MessageKey>;

/** What a number is of: the whole, or the part that was examined. */
export const scoreKey = (kind: MediaKind, { part, examined }: Finding): MessageKey =>
  part || examined !== undefined ? 'scorePart' : SCORE[kind];

export const ASPECT = {
  picture: 'aspectPicture',
  voice: 'aspectVoice',
  origin: 'aspectOrigin',
} as const satisfies Record<Aspect, MessageKey>;

/** The vendor's number as the vendor gave it, even where it was graded as another. */
export const givenOf = (score: Score, locale: string): string => {
  const given = Number(score.given ?? Number.NaN);
  return formatScore(Number.isFinite(given) ? given : score.value, locale);
};
