import type { Job } from '../job';
import { type Numbers, rounded } from './numbers';

const FRAMES_PER_SECOND = 2;

/** The documented sample breaks off after `result`; the rest is what clients read. */
export const videoDetails = ({ seconds }: Job, probability: number, say: Numbers) => {
  const { invalid, meanProbability } = say.switches;
  return {
    is_valid: invalid === null,
    message: invalid ?? 'processed',
    ml: {
      aggregate: {
        prob_fake: say.share(meanProbability ?? rounded(probability, 6)),
        n_frames: Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)),
      },
    },
  };
};
