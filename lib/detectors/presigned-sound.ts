import type { MediaKind } from '../media/media-item';
import type { AspectFinding, Finding, Segment } from '../verdict/finding';
import type { PresignedDetails, PresignedResult } from './presigned-answer';
import { isHigh, stanceOfScore } from './presigned-bands';
import { numeric } from './tolerant';

const MOST_CHUNKS = 5_000;
const PERCENT = 100;

interface Shares {
  /** 0 to 1; undefined where there is none on that scale. */
  readonly result: number | undefined;
  readonly mean: number | undefined;
  readonly chunks: readonly (number | undefined)[];
  /** The numbers came as 0 to 100. */
  readonly isPercent: boolean;
}

/** The scale is 0 to 1. Numbers beyond it, up to 100, are taken for percent, all of the answer together, and said so. */
const sharesOf = ({ result, details }: PresignedResult, mean: unknown): Shares => {
  const raw = [result, mean, ...(details.individual_chunks_ai_prob ?? []).slice(0, MOST_CHUNKS)].map(numeric);
  const isPercent = raw.some((number) => number !== undefined && number > 1 && number <= PERCENT);
  const [first, second, ...chunks] = raw.map((number) => {
    const share = number === undefined || !isPercent ? number : number / PERCENT;
    return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
  });
  return { result: first, mean: second, chunks, isPercent };
};

const aspectOf = (kind: MediaKind, value: number | undefined, given: unknown): AspectFinding => {
  const aspect = kind === 'audio' ? ('voice' as const) : ('picture' as const);
  if (value === undefined) return { aspect, stance: 'not-applicable', high: false, label: '', reason: 'no-result' };
  const stance = stanceOfScore(kind, value);
  const high = stance === 'synthetic' && isHigh(kind, value);
  const score = { value, given: String(given).slice(0, 24), from: 0, to: 1, comparable: true };
  return { aspect, stance, high, label: '', score };
};

const positive = (value: unknown): number | undefined => {
  const number = numeric(value);
  return number !== undefined && number > 0 ? number : undefined;
};

/** Seconds from the start that were examined, where that is not all; and how long it all is. */
const times = (details: PresignedDetails) => {
  const duration = positive(details.original_duration);
  const cut = details.is_truncated === true ? positive(details.truncated_duration) : undefined;
  const examined = cut !== undefined && (duration === undefined || cut < duration) ? cut : undefined;
  return { duration, examined };
};

/** The vendor gives no times: the examined stretch is cut into as many equal pieces as there are numbers. */
const segmentsOf = (chunks: Shares['chunks'], seconds: number | undefined): Segment[] => {
  if (seconds === undefined || chunks.length === 0) return [];
  const length = seconds / chunks.length;
  return chunks.flatMap((value, i) =>
    value === undefined ? [] : { aspect: 'voice' as const, start: i * length, end: (i + 1) * length, value },
  );
};

/** Field names and numbers as the vendor wrote them. What is no number may be anything, and is not written down. */
const notesOf = (shares: Shares, { result }: PresignedResult, name: string, mean: unknown): string[] => {
  const differ = shares.result !== undefined && shares.mean !== undefined && shares.result !== shares.mean;
  const shown = (value: unknown) => (numeric(value) === undefined ? '' : String(value).slice(0, 24));
  const [scaled] = [`result: ${shown(result)}`, `${name}: ${shown(mean)}`].filter((note) => /\d/.test(note));
  return [
    ...(differ ? [`${name}: ${shown(mean)} (result: ${shown(result)})`] : []),
    ...(shares.isPercent ? [`${scaled ?? 'individual_chunks_ai_prob'} / ${PERCENT}`] : []),
  ];
};

type Read = Pick<Finding, 'aspects' | 'segments' | 'duration' | 'examined' | 'segmentTimes'> & { notes: string[] };

/** A voice or a film: a share of 0 to 1 decides, `result` before the mean. */
export const soundOf = (kind: 'audio' | 'video', read: PresignedResult): Read => {
  const { details } = read;
  const name = kind === 'audio' ? 'mean_ai_prob' : 'prob_fake';
  const mean = kind === 'audio' ? details.mean_ai_prob : details.ml?.aggregate?.prob_fake;
  const shares = sharesOf(read, mean);
  const { duration, examined } = times(details);
  const segments = kind === 'audio' ? segmentsOf(shares.chunks, examined ?? duration) : [];
  const [value, given] = shares.result === undefined ? [shares.mean, mean] : [shares.result, read.result];
  return {
    aspects: [aspectOf(kind, value, given)],
    segments,
    notes: notesOf(shares, read, name, mean),
    ...(duration === undefined ? {} : { duration }),
    ...(examined === undefined ? {} : { examined }),
    ...(segments.length > 0 ? { segmentTimes: 'approximate' as const } : {}),
  };
};
