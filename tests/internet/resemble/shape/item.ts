import type { Job } from '../job';
import type { Switches } from '../switches';
import { withDashes } from '../uuid';
import { intelligence } from './intelligence';
import { metricsOf } from './metrics';
import { retention } from './retention';
import { type Form, Wording } from './wording';

/** The documents give images a duration too. */
const SECONDS_OF_A_PICTURE = 5;

/** The answer to a create: by the vendor's own example it does not say a status. */
export const createdItem = (job: Job, switches: Switches): Record<string, unknown> => {
  const say = new Wording(switches, 'get');
  return {
    uuid: switches.uuidDashes === 'on-create' ? withDashes(job.uuid) : job.uuid,
    metrics: {},
    created_at: say.date(job.createdAt),
    updated_at: say.date(job.createdAt),
    ...mediaType(job, switches),
    intelligence: null,
    ...(switches.statusOnCreate ? { status: 'processing' } : {}),
  };
};

export const itemOf = (job: Job, switches: Switches, form: Form): Record<string, unknown> => {
  const say = new Wording(switches, form);
  const { options } = job;
  return {
    uuid: job.uuid,
    ...mediaType(job, switches),
    ...(switches.statusOnGet ? { status: statusOf(job, switches) } : {}),
    ...metricsOf(job, say),
    ...intelligence(job, say),
    ...retention(job, say),
    ...(job.state === 'completed' ? { duration: say.duration(job.judgement?.seconds ?? SECONDS_OF_A_PICTURE) } : {}),
    visualize: options.visualize ?? false,
    audio_source_tracing_enabled: options.audio_source_tracing ?? false,
    use_ood_detector: options.use_ood_detector ?? false,
    extra_params: options.use_reverse_search ? { use_reverse_search: true } : {},
    ...errorOf(job, switches),
    ...(switches.legacyFields ? { pipeline: 'legacy-v1', c2pa: null } : {}),
    created_at: say.date(job.createdAt),
    updated_at: say.date(job.updatedAt),
  };
};

const mediaType = ({ kind }: Job, { unknownMediaType }: Switches): Record<string, unknown> =>
  unknownMediaType ? { media_type: 'hologram' } : kind ? { media_type: kind } : {};

const statusOf = ({ state }: Job, { finishedAs, failedAs }: Switches): string =>
  ({ processing: 'processing', completed: finishedAs, failed: failedAs })[state];

const errorOf = ({ state, error }: Job, { errorMessageOnFailed }: Switches): Record<string, unknown> => {
  if (state !== 'failed') return { error_message: null };
  switch (errorMessageOnFailed) {
    case 'text':
      return { error_message: error };
    case 'null':
      return { error_message: null };
    case 'absent':
      return {};
  }
};
