import type { Check, Run } from '../../lib/checks/check';
import { votesOf } from '../../lib/checks/verdict-of-check';
import { type Sentence, say, sentence, type Translate } from '../../lib/sentence';
import { titleOf, whyOf } from '../../lib/verdict/sentences';
import { type Verdict, verdictOf } from '../../lib/verdict/verdict';
import { formatList } from '../format';
import { needText } from '../need-text';
import { cancelledText, heldText, notAskedText, runText } from './run-text';
import { answeredTogether, askedRuns, hasMoving, hasOpen, isMany, vendorRuns } from './runs';
import { type Standing, VOTELESS } from './standing';
import { stepTitle } from './step';

export const titleOfStanding = (standing: Standing, isOneOfMany = false): Sentence => {
  switch (standing.is) {
    case 'needs-you':
      return sentence('titleNeedsYou');
    case 'held':
      return sentence('titleWaiting');
    case 'running':
      return isOneOfMany ? sentence('titleChecking') : stepTitle(standing.run);
    case 'unsettled':
      return sentence('titleUnsettled');
    case 'damaged':
      return sentence('titleCouldNotCheck');
    case 'cancelled':
      return sentence(standing.run.paid + standing.run.maybePaid > 0 ? 'titleStopped' : 'titleCancelled');
    case 'failed':
      return titleOf(standing.verdict);
    case 'verdict':
      return titleOf(standing.verdict, standing.votes);
  }
};

/** What stands beside a statement: how many answered, whether more may come, and who was not asked. */
const marksOf = (check: Check, { statement }: Verdict, locale: string): readonly Sentence[] => {
  const asked = askedRuns(check);
  const answered = asked.filter(({ finding }) => finding !== undefined).length;
  const left = vendorRuns(check).filter(({ state, notAsked }) => state === 'not-asked' && notAsked !== 'no-key');
  const names = (runs: readonly Run[]) =>
    formatList(
      runs.map(({ detectorName }) => detectorName),
      locale,
    );
  const untouched = left.filter(isUnpaid);
  const maybe = left.filter(({ paid, maybePaid }) => paid === 0 && maybePaid > 0);
  const paid = left.filter((run) => run.paid > 0);
  const counts = [String(answered), String(asked.length)] as const;
  // Said of the whole check: one that is still at work may yet be paid.
  const isSaved =
    statement === 'declared' &&
    check.runs.every(isUnpaid) &&
    !hasMoving(check) &&
    left.some(({ notAsked }) => notAsked === 'clear-answer');
  return [
    ...(isSaved ? [sentence('whyDeclaredSaved', names(left))] : []),
    ...(hasOpen(check) ? [sentence(VOTELESS.has(statement) ? 'whyAnswered' : 'whyProvisional', ...counts)] : []),
    ...(!hasOpen(check) && answered > 0 && answered < asked.length ? [sentence('whyAnswered', ...counts)] : []),
    ...(untouched.length > 0 && !isSaved && isMany(check) ? [sentence('whyNotAsked', names(untouched))] : []),
    ...(paid.length > 0 ? [sentence('whyNotAskedAgain', names(paid))] : []),
    ...(maybe.length > 0 ? [sentence('whyNotAskedAgainMaybe', names(maybe))] : []),
  ];
};

const isUnpaid = ({ paid, maybePaid }: Run): boolean => paid === 0 && maybePaid === 0;

/** Nobody was asked although there are detectors with a key: each says why. */
const nobodyAsked = (check: Check, locale: string): readonly Sentence[] => {
  const left = vendorRuns(check);
  const isLeft = left.length > 0 && left.every(({ state, notAsked }) => state === 'not-asked' && notAsked !== 'no-key');
  return isLeft ? left.map((run) => notAskedText(check, run, locale)) : [];
};

/** The sentences below the headline. Empty while one run is at work: its step says it. */
export const whyOfStanding = (check: Check, standing: Standing, t: Translate, locale: string): readonly string[] => {
  const told = (sentences: readonly Sentence[]) => sentences.map((one) => say(one, t));
  switch (standing.is) {
    case 'needs-you':
      return standing.waiting.length > 0 ? needText(check, standing.waiting, t, locale) : [t('whyEachAlone')];
    case 'held':
      return told([heldText(check, standing.run, standing.held, locale)]);
    case 'running':
      return told(isMany(check) ? marksOf(check, verdictOf(votesOf(check)), locale) : []);
    case 'unsettled':
      return told(runText(check, standing.run, locale));
    case 'failed':
      // Of several, each says in its own line what happened to it.
      return told(
        isMany(check)
          ? [...whyOf(standing.verdict, votesOf(check), check.item.kind), ...marksOf(check, standing.verdict, locale)]
          : runText(check, standing.run, locale),
      );
    case 'damaged':
      return told([sentence('whyDamaged')]);
    case 'cancelled':
      return told([cancelledText(standing.run)]);
    case 'verdict': {
      const { verdict, votes } = standing;
      const nobody = verdict.statement === 'nothing-known' ? nobodyAsked(check, locale) : [];
      const why = nobody.length > 0 ? nobody : whyOf(verdict, votes, check.item.kind);
      const marks = nobody.length > 0 ? [] : marksOf(check, verdict, locale);
      const waiting = answeredTogether(check);
      return [...told([...why, ...marks]), ...(waiting.length > 0 ? needText(check, waiting, t, locale) : [])];
    }
  }
};
