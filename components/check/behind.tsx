import type { Check } from '../../lib/checks/check';
import { say } from '../../lib/sentence';
import { cut } from '../cut';
import { useText } from '../text';
import { factsOf } from './facts';
import { Findings } from './findings';

/** Whether anything lies behind an ended check. */
export const hasBehind = (check: Check): boolean =>
  check.runs.some((run) => run.state === 'done' || run.finding !== undefined || run.failure?.said !== undefined);

/** What unfolds below an ended check. */
export const Behind = ({ check, id }: { check: Check; id: string }) => {
  const { t, locale } = useText();
  // Our own reading has a line only where it has a vote: the rest of it has a view of its own.
  const findings = check.runs.flatMap(({ finding }) =>
    finding && (finding.aspects.length > 0 || !finding.provenance) ? finding : [],
  );
  return (
    <div id={id} class="behind">
      {findings.length > 0 && <Findings findings={findings} kind={check.item.kind} />}
      {check.runs.map((run) => {
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
