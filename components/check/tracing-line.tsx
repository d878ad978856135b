import type { Finding, SourceTracing } from '../../lib/verdict/finding';
import { Around, SLOT } from '../around';
import { cut } from '../cut';
import { Icon } from '../icons';
import { useText } from '../text';

const Told = ({ finding, tracing }: { finding: Finding; tracing: SourceTracing }) => {
  const { t } = useText();
  const detector = finding.detectorName;
  switch (tracing.is) {
    case 'source':
      return (
        <Around text={t('tracedTo', SLOT, detector)}>
          <b>
            <bdi>{tracing.name}</bdi>
          </b>
        </Around>
      );
    case 'failed':
      return (
        <Around text={t('tracingFailed', detector, SLOT)}>
          <q dir="auto">{cut(tracing.said)}</q>
        </Around>
      );
    case 'says-real': {
      const label = finding.aspects.find(({ aspect }) => aspect === 'voice')?.label ?? '';
      return <>{t('tracingSaysReal', detector, label)}</>;
    }
    case 'absent':
      return <>{t(tracing.because === 'not-synthetic' ? 'tracingNotSynthetic' : 'tracingNotTold', detector)}</>;
  }
};

/** What source tracing said of a voice, or why it said nothing. */
export const TracingLine = ({ finding, tracing }: { finding: Finding; tracing: SourceTracing }) => (
  <span class="row">
    <Icon name="trace" flip />
    <span>
      <Told finding={finding} tracing={tracing} />
    </span>
  </span>
);
