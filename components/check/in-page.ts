import type { Check } from '../../lib/checks/check';
import type { BadgeView, CardLine, CardPress, CardView } from '../../lib/messaging/inpage';
import { say, type Translate } from '../../lib/sentence';
import type { Finding, SourceTracing } from '../../lib/verdict/finding';
import { cut } from '../cut';
import { formatScore } from '../format';
import { capturedTexts } from './captured';
import type { Press } from './choice';
import { choicesOf } from './choices';
import { factsOf } from './facts';
import { isMany, runsShown } from './runs';
import { ASPECT, givenOf, SCORE, STANCE_MARK, STANCE_WORD } from './stance-text';
import { isEnded, markBesideOf, markOf, type Standing, standingOf } from './standing';
import { titleOfStanding, whyOfStanding } from './standing-text';
import { STEP_COUNT, stepOf } from './step';

const IS = {
  running: 'running',
  held: 'running',
  'needs-you': 'waiting',
  unsettled: 'ended',
  failed: 'ended',
  verdict: 'ended',
  cancelled: 'gone',
  damaged: 'gone',
} as const satisfies Record<Standing['is'], BadgeView['is']>;

/** What the badge on the medium shows of a check. */
export const badgeOf = (check: Check, t: Translate): BadgeView => {
  const standing = standingOf(check);
  const beside = markBesideOf(standing);
  return {
    checkId: check.id,
    // A statement that may still change is not the end.
    is: standing.is === 'verdict' && !isEnded(standing) ? 'running' : IS[standing.is],
    mark: standing.is === 'needs-you' ? 'attn' : (markOf(standing) ?? 'run'),
    ...(beside && { beside }),
    word: say(titleOfStanding(standing, isMany(check)), t),
    step: standing.is === 'running' ? stepOf(standing.run) : 0,
  };
};

const tracingText = ({ detectorName, aspects }: Finding, tracing: SourceTracing, t: Translate): string => {
  switch (tracing.is) {
    case 'source':
      return t('tracedTo', cut(tracing.name), detectorName);
    case 'failed':
      return t('tracingFailed', detectorName, `“${cut(tracing.said)}”`);
    case 'says-real':
      return t('tracingSaysReal', detectorName, aspects.find(({ aspect }) => aspect === 'voice')?.label ?? '');
    case 'absent':
      return t(tracing.because === 'not-synthetic' ? 'tracingNotSynthetic' : 'tracingNotTold', detectorName);
  }
};

const linesOf = (check: Check, t: Translate, locale: string): CardLine[] =>
  runsShown(check).flatMap(({ finding }) => {
    if (!finding) return [];
    const words = finding.aspects.map((said): CardLine => {
      const { score } = said;
      const number = (value: number) => formatScore(value, locale);
      return {
        by: finding.aspects.length > 1 ? `${finding.detectorName} · ${t(ASPECT[said.aspect])}` : finding.detectorName,
        mark: STANCE_MARK[said.stance],
        said: said.label === '' ? t(STANCE_WORD[said.stance]) : cut(said.label),
        quoted: said.label !== '',
        more: score ? [t(SCORE[check.item.kind], givenOf(score, locale), number(score.from), number(score.to))] : [],
      };
    });
    const [first, ...rest] = words;
    const tracing = finding.sourceTracing ? [tracingText(finding, finding.sourceTracing, t)] : [];
    return first ? [{ ...first, more: [...first.more, ...tracing] }, ...rest] : [];
  });

/** Buttons that work in the card; whatever else there is to do is done in the popup. */
const IN_CARD: ReadonlySet<Press> = new Set<Press>([
  'cancel',
  'retry',
  'check-again',
  'get-result',
  'leave',
  'details',
]);

/** What the card shows of a check: text alone, cut to a length. */
export const cardOf = (check: Check, t: Translate, locale: string): CardView => {
  const standing = standingOf(check);
  const { choices, cost } = choicesOf(check, standing, { newest: true, together: false });
  const badge = badgeOf(check, t);
  const said = whyOfStanding(check, standing, t, locale);
  const why = said.length === 0 && badge.step > 0 ? [t('stepOfAlone', String(badge.step), String(STEP_COUNT))] : said;
  return {
    ...badge,
    why,
    lines: linesOf(check, t, locale),
    facts: [
      ...capturedTexts(check, why, t),
      ...runsShown(check)
        .flatMap((run) => factsOf(check, run, locale))
        .map((fact) => say(fact, t)),
    ],
    choices: choices.map(({ press, label, look, about }) => ({
      // What is about one run alone is pressed in the popup.
      press: (IN_CARD.has(press) && !about ? press : 'popup') as CardPress,
      label: say(label, t),
      primary: look === 'primary',
    })),
    cost: (cost ?? []).map((one) => say(one, t)).join(' '),
  };
};
