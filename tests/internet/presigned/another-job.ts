import { type Answer, json } from '../vendor/answer';
import type { Call } from './call';

const SOMEBODY_ELSES = 'f0e1d2c3-b4a5-4687-9869-5a4b3c2d1e0f';

/** Finished, clean, and about something else: who does not compare ids takes it for the answer. */
const RESULT = {
  id: SOMEBODY_ELSES,
  status: 'done',
  result: 0.01,
  result_details: {
    is_valid: true,
    message: 'processed',
    original_duration: 12.5,
    is_truncated: false,
    truncated_duration: null,
    mean_ai_prob: 0.01,
    individual_chunks_ai_prob: [0.01],
    detection_step: 3,
    final_result: 'Real',
    confidence: 1,
    ml: { aggregate: { prob_fake: 0.01, n_frames: 12 } },
  },
};

/** A submission answers with an id that is not its own; whoever asks for that id reads somebody else's result. */
export const anotherJob = (call: Call): Answer =>
  json(call === 'query' ? RESULT : { id: SOMEBODY_ELSES, status: 'pending' });

export const somebodyElses = (id: string): Answer | undefined => (id === SOMEBODY_ELSES ? json(RESULT) : undefined);
