import type { Voice } from '../../judgements';
import type { Job } from '../job';
import type { Switches } from '../switches';
import { pictureFile } from './picture-file';
import type { Wording } from './wording';

/** The voice as the switches want it heard. */
const heard = (voice: Voice, switches: Switches): Voice => {
  if (switches.noSpeech) return { label: 'real', score: -1, chunks: [-1], consistency: 1 };
  if (voice.label === 'fake') return voice;
  const { negativeScores } = switches;
  if (negativeScores !== false)
    return { ...voice, score: negativeScores === true ? -0.4 : negativeScores, chunks: [-0.7, -0.1] };
  if (switches.realWithHighScore) return { ...voice, score: 0.92, chunks: [0.91, 0.87, 0.96] };
  return voice;
};

export const audioMetrics = (voice: Voice, job: Job, say: Wording): Record<string, unknown> => {
  const told = heard(voice, say.switches);
  return {
    ...say.label(told.label),
    score: say.switches.missingScores ? [] : told.chunks.map((chunk) => say.number(chunk, 'string')),
    consistency: say.number(told.consistency, 'string'),
    ...say.score('aggregated_score', told.score, 'string'),
    ...pictureFile('image', `${job.uuid}-voice.png`, job.options.visualize ?? false, say.switches),
    // Only the list example has it.
    ...(say.form === 'list' ? { duration: job.judgement?.seconds } : {}),
  };
};

/** In a detect only where the voice is labelled fake and tracing was asked for. */
export const sourceTracing = (voice: Voice, job: Job, switches: Switches): Record<string, unknown> => {
  if (!job.options.audio_source_tracing || heard(voice, switches).label !== 'fake') return {};
  if (switches.tracing === 'absent') return {};
  return { audio_source_tracing: switches.tracing === 'null' ? null : tracingResult(voice, switches) };
};

export const tracingResult = (voice: Voice, { tracing }: Switches): { label: string; error_message: string | null } => {
  if (tracing === 'failed') return { label: '', error_message: 'Source tracing could not be completed' };
  if (tracing === 'says-real' || voice.label === 'real') return { label: 'real', error_message: null };
  return { label: voice.source ?? 'unknown_source', error_message: null };
};
