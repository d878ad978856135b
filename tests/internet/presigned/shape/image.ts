import type { Picture } from '../../judgements';
import type { Job } from '../job';
import { analysis, heatmap } from './extras';
import { type Numbers, rounded } from './numbers';

export type Drawn = (what: 'heatmap' | 'preview') => string;

const WATERMARK_CONFIDENCE = 95;

/** Everything that a picture's answer may hold, with the number of 0..100 apart. */
export const imageResult = (job: Job, say: Numbers, drawnAt: Drawn) => {
  const { invalid, watermark } = say.switches;
  const picture = job.judgement.picture ?? { label: 'Real', score: 0.05 };
  const score = watermark === null ? rounded(picture.score * 100, 2) : 0;
  const label = say.switches.finalResult ?? watermark ?? labelOf(picture);
  return {
    result: invalid === null ? say.plain(score) : null,
    details: {
      is_valid: invalid === null,
      ...(invalid === null ? {} : { message: invalid }),
      ...stages(label, score, say),
      final_result: invalid === null ? label : null,
      ...confidences(score, say),
      ...heatmap(job, say.switches, isReal(label), drawnAt),
      ...analysis(job, say.switches, label),
      ...(say.switches.warnings ? { warnings: WARNINGS } : {}),
      error_message: null,
    },
    preview_url: job.options.generate_preview ? drawnAt('preview') : null,
  };
};

const isReal = (label: string): boolean => label === 'Real' || label === 'Human Created';

const labelOf = ({ label }: Picture): string =>
  label === 'Neutral/Uncertain' ? 'Uncertain' : /fake/i.test(label) ? 'AI Generated' : 'Real';

/** Which of the three stages decided, and what each says. `ocr` is really the watermark's. */
const stages = (label: string, score: number, say: Numbers) => {
  const { watermark, detectionStep } = say.switches;
  const marked = watermark === null ? null : [watermark, say.plain(WATERMARK_CONFIDENCE)];
  const step = marked ? 2 : detectionStep;
  return {
    detection_step: step,
    metadata: step === 1 ? [label, 'Software tag found in the metadata'] : null,
    metadata_basic_source: step === 1 ? 'exif' : 'null',
    ocr: marked,
    ml_model: step === 3 ? [label, say.plain(score)] : null,
    synthid: null,
  };
};

const confidences = (score: number, say: Numbers) => {
  const { watermark, confidenceIs, labelConfidence } = say.switches;
  const sure = watermark === null ? rounded(Math.max(score, 100 - score), 2) : WATERMARK_CONFIDENCE;
  return {
    confidence: say.plain(confidenceIs === 'result' && watermark === null ? score : sure),
    final_label_confidence: say.plain(labelConfidence ?? sure),
  };
};

/** There although the picture is no photograph of a screen: only the metrics tell. */
const WARNINGS = [{ type: 'screen_recapture', metrics: { is_screen: false } }];
