import type { AspectFinding, Finding, Segment } from '../verdict/finding';
import type { Asked } from './detector';
import type { PresignedDetails, PresignedResult } from './presigned-answer';
import { isHigh, stanceOfScore } from './presigned-bands';
import { secondsAsked } from './presigned-options';
import { differ, isMixed, type Share, shareOf } from './presigned-shares';
import { numeric } from './tolerant';

const MOST_CHUNKS = 5_000;

type SoundAsked = Asked & { readonly kind: 'audio' | 'video' };

interface Shares {
  readonly result: Share;
  readonly mean: Share;
  readonly chunks: readonly Share[];
  /** They do not stand on one scale. */
  readonly mixed: boolean;
}

const sharesOf = ({ result: given, details }: PresignedResult, givenMean: unknown): Shares => {
  const [result, mean] = [shareOf(given), shareOf(givenMean)];
  const chunks = (details.individual_chunks_ai_prob ?? []).slice(0, MOST_CHUNKS).map(shareOf);
  return { result, mean, chunks, mixed: isMixed([result, mean, ...chunks]) };
};

/** Whether all numbers of the answer, each read by itself, say the same as a high one. */
const allHigh = (kind: SoundAsked['kind'], { result, mean, chunks }: Shares): boolean => {
  const values = chunks.flatMap(({ value }) => value ?? []);
  const average = values.length > 0 ? [values.reduce((sum, value) => sum + value, 0) / values.length] : [];
  const told = [result, mean].filter(({ isSilent }) => !isSilent).map(({ value }) => value);
  return [...told, ...average].every((value) => value !== undefined && isHigh(kind, value));
};

interface Doubts {
  readonly shares: Shares;
  /** It was cut, nobody says where. */
  readonly isCutSomewhere: boolean;
}

/** What is in doubt clears nobody; and of numbers on several scales one alone is not *high*. */
const aspectOf = (
  kind: SoundAsked['kind'],
  value: number | undefined,
  given: unknown,
  { shares, isCutSomewhere }: Doubts,
) => {
  const { mixed } = shares;
  const aspect = kind === 'audio' ? ('voice' as const) : ('picture' as const);
  if (value === undefined)
    return { aspect, stance: 'not-applicable', high: false, label: '', reason: 'no-result' } satisfies AspectFinding;
  const plain = stanceOfScore(kind, value);
  const stance = plain === 'authentic' && (mixed || isCutSomewhere) ? 'inconclusive' : plain;
  const high = stance === 'synthetic' && isHigh(kind, value) && (!mixed || allHigh(kind, shares));
  const score = { value, given: String(given).slice(0, 24), from: 0, to: 1, comparable: true };
  return { aspect, stance, high, label: '', score } satisfies AspectFinding;
};

const positive = (value: unknown): number | undefined => {
  const number = numeric(value);
  return number !== undefined && number > 0 ? number : undefined;
};

interface Times {
  /** Seconds of it all, where the vendor says. */
  readonly duration: number | undefined;
  /** Seconds from the start that were examined, where that is not all, or may not be. */
  readonly examined: number | undefined;
  /** Seconds that the chunks cover together, where that is known. */
  readonly covered: number | undefined;
  readonly isCutSomewhere: boolean;
}

/** Unless it is told to have been looked at whole, no more was examined than was asked for. */
const timesOf = (details: PresignedDetails, asked: SoundAsked): Times => {
  const duration = positive(details.original_duration);
  const isCut = details.is_truncated === true;
  const told = isCut ? positive(details.truncated_duration) : undefined;
  const isWhole = details.is_truncated === false && duration === undefined;
  const most = told ?? (isWhole ? undefined : secondsAsked(asked));
  const isLess = isCut || duration === undefined || (most !== undefined && most < duration);
  const examined = most !== undefined && isLess ? Math.min(most, duration ?? most) : undefined;
  return {
    duration,
    examined,
    covered: duration === undefined && !isCut ? undefined : (examined ?? duration),
    isCutSomewhere: isCut && most === undefined,
  };
};

/** The vendor gives no times: the examined stretch is cut into as many equal pieces as there are numbers. */
const segmentsOf = (chunks: Shares['chunks'], seconds: number | undefined): Segment[] => {
  if (seconds === undefined || chunks.length === 0) return [];
  const length = seconds / chunks.length;
  return chunks.flatMap(({ value }, i) =>
    value === undefined ? [] : { aspect: 'voice' as const, start: i * length, end: (i + 1) * length, value },
  );
};

/** Field names and numbers as the vendor wrote them. What is no number may be anything, and is not written down. */
const notesOf = ({ result, mean, chunks }: Shares, given: unknown, name: string, givenMean: unknown): string[] => {
  const shown = (value: unknown) => (numeric(value) === undefined ? '' : String(value).slice(0, 24));
  const scaled = [
    ...(result.isPercent ? [`result: ${shown(given)}`] : []),
    ...(mean.isPercent ? [`${name}: ${shown(givenMean)}`] : []),
    ...(chunks.some(({ isPercent }) => isPercent) ? ['individual_chunks_ai_prob'] : []),
  ];
  return [
    ...(differ(result, mean) ? [`${name}: ${shown(givenMean)} (result: ${shown(given)})`] : []),
    ...scaled.slice(0, 1).map((note) => `${note} / 100`),
  ];
};

type Read = Pick<Finding, 'aspects' | 'segments' | 'duration' | 'examined' | 'segmentTimes'> & { notes: string[] };

/** A voice or a film: a share of 0 to 1 decides, `result` before the mean. */
export const soundOf = (asked: SoundAsked, read: PresignedResult): Read => {
  const { kind } = asked;
  const { details } = read;
  const name = kind === 'audio' ? 'mean_ai_prob' : 'prob_fake';
  const mean = kind === 'audio' ? details.mean_ai_prob : details.ml?.aggregate?.prob_fake;
  const shares = sharesOf(read, mean);
  const { duration, examined, covered, isCutSomewhere } = timesOf(details, asked);
  const segments = kind === 'audio' ? segmentsOf(shares.chunks, covered) : [];
  const [value, given] =
    shares.result.value === undefined ? [shares.mean.value, mean] : [shares.result.value, read.result];
  return {
    aspects: [aspectOf(kind, value, given, { shares, isCutSomewhere })],
    segments,
    notes: notesOf(shares, read.result, name, mean),
    ...(duration === undefined ? {} : { duration }),
    ...(examined === undefined ? {} : { examined }),
    ...(segments.length > 0 ? { segmentTimes: 'approximate' as const } : {}),
  };
};
