import type { Check } from '../../lib/checks/check';
import type { OnChoice } from './choice-buttons';
import { FindingLines } from './findings';
import { RunLine } from './run-line';
import { hasLine, isMany, runsShown } from './runs';
import type { Progress } from './steps';

interface RunLinesProps {
  readonly check: Check;
  readonly progress: ReadonlyMap<string, Progress>;
  /** Its remedy is offered for several checks at once. */
  readonly together: boolean;
  readonly onChoice: OnChoice;
}

/** Whether there is a line to show: what a single run without an answer has to say stands at the head of its check. */
export const hasLines = (check: Check): boolean =>
  isMany(check) || check.runs.some((run) => run.finding && hasLine(run));

/** What each detector said, side by side, and how those stand that said nothing. */
export const RunLines = ({ check, progress, together, onChoice }: RunLinesProps) => (
  <ul class="findings">
    {runsShown(check)
      .filter(hasLine)
      .map((run) =>
        run.finding ? (
          <FindingLines key={run.id} finding={run.finding} kind={check.item.kind} />
        ) : (
          isMany(check) && (
            <RunLine key={run.id} {...{ check, run, together, onChoice }} progress={progress.get(run.id)} />
          )
        ),
      )}
  </ul>
);
