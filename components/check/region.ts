import type { Region } from '../../lib/detectors/detector';

/** `75`, `1:15`, `1:02:03`, `10.5`: a place in media, in seconds; undefined where it is none. */
export const secondsOf = (words: string): number | undefined => {
  const parts = /^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(words.trim());
  if (!parts) return undefined;
  const [h, m, s] = [Number(parts[1] ?? 0), Number(parts[2] ?? 0), Number((parts[3] ?? '').replace(',', '.'))];
  // Above a minute, seconds are written as 1:15 or as 75, not as 1:75.
  return parts[2] !== undefined && s >= 60 ? undefined : h * 3600 + m * 60 + s;
};

/** The part between two times as they were typed; undefined where they name none within the media. */
export const regionOf = (from: string, to: string, length: number): Region | undefined => {
  const [start, end] = [secondsOf(from), secondsOf(to)];
  // A player's own clock rounds the end up.
  const isWithin = start !== undefined && end !== undefined && start < end && end <= Math.ceil(length);
  return isWithin ? { start, end: Math.min(end, length) } : undefined;
};
