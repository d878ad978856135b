import { type Answer, json } from '../vendor/answer';
import { somebodyElses } from './another-job';
import type { Job } from './job';
import type { Kind } from './product';
import { Refusal } from './refusal';
import { resultOf } from './shape/result';
import type { State } from './state';

/** No key is asked for: who knows the id may read. An id of another host is as unknown as a made-up one. */
export const query = (state: State, kind: Kind, id: string): Answer => {
  const job = state.jobs.get(id);
  if (!job || job.kind !== kind) return somebodyElses(id) ?? json(null);
  job.queries += 1;
  if (job.queries <= state.switches.queryUnknownFor) return unknown(state);
  return json(resultOf(job, state.switches, drawnAt(state, job)));
};

const unknown = ({ switches }: State): Answer => {
  if (switches.queryUnknownAs === '404') throw new Refusal(404, 'Not found');
  return json(null);
};

/** Where the heat map and the preview of a picture lie: they are found at the API host with the key, or in the storage. */
const drawnAt =
  (state: State, job: Job) =>
  (what: 'heatmap' | 'preview'): string => {
    const { hosts } = state.product;
    switch (state.switches.heatmapAt) {
      case 'storage':
        return `https://ai-image-detector-prod.nyc3.digitaloceanspaces.com/${what}s/${job.id}.png`;
      case 'api':
        return `https://${hosts.image}/${what}/${job.id}`;
      case 'relative':
        return `${what}s/${job.id}.png`;
    }
  };
