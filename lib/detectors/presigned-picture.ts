import type { AspectFinding, Stance } from '../verdict/finding';
import { words } from './exchange';
import type { PresignedDetails } from './presigned-answer';
import { HIGH_LABEL, isHigh, PICTURE_STANCES, PRESIGNED_SCALES, stanceOfScore } from './presigned-bands';
import { numeric } from './tolerant';

const stanceOfWord = (word: string): Stance | undefined => {
  const key = word.toLowerCase();
  return Object.hasOwn(PICTURE_STANCES, key) ? PICTURE_STANCES[key] : undefined;
};

/** What a stage says is `[label, 0..100]`. */
const labelIn = (stage: unknown): string => (Array.isArray(stage) ? words(stage[0]) : '');

interface Category {
  readonly stance: Stance;
  readonly label: string;
  /** A generator was told by its mark: the score is 0 then, and fits no word. */
  readonly byMark?: true;
}

/** The watermark stage decided, and names who made the picture. `ocr` really is that stage's. */
const markOf = (details: PresignedDetails): string => {
  if (numeric(details.detection_step) !== 2) return '';
  return labelIn(details.ocr) || labelIn(details.synthid);
};

/** The final word first, then the mark. `unknown` holds a word that is not known here. */
const categoryOf = (details: PresignedDetails): Category | { readonly unknown: string } | undefined => {
  const final = words(details.final_result);
  const mark = markOf(details);
  const said = final || mark || labelIn(details.synthid);
  const stance = stanceOfWord(said);
  if (stance !== undefined) return { stance, label: said };
  // A name that is nobody's word for real or made: only the stage that found it tells that it is a generator's.
  if (mark !== '' && said.toLowerCase() === mark.toLowerCase())
    return { stance: 'synthetic', label: said, byMark: true };
  return final === '' ? undefined : { unknown: final };
};

/** A watermark ends the examination, although the status may still say analyzing. */
export const isMarked = (details: PresignedDetails): boolean => {
  const category = categoryOf(details);
  return category !== undefined && 'byMark' in category;
};

/** The category decides the side, the number grades it: a number alone may be 0 for a picture whose mark was read. */
export const pictureOf = (result: unknown, details: PresignedDetails): AspectFinding => {
  const aspect = 'picture';
  const { to } = PRESIGNED_SCALES.image;
  const given = numeric(result);
  const value = given !== undefined && given >= 0 && given <= to ? given : undefined;
  const category = categoryOf(details);
  if (category && 'unknown' in category)
    return { aspect, stance: 'not-applicable', high: false, label: category.unknown, reason: 'label-unknown' };
  if (category === undefined) {
    if (value === undefined) return { aspect, stance: 'not-applicable', high: false, label: '', reason: 'no-result' };
    const stance = stanceOfScore('image', value);
    const high = isHigh('image', value);
    return { aspect, stance, high, label: '', score: { value, from: 0, to, comparable: true } };
  }
  const { stance, label } = category;
  if (value === undefined) return { aspect, stance, high: false, label };
  const comparable = stance === 'inconclusive' || stance === stanceOfScore('image', value);
  const high = comparable && label.toLowerCase() === HIGH_LABEL && isHigh('image', value);
  return { aspect, stance, high, label, score: { value, from: 0, to, comparable } };
};
