import type { Check } from '../../lib/checks/check';
import type { OnChoice } from '../check/choice-buttons';
import { hasLines, RunLines } from '../check/run-lines';
import { runsShown } from '../check/runs';
import { cut } from '../cut';
import { formatScore } from '../format';
import { useText } from '../text';
import { Section } from './section';

/** This page tells steps, not bytes. */
const NONE = new Map<string, never>();

/** What each detector said, with the numbers that stand apart from its score; of a failure, its own words. */
export const FindingsInFull = ({ check, onChoice }: { check: Check; onChoice: OnChoice }) => {
  const { t, locale } = useText();
  // Our own reading has a line only where it has a vote: the rest of it has a view of its own.
  const findings = runsShown(check).flatMap(({ finding }) =>
    finding && (finding.aspects.length > 0 || !finding.provenance) ? finding : [],
  );
  const failed = runsShown(check).filter(({ failure }) => failure?.said !== undefined);
  if (!hasLines(check) && failed.length === 0) return null;
  return (
    <Section title={t('findingsTitle')}>
      {hasLines(check) && <RunLines check={check} progress={NONE} together={false} onChoice={onChoice} />}
      <div class="facts">
        {findings.map(({ detector, consistency, certainty }) => {
          const apart = [
            ...(certainty === undefined ? [] : [t('certainty', formatScore(certainty, locale))]),
            ...(consistency === undefined ? [] : [t('consistency', formatScore(consistency, locale))]),
          ];
          return apart.length > 0 && <p key={detector}>{apart.join(' ')}</p>;
        })}
        {failed.map((run) => (
          <p key={run.id}>
            {t('saidBy', run.detectorName)} <q dir="auto">{cut(run.failure?.said ?? '')}</q>
          </p>
        ))}
      </div>
    </Section>
  );
};
