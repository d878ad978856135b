import type { Job } from '../job';
import type { Switches } from '../switches';
import { audioDetails } from './audio';
import { type Drawn, imageResult } from './image';
import { Numbers } from './numbers';
import { videoDetails } from './video';

type Members = Readonly<Record<string, unknown>>;

/** The body of a query's answer. */
export const resultOf = (job: Job, switches: Switches, drawnAt: Drawn): unknown => {
  const say = new Numbers(switches);
  const head = { id: job.id };
  if (job.state === 'failed') return { ...head, status: switches.failedAs, ...failure(job, switches) };
  const early = job.kind === 'image' && switches.watermark !== null && switches.watermarkStatus === 'analyzing';
  if (job.state !== 'done' && !(early && job.state === 'analyzing'))
    return { ...head, status: runningWord(job.state, switches), result: null, result_details: null };
  const status = early ? 'analyzing' : 'done';
  if (job.kind === 'image') {
    const { result, details, ...rest } = imageResult(job, say, drawnAt);
    return { ...head, status, ...placed(result, details, switches), ...rest };
  }
  const probability = probabilityOf(job);
  const details = job.kind === 'audio' ? audioDetails(job, probability, say) : videoDetails(job, probability, say);
  const result = switches.invalid === null ? say.share(probability) : null;
  return { ...head, status, ...placed(result, details, switches) };
};

const runningWord = (state: 'pending' | 'analyzing', { runningAs }: Switches): string =>
  runningAs === 'documented' ? state : runningAs;

const failure = ({ error }: Job, { failureToldAt }: Switches): Members => {
  switch (failureToldAt) {
    case 'details':
      return { result: null, result_details: { is_valid: false, message: error } };
    case 'error_message':
      return { result: null, result_details: null, error_message: error };
    case 'nowhere':
      return { result: null, result_details: null };
  }
};

const placed = (result: unknown, details: Members, { detailsAt, resultMissing }: Switches): Members => {
  const number = resultMissing ? {} : { result };
  switch (detailsAt) {
    case 'result_details':
      return { ...number, result_details: details };
    case 'top':
      return { ...number, ...details, result_details: {} };
    case 'result':
      return { result: details };
    case 'absent':
      return number;
  }
};

/** 0..1. Below 0 the table means: clearly real. */
const probabilityOf = ({ kind, judgement }: Job): number => {
  const score = (kind === 'video' ? judgement.picture?.score : judgement.voice?.score) ?? 0.02;
  return Math.max(0, score);
};
