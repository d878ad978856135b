import { type Answer, json } from '../vendor/answer';
import type { Account } from './account';
import type { Job } from './job';
import { Refusal } from './refusal';
import { tracingResult } from './shape/audio';
import { itemOf } from './shape/item';
import { Wording } from './shape/wording';
import type { State } from './state';
import { withoutDashes } from './uuid';

const jobsOf = (state: State, { team }: Account): Job[] => {
  const jobs = [...state.jobs.values()].filter((job) => job.team === team);
  return state.switches.listOrder === 'newest' ? jobs.reverse() : jobs;
};

export const getJob = (state: State, account: Account, uuid: string): Answer => {
  const job = state.jobs.get(uuid) ?? state.jobs.get(withoutDashes(uuid));
  if (job?.team !== account.team) throw new Refusal(404, 'Detect not found');
  if (job.state !== 'processing') job.getsSinceDone += 1;
  return json({ success: true, item: itemOf(job, state.switches, 'get') });
};

export const listJobs = (state: State, account: Account, query: URLSearchParams): Answer => {
  const jobs = jobsOf(state, account).filter((job) => {
    const hidden = job.hiddenLists > 0;
    if (hidden) job.hiddenLists -= 1;
    return !hidden;
  });
  return paged(jobs, query, (job) => itemOf(job, state.switches, 'list'));
};

/** Every report, whatever the verdict: unlike inside a detect. */
export const listTracings = (state: State, account: Account, query: URLSearchParams): Answer =>
  paged(jobsOf(state, account).filter(isTraced), query, (job) => tracingOf(state, job));

export const getTracing = (state: State, account: Account, uuid: string): Answer => {
  const job = jobsOf(state, account).find((known) => known.tracingUuid === uuid && isTraced(known));
  if (!job) throw new Refusal(404, 'Not found', { item: null });
  return json({ success: true, item: tracingOf(state, job) });
};

const isTraced = (job: Job): boolean =>
  job.options.audio_source_tracing === true && job.state === 'completed' && job.judgement?.voice !== undefined;

const tracingOf = (state: State, job: Job): unknown => ({
  uuid: job.tracingUuid,
  results: job.judgement?.voice && tracingResult(job.judgement.voice, state.switches),
  created_at: new Wording(state.switches, 'list').date(job.updatedAt),
  detect_uuid: job.uuid,
});

const paged = (jobs: readonly Job[], query: URLSearchParams, shape: (job: Job) => unknown): Answer => {
  const page = whole(query.get('page'), 'page is required and must be at least 1', 1, Number.MAX_SAFE_INTEGER);
  const size = whole(query.get('page_size') ?? '10', 'page_size must be between 10 and 1000', 10, 1000);
  return json({
    success: true,
    page,
    num_pages: Math.max(1, Math.ceil(jobs.length / size)),
    page_size: size,
    total_count: jobs.length,
    items: jobs.slice((page - 1) * size, page * size).map(shape),
  });
};

const whole = (text: string | null, complaint: string, least: number, most: number): number => {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new Refusal(400, complaint);
  return value;
};
