import type { Tracing } from '../../lib/detectors/detector';
import { cut } from '../cut';
import { formatDateTime } from '../format';
import { useText } from '../text';

/** One tracing in full, as the vendor tells it. */
export const TracingFacts = ({ tracing }: { tracing: Tracing }) => {
  const { t, locale } = useText();
  const { id, job, label, failed, createdAt } = tracing;
  const made = createdAt === undefined ? '' : formatDateTime(createdAt, locale);
  return (
    <dl class="known">
      {(
        [
          [t('tracingLabel'), failed ?? label],
          [t('tracingDate'), made],
          [t('tracingId'), id],
          [t('tracingJobTitle'), job ?? ''],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' ? t('tracingNone') : <bdi class="mono">{cut(value)}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
};
