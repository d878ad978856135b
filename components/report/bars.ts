import type { Frame, Segment } from '../../lib/verdict/finding';

/** A stretch of time with a number. Seconds from the start of the media. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Where no length is told, a moment is drawn this long. */
const SHORTEST = 0.5;

export const barsOfSegments = (segments: readonly Segment[]): readonly Bar[] =>
  segments.map(({ start, end, value }) => ({ start, end: end ?? start + SHORTEST, value }));

/** Each moment reaches to the next. Several at one time (several faces) are drawn as their highest. */
export const barsOfFrames = (frames: readonly Frame[], duration: number | undefined): readonly Bar[] => {
  const highest = new Map<number, number>();
  for (const { at, value } of frames)
    if (value !== undefined) highest.set(at, Math.max(value, highest.get(at) ?? value));
  const moments = [...highest].sort(([a], [b]) => a - b);
  return moments.map(([at, value], i) => {
    const next = moments[i + 1]?.[0];
    const last = Math.max(at + SHORTEST, Math.min(duration ?? at, at + (at - (moments[i - 1]?.[0] ?? at))));
    return { start: at, end: next ?? last, value };
  });
};

/** Round steps, in seconds; a ruler takes the first that gives no more ticks than fit. */
const STEPS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const MOST_TICKS = 8;

export const ticks = (length: number): readonly number[] => {
  const step = STEPS.find((one) => length / one <= MOST_TICKS) ?? Math.ceil(length / MOST_TICKS / 3600) * 3600;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, i) => i * step);
};
