import { useState } from 'preact/hooks';
import type { Check, Run } from '../../lib/checks/check';
import { RESEMBLE_BANDS } from '../../lib/detectors/resemble-finding';
import type { Finding } from '../../lib/verdict/finding';
import { formatPlace, formatScore } from '../format';
import { useText } from '../text';
import { type Bar, barsOfFrames, barsOfSegments, ticks } from './bars';
import { Lane } from './lane';
import { Section } from './section';
import { TimeTable } from './time-table';

interface TimeLineProps {
  readonly check: Check;
  readonly run: Run;
  readonly finding: Finding;
  /** Where the player is, in seconds. */
  readonly time: number | undefined;
  readonly onSeek: ((seconds: number) => void) | undefined;
}

/** The numbers that a detector gave for parts of the media, each at its time. */
export const TimeLine = ({ check, run, finding, time, onSeek }: TimeLineProps) => {
  const { t, locale } = useText();
  const [read, setRead] = useState<Bar | undefined>();
  const duration = finding.duration ?? check.item.duration;
  const count = (key: 'laneChunks' | 'laneFrames', bars: readonly Bar[]) =>
    t(key, String(bars.length), run.detectorName);
  const chunks = barsOfSegments(finding.segments);
  const moments = barsOfFrames(finding.frames, duration);
  const lanes = [
    { name: t('laneVoice'), note: count('laneChunks', chunks), bars: chunks },
    { name: t('lanePicture'), note: count('laneFrames', moments), bars: moments },
  ].filter(({ bars }) => bars.length > 1);
  const length = Math.max(duration ?? 0, ...lanes.map(({ bars }) => bars.at(-1)?.end ?? 0));
  if (lanes.length === 0 || length <= 0) return null;
  const region = run.asked?.region;
  const gaps = region
    ? (
        [
          [0, region.start],
          [region.end, length],
        ] as const
      ).filter(([from, to]) => to > from)
    : [];
  const [middle, high] = [formatScore(RESEMBLE_BANDS.middle, locale), formatScore(RESEMBLE_BANDS.high, locale)];
  const reading = read && t('timeSpan', formatPlace(read.start), formatPlace(read.end));
  return (
    <Section
      title={t('timeTitle')}
      beside={
        <span class="reading" aria-hidden="true">
          {read && reading
            ? t('timeBar', reading, formatScore(read.value, locale))
            : t(onSeek ? 'timeHintSeek' : 'timeHint')}
        </span>
      }
    >
      <div class="lanes">
        <div class="ruler" aria-hidden="true">
          {ticks(length).map((at) => (
            <i key={at} style={{ insetInlineStart: `${(at / length) * 100}%` }}>
              {formatPlace(at)}
            </i>
          ))}
        </div>
        {lanes.map((lane) => (
          <Lane key={lane.name} {...lane} {...{ length, gaps, time, onSeek }} onRead={setRead} />
        ))}
        <div class="legend">
          <span class="v-ai key-high" dir="auto">
            {t('keyHigh', high)}
          </span>
          <span class="v-ai key-mid" dir="auto">
            {t('keyMid', middle, high)}
          </span>
          <span class="v-none key-low" dir="auto">
            {t('keyLow', middle)}
          </span>
          {gaps.length > 0 && (
            <span class="key-gap" dir="auto">
              {t('keyUnexamined')}
            </span>
          )}
        </div>
      </div>
      {lanes.map((lane) => (
        <TimeTable key={lane.name} name={lane.name} bars={lane.bars} />
      ))}
    </Section>
  );
};
