import type { Retention as Told } from '../../lib/verdict/finding';
import { formatDateTime } from '../format';
import { useText } from '../text';

/** What became of the media at the vendor, where deletion was asked for. */
export const Retention = ({ retention, detector }: { retention: Told | undefined; detector: string }) => {
  const { t, locale } = useText();
  if (!retention) return <p>{t('retentionUnsaid')}</p>;
  const { deleted, deletedAt, redacted } = retention;
  const words = () => {
    if (!deleted) return t('retentionPending', detector);
    return deletedAt === undefined
      ? t('retentionDeletedUndated', detector)
      : t('retentionDeleted', detector, formatDateTime(deletedAt, locale));
  };
  return (
    <p>
      {words()} {redacted && t('retentionRedacted')}
    </p>
  );
};
