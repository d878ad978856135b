import type { Check, Run } from '../../lib/checks/check';
import type { Finding } from '../../lib/verdict/finding';
import { type TimeScale, timeScaleOf } from './bands';
import { type Bar, barsOfFrames, barsOfSegments } from './bars';

export type Answered = Run & { readonly finding: Finding };

/** One detector's numbers about one aspect. */
export interface LaneOf {
  readonly run: Answered;
  readonly is: 'voice' | 'picture';
  /** Pieces of the time, or moments of a video. */
  readonly of: 'pieces' | 'moments';
  readonly bars: readonly Bar[];
  readonly scale: TimeScale;
  /** The times are reckoned from how many pieces there are: the vendor gave none. */
  readonly isReckoned: boolean;
}

const durationOf = (check: Check, { finding }: Answered) => finding.duration ?? check.item.duration;

/** Only what has at least two numbers has a course. */
export const lanesOf = (check: Check, runs: readonly Answered[]): readonly LaneOf[] =>
  runs.flatMap((run) => {
    const { segments, frames, segmentTimes } = run.finding;
    const pieces = (is: 'voice' | 'picture', aspect: string): LaneOf => ({
      run,
      is,
      of: 'pieces',
      bars: barsOfSegments(segments.filter((segment) => segment.aspect === aspect)),
      scale: timeScaleOf(run.finding, is === 'voice' ? 'audio' : 'video'),
      isReckoned: segmentTimes === 'approximate',
    });
    const moments: LaneOf = {
      run,
      is: 'picture',
      of: 'moments',
      bars: barsOfFrames(frames, durationOf(check, run)),
      scale: timeScaleOf(run.finding, 'video'),
      isReckoned: false,
    };
    return [pieces('voice', 'voice'), pieces('picture', 'picture'), moments].filter(({ bars }) => bars.length > 1);
  });

/** Seconds of the common ruler. */
export const lengthOf = (check: Check, lanes: readonly LaneOf[]): number =>
  Math.max(0, ...lanes.flatMap(({ run, bars }) => [durationOf(check, run) ?? 0, bars.at(-1)?.end ?? 0]));

/** What a run did not look at, in seconds: outside the part that was asked about, and after what it examined. */
export const gapsOf = ({ finding }: Answered, length: number): readonly (readonly [number, number])[] => {
  const { part } = finding;
  const from = part?.start ?? 0;
  const ends = [part?.end, finding.examined === undefined ? undefined : from + finding.examined];
  const to = Math.min(length, ...ends.flatMap((end) => end ?? []));
  return (
    [
      [0, from],
      [to, length],
    ] as const
  ).filter(([start, end]) => end > start);
};
