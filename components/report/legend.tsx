import { formatScore } from '../format';
import { useText } from '../text';
import type { TimeScale } from './bands';

interface LegendProps {
  readonly scale: TimeScale;
  /** Named where several detectors have scales of their own. */
  readonly name: string | undefined;
  readonly hasGaps: boolean;
}

/** What the heights and hatches of a detector's bars mean: its own bands. */
export const Legend = ({ scale, name, hasGaps }: LegendProps) => {
  const { t, locale } = useText();
  const from = (is: 'middle' | 'high') => scale.bands.find((band) => band.is === is)?.from;
  const [middle, high] = [from('middle'), from('high')];
  const number = (value: number) => formatScore(value, locale);
  const lowest = middle ?? high;
  if (lowest === undefined && !hasGaps) return null;
  return (
    <div class="legend">
      {name !== undefined && <b dir="auto">{name}</b>}
      {high !== undefined && (
        <span class="v-ai key-high" dir="auto">
          {t('keyHigh', number(high))}
        </span>
      )}
      {middle !== undefined && high !== undefined && (
        <span class="v-ai key-mid" dir="auto">
          {t('keyMid', number(middle), number(high))}
        </span>
      )}
      {lowest !== undefined && (
        <span class="v-none key-low" dir="auto">
          {t('keyLow', number(lowest))}
        </span>
      )}
      {hasGaps && (
        <span class="key-gap" dir="auto">
          {t('keyUnexamined')}
        </span>
      )}
    </div>
  );
};
