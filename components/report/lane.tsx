import { formatScore } from '../format';
import { useText } from '../text';
import type { TimeScale } from './bands';
import type { Bar } from './bars';
import { Chart } from './chart';

/** A number under a bar narrower than this would run into the next: it is read by itself, or in the table. */
const LEAST_SHARE = 1 / 24;

interface LaneProps {
  readonly name: string;
  readonly note: string;
  readonly bars: readonly Bar[];
  readonly scale: TimeScale;
  readonly length: number;
  /** What was not examined, in seconds. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly time: number | undefined;
  readonly onRead: (bar: Bar | undefined) => void;
  readonly onSeek: ((seconds: number) => void) | undefined;
}

/** One detector's numbers about one aspect, on the common ruler. */
export const Lane = ({ name, note, bars, scale, length, gaps, time, onRead, onSeek }: LaneProps) => {
  const { t, locale } = useText();
  const share = (seconds: number) => `${(seconds / length) * 100}%`;
  return (
    <div class="lane">
      <div class="lane-name">
        <b>{name}</b>
        <span>{note}</span>
      </div>
      <div class="track">
        <div class="plot">
          {gaps.map(([from, to]) => (
            <span key={from} class="gap" style={{ insetInlineStart: share(from), inlineSize: share(to - from) }} />
          ))}
          <Chart name={`${name}: ${t('timeChart')}`} {...{ bars, scale, length, onRead, onSeek }} />
          {time !== undefined && time > 0 && <span class="now" style={{ insetInlineStart: share(time) }} />}
        </div>
        {bars.every(({ start, end }) => (end - start) / length >= LEAST_SHARE) && (
          <div class="numbers" aria-hidden="true">
            {bars.map(({ start, end, value }) => (
              <span key={start} style={{ insetInlineStart: share(start), inlineSize: share(end - start) }}>
                {formatScore(value, locale)}
              </span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
};
