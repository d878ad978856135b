import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { capturedTexts } from '../check/captured';
import type { Press } from '../check/choice';
import { ChoiceButtons, type OnChoice } from '../check/choice-buttons';
import { choicesOf } from '../check/choices';
import { reusedFacts } from '../check/facts';
import { isMany, waitingRuns } from '../check/runs';
import { markBesideOf, markOf, standingOf } from '../check/standing';
import { titleOfStanding, whyOfStanding } from '../check/standing-text';
import { Steps } from '../check/steps';
import { Icon } from '../icons';
import { Mark } from '../marks';
import { useText } from '../text';
import { unexamined } from './unexamined';

/** What is offered elsewhere on the page, or belongs to the popup's list. */
const NOT_HERE: ReadonlySet<Press> = new Set<Press>(['details', 'check-again', 'allow', 'remove']);

/** The statement, why it stands, and what it does not cover. */
export const Head = ({ check, onChoice }: { check: Check; onChoice: OnChoice }) => {
  const { t, locale } = useText();
  const standing = standingOf(check);
  const mark = markOf(standing);
  const beside = markBesideOf(standing);
  const why = whyOfStanding(check, standing, t, locale);
  const left = check.runs.flatMap((run) => unexamined(check, run, locale));
  const reused = reusedFacts(check, locale);
  const { choices, cost } = choicesOf(check, standing, { newest: false, together: false });
  const here = choices.filter(({ press }) => !NOT_HERE.has(press));
  return (
    <>
      <h1 class={mark ? `v-${mark}` : 'v-split'}>
        {mark ? <Mark name={mark} /> : <Icon name={standing.is === 'needs-you' ? 'attn' : 'info'} />}
        {beside && <Mark name={beside} />}
        <span>{say(titleOfStanding(standing, isMany(check)), t)}</span>
      </h1>
      {standing.is === 'running' && standing.run.state !== 'waiting' && !isMany(check) ? (
        <Steps run={standing.run} progress={undefined} />
      ) : (
        why.length > 0 && <p class="lede">{why.join(' ')}</p>
      )}
      {[...capturedTexts(check, why, t), ...[...left, ...reused].map((one) => say(one, t))].map((text) => (
        <p key={text} class="left">
          {text}
        </p>
      ))}
      {waitingRuns(check).length > 0 && <p class="left">{t('reportAllow')}</p>}
      {here.length > 0 && <ChoiceButtons choices={here} cost={cost} onChoice={onChoice} />}
    </>
  );
};
