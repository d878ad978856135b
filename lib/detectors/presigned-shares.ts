import { numeric } from './tolerant';

const PERCENT = 100;
/** So far above the end of a scale a number is a rounded one, and not of another scale. */
const ROUNDING = 0.001;

/** One number of an answer about sound or film, read by itself. */
export interface Share {
  /** 0 to 1; undefined where it is none on either scale. */
  readonly value: number | undefined;
  /** It came as more than 1 and was divided. */
  readonly isPercent: boolean;
  /** It does not tell its scale: there is no number, or it is nothing at all. */
  readonly isSilent: boolean;
}

/** The documented scale is 0 to 1: what lies in it is read in it. Beyond it, and up to 100, it is taken for percent. */
export const shareOf = (given: unknown): Share => {
  const number = numeric(given);
  const isSilent = number === undefined || number === 0;
  if (number === undefined || number < 0 || number > PERCENT + ROUNDING)
    return { value: undefined, isPercent: false, isSilent };
  const isPercent = number > 1 + ROUNDING;
  return { value: Math.min(isPercent ? number / PERCENT : number, 1), isPercent, isSilent };
};

/** Whether the numbers of one answer stand on different scales, or on none that is known: then nobody is cleared by it. */
export const isMixed = (shares: readonly Share[]): boolean => {
  const telling = shares.filter(({ isSilent }) => !isSilent);
  const scales = new Set(telling.map(({ value, isPercent }) => (value === undefined ? 'none' : isPercent)));
  return scales.size > 1 || scales.has('none');
};

/** Apart by more than what rounding explains. */
export const differ = ({ value: one }: Share, { value: other }: Share): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) > ROUNDING;
