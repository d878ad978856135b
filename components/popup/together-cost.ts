import { type Sentence, sentence } from '../../lib/sentence';
import { amountOf, costOf, isFree } from '../cost-text';
import type { FailedTogether } from './failed-together';

/** What the press for all will use, as far as the vendor tells it beforehand. */
export const costTogether = ({ checks, runs: named, detectorName }: FailedTogether): Sentence => {
  const runs = checks.flatMap((check) =>
    check.runs.filter(({ id }) => named.some(({ runId }) => runId === id)).map((run) => ({ check, run })),
  );
  if (runs.every(({ run }) => isFree(run))) return sentence('costFree');
  const known = runs.flatMap(({ check, run }) => costOf(check, run) ?? []);
  if (known.length === 0) return sentence('costNotTold', detectorName);
  const sum = amountOf({
    credits: known.reduce((total, { credits }) => total + credits, 0),
    atMost: known.some(({ atMost }) => atMost),
  });
  return known.length === runs.length
    ? sentence('costKnown', sum, detectorName)
    : sentence('costKnownOfSome', String(known.length), String(runs.length), sum, detectorName);
};
