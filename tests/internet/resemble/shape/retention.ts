import { createHash } from 'node:crypto';
import type { Job } from '../job';
import type { Switches } from '../switches';
import { STORAGE } from './picture-file';
import type { Wording } from './wording';

const endingOf = (name: string): string => /\.\w+$/.exec(name)?.[0] ?? '';

const hexOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** Whether the media is gone from the vendor: some gets after the job is done, as it deletes only then. */
const isDeleted = (job: Job, switches: Switches): boolean =>
  job.options.zero_retention_mode === true &&
  job.state !== 'processing' &&
  job.getsSinceDone > switches.deletionLagGets;

/** What an item says about the media itself: its address and name, or what zero retention leaves of them. */
export const retention = (job: Job, say: Wording): Record<string, unknown> => {
  const secret = job.options.zero_retention_mode ?? false;
  const deleted = isDeleted(job, say.switches);
  const url = secret ? null : addressOf(job, say.switches);
  return {
    url,
    audio_url: url,
    filename: secret ? `redacted_${hexOf(job.uuid, 24)}${endingOf(job.fileName)}` : fileName(job, say.switches),
    zero_retention_mode: secret,
    media_redacted: secret,
    media_deleted: deleted,
    file_deleted_at: deleted ? say.date(job.updatedAt + 1000) : null,
  };
};

const addressOf = (job: Job, { keepsAddress }: Switches): string =>
  job.route === 'address' && keepsAddress ? job.url : `https://${STORAGE}/uploads/${job.uuid}${endingOf(job.fileName)}`;

const fileName = (job: Job, { keepsFileName }: Switches): string =>
  keepsFileName || job.route === 'address' ? job.fileName : `${hexOf(job.uuid, 16)}${endingOf(job.fileName)}`;
