import type { Job } from '../job';
import type { Wording } from './wording';

const TEXT = 'A calm scene without people. Nothing in it points to a place or a date.';

const DETAILS = {
  audio: {
    speaker_info: 'One adult speaker',
    language: 'en',
    emotion: 'calm',
    transcription: 'The harbour will stay open.',
  },
  image: { scene_description: TEXT, subjects: 'Water, boats, lights', abnormalities: 'Reflections without a source' },
} as const;

/** Present where it was asked for; null in lists where it was not. */
export const intelligence = (job: Job, say: Wording): Record<string, unknown> => {
  const asked = job.options.intelligence === true && job.state === 'completed';
  if (!asked || say.switches.intelligenceAs === 'absent') return say.form === 'list' ? { intelligence: null } : {};
  return {
    intelligence: {
      uuid: job.tracingUuid.slice(0, 16),
      description: description(job, say),
      created_at: say.date(job.updatedAt),
      detect_uuid: job.uuid,
    },
  };
};

const description = (job: Job, { switches }: Wording): unknown => {
  if (switches.intelligenceAs === 'null') return null;
  if (switches.intelligenceAs === 'text') return TEXT;
  return job.kind === 'image' ? DETAILS.image : DETAILS.audio;
};
