import type { Job } from '../job';
import { audioMetrics, sourceTracing } from './audio';
import { imageMetrics } from './image';
import { videoMetrics } from './video';
import type { Wording } from './wording';

/** The result members of an item: of its own medium, and what stands in the place of the others. */
export const metricsOf = (job: Job, say: Wording): Record<string, unknown> => {
  const { judgement } = job;
  const others = say.switches.otherMetricsAs;
  const blank = others === 'documented' ? (say.form === 'list' ? 'null' : 'absent') : others;
  const given: Record<string, unknown> = {};
  if (judgement && job.state === 'completed' && !say.switches.completedEmpty) {
    if (judgement.voice) Object.assign(given, { metrics: audioMetrics(judgement.voice, job, say) });
    if (judgement.kind === 'image' && judgement.picture)
      given.image_metrics = imageMetrics(judgement.picture, job, say);
    if (judgement.kind === 'video' && judgement.picture)
      given.video_metrics = videoMetrics(judgement.picture, job, say);
    if (judgement.voice) Object.assign(given, sourceTracing(judgement.voice, job, say.switches));
  }
  return { ...blanks(others === 'documented' ? 'empty' : blank, ['metrics']), ...blanks(blank, OTHERS), ...given };
};

const OTHERS = ['image_metrics', 'video_metrics'];

const blanks = (as: 'empty' | 'null' | 'absent', names: readonly string[]): Record<string, unknown> =>
  as === 'absent' ? {} : Object.fromEntries(names.map((name) => [name, as === 'null' ? null : {}]));
