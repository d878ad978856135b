import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { cut } from '../cut';
import { useText } from '../text';
import type { OnChoice } from './choice-buttons';
import { factsOf } from './facts';
import { hasLines, RunLines } from './run-lines';
import { runsShown } from './runs';
import type { Progress } from './steps';

/** Whether anything lies behind a check. */
export const hasBehind = (check: Check): boolean =>
  hasLines(check) || check.runs.some((run) => run.state === 'done' || run.failure?.said !== undefined);

interface BehindProps {
  readonly check: Check;
  readonly id: string;
  readonly progress: ReadonlyMap<string, Progress>;
  readonly together: boolean;
  readonly onChoice: OnChoice;
}

/** What unfolds below a check. */
export const Behind = ({ check, id, progress, together, onChoice }: BehindProps) => {
  const { t, locale } = useText();
  return (
    <div id={id} class="behind">
      {hasLines(check) && <RunLines {...{ check, progress, together, onChoice }} />}
      {runsShown(check).map((run) => {
        const facts = factsOf(check, run, locale);
        if (facts.length === 0 && !run.failure?.said) return null;
        return (
          <div key={run.id} class="facts">
            {run.failure?.said && (
              <p>
                {t('saidBy', run.detectorName)} <q dir="auto">{cut(run.failure.said)}</q>
              </p>
            )}
            {facts.length > 0 && <p>{facts.map((fact) => say(fact, t)).join(' ')}</p>}
          </div>
        );
      })}
    </div>
  );
};
