import type { Check } from '../../lib/checks/check';
import type { BadgeView, CardPress, CardView } from '../../lib/messaging/inpage';
import { type Sentence, say, sentence, type Translate } from '../../lib/sentence';
import { formatDateTime } from '../format';
import { capturedTexts } from './captured';
import { cardLines } from './card-lines';
import type { Press } from './choice';
import { choicesOf } from './choices';
import { endFacts, factsOf, reusedFacts } from './facts';
import { isMany, runsShown } from './runs';
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

/** Buttons that work in the card; whatever else there is to do is done in the popup. */
const IN_CARD: ReadonlySet<Press> = new Set<Press>([
  'cancel',
  'retry',
  'check-again',
  'get-result',
  'leave',
  'details',
]);

/** When it was asked for: what an address leads to may have changed since. */
const whenOf = (check: Check, standing: Standing, locale: string): Sentence => {
  const key = isEnded(standing) && standing.is !== 'cancelled' ? 'factCheckedOn' : 'factBegunOn';
  return sentence(key, formatDateTime(check.createdAt, locale));
};

/** What the card shows of a check: text alone, cut to a length. */
export const cardOf = (check: Check, t: Translate, locale: string): CardView => {
  const standing = standingOf(check);
  const { choices, cost } = choicesOf(check, standing, { newest: true, together: false });
  const badge = badgeOf(check, t);
  const said = whyOfStanding(check, standing, t, locale);
  const first = said.length === 0 && badge.step > 0 ? [t('stepOfAlone', String(badge.step), String(STEP_COUNT))] : said;
  // Before the lines, where neither needs scrolling.
  const why = [...(first.length > 0 ? [first.join(' ')] : []), say(whenOf(check, standing, locale), t)];
  const facts = [
    ...reusedFacts(check, locale),
    ...runsShown(check).flatMap((run) => [...factsOf(check, run, locale), ...endFacts(check, run)]),
  ];
  return {
    ...badge,
    why,
    lines: cardLines(check, t, locale),
    facts: [...capturedTexts(check, said, t), ...facts.map((fact) => say(fact, t))],
    choices: choices.map(({ press, label, look, about }) => ({
      // What is about one run alone is pressed in the popup.
      press: (IN_CARD.has(press) && !about ? press : 'popup') as CardPress,
      label: say(label, t),
      primary: look === 'primary',
    })),
    cost: (cost ?? []).map((one) => say(one, t)).join(' '),
  };
};
