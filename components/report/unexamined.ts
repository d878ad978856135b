import type { Check, Run } from '../../lib/checks/check';
import { type Sentence, sentence } from '../../lib/sentence';
import { routeFacts } from '../check/facts';
import { formatPlace, formatSeconds } from '../format';

/** What a verdict does not cover: parts that were left out, sound that was not judged, bytes that nobody here saw. */
export const unexamined = (check: Check, run: Run, locale: string): readonly Sentence[] => {
  const { finding, asked } = run;
  // Of our own reading, its view says what it read.
  if (!finding || finding.provenance) return [];
  const most = asked?.options.maxVideoSeconds;
  const isVideo = check.item.kind === 'video';
  const length = finding.duration ?? check.item.duration;
  // What a finding says of it by itself stands with that finding.
  const isTold = finding.examined !== undefined || finding.part !== undefined;
  const isShortened = typeof most === 'number' && isVideo && !isTold && (length === undefined || length > most);
  return [
    ...(check.specimen?.obtained === 'address-only' ? routeFacts(check, run) : []),
    // As the finding has it: not every detector that is asked about a part looks at that alone.
    // Where it found no sign, the sentence of the statement says of what.
    ...(finding.part && !finding.aspects.some(({ stance }) => stance === 'authentic')
      ? [sentence('unexaminedRegion', formatPlace(finding.part.start), formatPlace(finding.part.end))]
      : []),
    ...(isShortened ? [sentence('unexaminedSeconds', formatSeconds(most, locale))] : []),
    ...(isVideo && !finding.aspects.some(({ aspect }) => aspect === 'voice')
      ? [sentence('unexaminedSound', run.detectorName)]
      : []),
  ];
};
