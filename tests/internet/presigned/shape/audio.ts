import type { Job } from '../job';
import { type Numbers, rounded } from './numbers';

/** In the sample, a minute has three numbers. */
const SECONDS_PER_CHUNK = 20;

/** As the document prints it. */
export const audioDetails = ({ seconds, analysed }: Job, probability: number, say: Numbers) => {
  const { invalid, meanProbability } = say.switches;
  const truncated = analysed < seconds;
  return {
    is_valid: invalid === null,
    message: invalid ?? 'processed',
    original_duration: say.plain(seconds),
    is_truncated: truncated,
    truncated_duration: truncated ? say.plain(analysed) : null,
    mean_ai_prob: invalid === null ? say.share(meanProbability ?? probability) : null,
    individual_chunks_ai_prob: invalid === null ? chunks(probability, analysed).map((chunk) => say.share(chunk)) : [],
  };
};

/** As many as were analysed, around the probability, which is their mean. */
const chunks = (probability: number, seconds: number): number[] => {
  const count = Math.max(1, Math.ceil(seconds / SECONDS_PER_CHUNK));
  const reach = Math.min(probability, 1 - probability, 0.04);
  return Array.from({ length: count }, (_, index) => {
    const offset = count === 1 ? 0 : (index / (count - 1)) * 2 - 1;
    return rounded(probability + offset * reach, 3);
  });
};
