import type { Job } from '../job';
import type { Switches } from '../switches';

const isOver = ({ endedAt }: Job, seconds: number): boolean =>
  seconds === 0 || (endedAt > 0 && Date.now() - endedAt >= seconds * 1000);

/** Asked for and not a real picture: pending for a while, and then as the switch says. */
export const heatmap = (
  job: Job,
  { heatmapSeconds, heatmapEnds }: Switches,
  real: boolean,
  drawnAt: (what: 'heatmap') => string,
): Record<string, unknown> => {
  if (!job.options.generate_heatmap || real) return { heatmap_status: null, heatmap_url: null };
  if (!isOver(job, heatmapSeconds)) return { heatmap_status: 'pending', heatmap_url: null };
  switch (heatmapEnds) {
    case 'ready':
      return { heatmap_status: 'ready', heatmap_url: drawnAt('heatmap') };
    case 'failed':
      return { heatmap_status: 'failed', heatmap_url: null };
    case 'null':
      return { heatmap_status: null, heatmap_url: null };
    case 'absent':
      return {};
  }
};

/** Written by a language model after the verdict. */
export const analysis = (
  job: Job,
  { analysisSeconds, analysisWhile, analysisEnds }: Switches,
  label: string,
): Record<string, unknown> => {
  const said = (status: string | null, results: unknown = null) => ({
    analysis_results_status: status,
    analysis_results: results,
  });
  if (!job.options.generate_analysis_details) return said('skipped');
  if (!isOver(job, analysisSeconds)) return said(analysisWhile);
  switch (analysisEnds) {
    case 'ready':
    case 'done':
      return said(analysisEnds, analysisResults(label));
    case 'skipped':
    case 'failed':
      return said(analysisEnds);
    case 'null':
      return said(null);
  }
};

const analysisResults = (label: string) => ({
  imageTags: ['landscape', 'water'],
  agreement: 'strong',
  confidence: 88,
  keyIndicators: ['Edges repeat along the shore', 'Reflections do not meet what they reflect'],
  detailedReasoning: `The picture was examined for light, edges and texture. They fit the label "${label}".`,
  visualPatterns: ['Smooth gradients without grain'],
  recommendations: ['Look for an earlier publication of the picture'],
});
