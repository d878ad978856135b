import type { Check, Run } from '../../lib/checks/check';
import { asksAnew } from '../../lib/checks/grants';
import { say } from '../../lib/sentence';
import { Icon } from '../icons';
import { Mark } from '../marks';
import { needText } from '../need-text';
import { useText } from '../text';
import { ChoiceButtons, type OnChoice } from './choice-buttons';
import { MENDS_ALL } from './choices';
import { runChoices } from './run-choices';
import { markOfRun } from './run-mark';
import { runText, runWord } from './run-text';
import { isWaiting } from './runs';
import { type Progress, Steps } from './steps';

interface RunLineProps {
  readonly check: Check;
  readonly run: Run;
  readonly progress: Progress | undefined;
  /** Its remedy is offered for several checks at once. */
  readonly together: boolean;
  readonly onChoice: OnChoice;
}

/** One detector that has no answer here: how far it is, or why not, and what can be done about it alone. */
export const RunLine = ({ check, run, progress, together, onChoice }: RunLineProps) => {
  const { t, locale } = useText();
  const mark = markOfRun(run);
  const text =
    isWaiting(run) && asksAnew(run.need)
      ? needText(check, [run], t, locale)
      : runText(check, run, locale).map((one) => say(one, t));
  const { choices, cost } = runChoices(check, run);
  const shown = together ? choices.filter(({ press }) => !MENDS_ALL.has(press)) : choices;
  const id = `run-${run.id}`;
  return (
    <li class="finding state-of">
      <span class="det clip" id={id}>
        {run.detectorName}
      </span>
      <span class={mark ? `says v-${mark}` : `says${run.state === 'needs-you' ? ' v-split' : ' calm'}`}>
        {mark && <Mark name={mark} />}
        {run.state === 'needs-you' && <Icon name="attn" />}
        <span>{say(runWord(run), t)}</span>
      </span>
      <div class="more">
        {mark === 'run' && <Steps run={run} progress={progress} />}
        {text.length > 0 && <p>{text.join(' ')}</p>}
        <ChoiceButtons choices={shown} cost={cost} describedBy={id} onChoice={onChoice} />
      </div>
    </li>
  );
};
