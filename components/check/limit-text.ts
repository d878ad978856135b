import { type Sentence, sentence } from '../../lib/sentence';
import type { Finding } from '../../lib/verdict/finding';
import { formatPlace, formatSeconds } from '../format';

/** What alone was examined, where that is not all. */
export const limitText = ({ part, examined }: Finding, locale: string): Sentence | undefined => {
  if (part) return sentence('unexaminedRegion', formatPlace(part.start), formatPlace(part.end));
  return examined === undefined ? undefined : sentence('examinedFirst', formatSeconds(examined, locale));
};
