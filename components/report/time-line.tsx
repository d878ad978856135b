import { useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import { formatPlace, formatScore } from '../format';
import { useText } from '../text';
import { type Bar, ticks } from './bars';
import { Lane } from './lane';
import { type Answered, gapsOf, type LaneOf, lanesOf, lengthOf } from './lanes-of';
import { Legend } from './legend';
import { Section } from './section';
import { TimeTable } from './time-table';

interface TimeLineProps {
  readonly check: Check;
  readonly runs: readonly Answered[];
  /** Where the player is, in seconds. */
  readonly time: number | undefined;
  readonly onSeek: ((seconds: number) => void) | undefined;
}

/** So near the end of the ruler, as a share of it, words would be cut off. */
const NEAR_END = 0.9;

const idOf = ({ run, is, of }: LaneOf): string => `${run.id} ${is} ${of}`;

/** The numbers that detectors gave for parts of the media, each at its time: one lane each, on a common ruler. */
export const TimeLine = ({ check, runs, time, onSeek }: TimeLineProps) => {
  const { t, locale } = useText();
  const [read, setRead] = useState<Bar | undefined>();
  const lanes = lanesOf(check, runs);
  const length = lengthOf(check, lanes);
  if (lanes.length === 0 || length <= 0) return null;
  const shown = runs.filter(({ id }) => lanes.some(({ run }) => run.id === id));
  const nameOf = ({ is, run }: LaneOf) => {
    const name = t(is === 'voice' ? 'laneVoice' : 'lanePicture');
    return shown.length > 1 ? t('laneOf', run.detectorName, name) : name;
  };
  const noteOf = ({ of, bars, run, isReckoned }: LaneOf) => {
    const count = t(of === 'pieces' ? 'laneChunks' : 'laneFrames', String(bars.length), run.detectorName);
    return isReckoned ? `${count} · ${t('laneReckoned')}` : count;
  };
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
            <i key={at} class={at > length * NEAR_END ? 'last' : ''} style={{ '--at': `${(at / length) * 100}%` }}>
              {formatPlace(at)}
            </i>
          ))}
        </div>
        {lanes.map((lane) => (
          <Lane
            key={idOf(lane)}
            name={nameOf(lane)}
            note={noteOf(lane)}
            bars={lane.bars}
            scale={lane.scale}
            gaps={gapsOf(lane.run, length)}
            {...{ length, time, onSeek }}
            onRead={setRead}
          />
        ))}
        {shown.map((run) => {
          const scale = lanes.find((lane) => lane.run.id === run.id)?.scale;
          return (
            scale && (
              <Legend
                key={run.id}
                scale={scale}
                name={shown.length > 1 ? run.detectorName : undefined}
                hasGaps={gapsOf(run, length).length > 0}
              />
            )
          );
        })}
      </div>
      {lanes.map((lane) => (
        <TimeTable key={idOf(lane)} name={nameOf(lane)} bars={lane.bars} />
      ))}
    </Section>
  );
};
