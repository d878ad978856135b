import type { AspectFinding, Finding } from './finding';
import type { Vote } from './verdict';

/** What alone was examined. */
export type Limit = Pick<Finding, 'examined' | 'part'>;

/** One detector's word on one aspect, with who says it. */
export interface Opinion extends AspectFinding {
  readonly by: string;
  readonly engine: string;
  /** Undefined where all of it was examined. */
  readonly limit: Limit | undefined;
}

const limitOf = ({ examined, part }: Finding): Limit | undefined =>
  part ? { part } : examined === undefined ? undefined : { examined };

export const opinionsOf = (votes: readonly Vote[]): readonly Opinion[] =>
  votes.flatMap(
    ({ finding, detectorName }) =>
      finding?.aspects.map((aspect) => ({
        ...aspect,
        by: detectorName,
        engine: finding.engine,
        limit: limitOf(finding),
      })) ?? [],
  );

/** One engine that said two things of an aspect by way of two detectors: that is no answer. */
export interface Split {
  readonly synthetic: Opinion;
  readonly authentic: Opinion;
}

const isOf =
  ({ engine, aspect }: Opinion) =>
  (other: Opinion): boolean =>
    other.engine === engine && other.aspect === aspect;

/** Each such engine once. */
export const splitsOf = (opinions: readonly Opinion[]): readonly Split[] =>
  opinions.flatMap((one, i) => {
    if (opinions.findIndex(isOf(one)) !== i) return [];
    const same = opinions.filter(isOf(one));
    const synthetic = same.find(({ stance }) => stance === 'synthetic');
    const authentic = same.find(({ stance }) => stance === 'authentic');
    return synthetic && authentic ? [{ synthetic, authentic }] : [];
  });

/** Those that a verdict stands on: not the words of an engine that contradicts itself. */
export const counting = (opinions: readonly Opinion[], splits: readonly Split[]): readonly Opinion[] =>
  opinions.filter((opinion) => !splits.some(({ synthetic }) => isOf(opinion)(synthetic)));
