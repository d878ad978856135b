import type { Run } from '../../lib/checks/check';
import { detectorOf } from '../../lib/detectors';
import type { DetectorOption } from '../../lib/detectors/detector';
import type { Finding } from '../../lib/verdict/finding';
import { formatSeconds } from '../format';
import { useText } from '../text';
import { Intelligence } from './intelligence';
import { Retention } from './retention';
import { Section } from './section';
import { Sightings } from './sightings';

interface AskedResultsProps {
  readonly run: Run;
  readonly finding: Finding;
  /** Others stand beside it: it is named. */
  readonly isOneOfMany: boolean;
}

/** The option that a still missing part was asked by. */
const PENDING_OF = { 'heat-map': 'heatMap', analysis: 'analysis' } as const;

type Value = boolean | number | string;

/** What an option brought, by its id; an option that only shapes the question shows its value. */
const Result = ({
  run,
  finding,
  option,
  value,
}: Omit<AskedResultsProps, 'isOneOfMany'> & { option: DetectorOption; value: Value }) => {
  const { t, locale } = useText();
  const isPending = finding.pending?.some((one) => PENDING_OF[one] === option.id);
  const nothing = <p>{t(isPending ? 'resultPending' : 'resultNothing', run.detectorName)}</p>;
  switch (option.id) {
    case 'sourceTracing':
      return finding.sourceTracing ? <p>{t('resultAbove')}</p> : nothing;
    case 'intelligence':
    case 'analysis':
      return finding.intelligence ? <Intelligence topics={finding.intelligence} /> : nothing;
    case 'reverseSearch':
      return finding.reverseSearch ? <Sightings sightings={finding.reverseSearch} /> : nothing;
    case 'visualize':
    case 'heatMap':
      return finding.heatMap ? <p>{t('resultAbove')}</p> : nothing;
    case 'outOfDistribution':
      return <p>{t('resultRaw')}</p>;
    case 'zeroRetention':
      return <Retention retention={finding.retention} detector={run.detectorName} />;
  }
  if (option.form === 'choice') {
    const chosen = option.choices.find(({ id }) => id === value);
    return <p>{chosen ? t(chosen.label) : String(value).slice(0, 40)}</p>;
  }
  return typeof value === 'number' ? <p>{t('seconds', formatSeconds(value, locale))}</p> : nothing;
};

/** Findings that came without being asked for are shown all the same. */
const cameUnasked = (id: string, finding: Finding): boolean =>
  (id === 'intelligence' && finding.intelligence !== undefined) ||
  (id === 'reverseSearch' && finding.reverseSearch !== undefined) ||
  (id === 'zeroRetention' && finding.retention !== undefined);

/** Everything that was asked beside the verdict, and what came of each. */
export const AskedResults = ({ run, finding, isOneOfMany }: AskedResultsProps) => {
  const { t } = useText();
  const asked = run.asked?.options ?? {};
  const options = (detectorOf(run.detector)?.options ?? []).filter(
    ({ id }) => asked[id] !== undefined || cameUnasked(id, finding),
  );
  if (options.length === 0) return null;
  return (
    <Section title={isOneOfMany ? t('resultsTitleOf', run.detectorName) : t('resultsTitle')}>
      <ul class="results">
        {options.map((option) => (
          <li key={option.id}>
            <h3>{t(option.label)}</h3>
            <Result run={run} finding={finding} option={option} value={asked[option.id] ?? true} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
