import { judgedKind } from '../lib/checks/asked';
import { bytesFor, type Check, type Run } from '../lib/checks/check';
import { detectorOf } from '../lib/detectors';
import type { Cost } from '../lib/detectors/detector';
import { type Sentence, sentence } from '../lib/sentence';
import { DEVICE } from '../lib/verdict/origin-finding';

/** Our own reading costs nothing. */
export const isFree = ({ detector }: Run): boolean => detector === DEVICE.id;

/** What one run will use of the account, in the vendor's credits; undefined where the vendor does not tell. */
export const costOf = (check: Check, run: Run): Cost | undefined => {
  const seconds = check.item.duration;
  return detectorOf(run.detector)?.cost({
    kind: judgedKind(check),
    options: { ...run.asked?.options, ...run.chosen },
    ...(seconds === undefined ? {} : { seconds }),
  });
};

export const creditsText = (credits: number): Sentence =>
  credits === 1 ? sentence('creditOne') : sentence('creditMany', String(credits));

export const amountOf = ({ credits, atMost }: Cost): Sentence =>
  atMost ? sentence('creditAtMost', creditsText(credits)) : creditsText(credits);

/** What a press will cost with one detector, or that it does not tell. */
export const costText = (check: Check, run: Run): Sentence => {
  if (isFree(run)) return sentence('costFree');
  const cost = costOf(check, run);
  return cost ? sentence('costKnown', amountOf(cost), run.detectorName) : sentence('costNotTold', run.detectorName);
};

/** The same where something may have been paid before. */
export const costAgainText = (check: Check, run: Run): Sentence => {
  if (isFree(run)) return sentence('costFree');
  const cost = costOf(check, run);
  return cost ? sentence('costMoreKnown', amountOf(cost), run.detectorName) : sentence('costAgain', run.detectorName);
};

/**
 * Said before a check of what its vendor's own pages disagree about: whether it takes so large a file. Empty where it was
 * taken, or goes as an address.
 */
export const doubtText = (check: Check, run: Run): readonly Sentence[] => {
  const { doubtAbove } = detectorOf(run.detector)?.accepts[judgedKind(check)] ?? {};
  const length = bytesFor(check, run)?.length ?? 0;
  const isTaken = run.paid > 0 || run.ticket !== undefined || run.finding !== undefined;
  if (doubtAbove === undefined || length <= doubtAbove || isTaken || run.route === 'address') return [];
  return [sentence('costDoubt', run.detectorName)];
};

/** One detector's part of what several will cost together. */
export const costPart = (check: Check, run: Run): Sentence => {
  const cost = costOf(check, run);
  return cost
    ? sentence('costPartKnown', run.detectorName, amountOf(cost))
    : sentence('costPartNotTold', run.detectorName);
};
