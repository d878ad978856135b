import type { Check, Run } from '../../lib/checks/check';
import { type MessageKey, type Sentence, say, sentence, type Translate } from '../../lib/sentence';
import { titleOf, whyOf } from '../../lib/verdict/sentences';
import { failureText, moneyText, THIS_MEDIA } from '../failure-text';
import { formatClock, formatList } from '../format';
import { needText } from '../need-text';
import type { Standing } from './standing';
import { stepTitle } from './step';

const HELD = {
  offline: 'heldOffline',
  'vendor-down': 'heldVendorDown',
  'rate-limited': 'heldRateLimited',
  'same-media': 'heldSameMedia',
  queue: 'heldQueue',
  turn: 'heldTurn',
} as const satisfies Record<NonNullable<Run['held']>, MessageKey>;

export const titleOfStanding = (standing: Standing): Sentence => {
  switch (standing.is) {
    case 'needs-you':
      return sentence('titleNeedsYou');
    case 'held':
      return sentence('titleWaiting');
    case 'running':
      return stepTitle(standing.run);
    case 'unsettled':
      return sentence('titleUnsettled');
    case 'damaged':
      return sentence('titleCouldNotCheck');
    case 'cancelled':
      return sentence(standing.run.paid + standing.run.maybePaid > 0 ? 'titleStopped' : 'titleCancelled');
    case 'failed':
    case 'verdict':
      return titleOf(standing.verdict);
  }
};

const heldText = (check: Check, run: Run, held: NonNullable<Run['held']>, locale: string): Sentence => {
  if (held === 'same-media') return sentence(HELD[held], sentence(THIS_MEDIA[check.item.kind]));
  if (held === 'rate-limited' && run.notBefore !== undefined)
    return sentence('heldRateLimitedUntil', run.detectorName, formatClock(run.notBefore, locale));
  return sentence(HELD[held], run.detectorName);
};

/** The sentences below the headline. Empty while running: the step says it. */
export const whyOfStanding = (check: Check, standing: Standing, t: Translate, locale: string): readonly string[] => {
  const told = (sentences: readonly Sentence[]) => sentences.map((one) => say(one, t));
  switch (standing.is) {
    case 'needs-you':
      return needText(check, standing.run, standing.need, t, locale);
    case 'held':
      return told([heldText(check, standing.run, standing.held, locale)]);
    case 'running':
      return [];
    case 'unsettled':
      return told([sentence('whyUnsettledLong', standing.run.detectorName)]);
    case 'failed': {
      const { run, failure } = standing;
      const [happened, ...rest] = failureText(check, run, failure, locale);
      const money = moneyText(failure, run.detectorName, locale);
      return told([happened, ...(money ? [money] : []), ...rest]);
    }
    case 'damaged':
      return told([sentence('whyDamaged')]);
    case 'cancelled':
      return told([cancelledText(standing.run)]);
    case 'verdict': {
      const { verdict, votes } = standing;
      const spared = check.runs.filter(({ notAsked }) => notAsked === 'clear-answer');
      const names = formatList(
        spared.map(({ detectorName }) => detectorName),
        locale,
      );
      const marks = [
        ...(verdict.statement === 'declared' && spared.length > 0 ? [sentence('whyDeclaredSaved', names)] : []),
        ...(verdict.provisional ? [sentence('whyProvisional')] : []),
        ...(!verdict.provisional && verdict.answered > 0 && verdict.answered < verdict.asked
          ? [sentence('whyAnswered', String(verdict.answered), String(verdict.asked))]
          : []),
      ];
      return told([...whyOf(verdict, votes, check.item.kind), ...marks]);
    }
  }
};

const cancelledText = (run: Run): Sentence => {
  if (run.paid > 0) return sentence('whyStoppedPaid', run.detectorName);
  return run.maybePaid > 0 ? sentence('whyStoppedMaybe') : sentence('spentNo');
};
