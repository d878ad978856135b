import { media } from '../media';
import type { Answer } from '../vendor/answer';
import { accountOf } from './account';
import { Refusal } from './refusal';
import type { State } from './state';

/** The drawing of a job, for who knows the key of the account that paid. */
export const asset = (state: State, id: string, key: string): Answer => {
  const account = accountOf(state, key);
  const job = state.jobs.get(id);
  if (job?.key !== account.key || job.state !== 'done') throw new Refusal(404, 'Not found');
  return drawing();
};

export const drawing = (): Answer => {
  const { type, bytes } = media('heatmap.png');
  return { status: 200, headers: { 'content-type': type }, body: bytes };
};
