import type { Asked, DetectorOption, OptionValues } from './detector';

const ALL = ['image', 'audio', 'video'] as const;
const SOUND = ['audio', 'video'] as const;

/**
 * All that a detection can be asked for beyond its label (Resemble, "Deepfake Detection", request schema). What any of it
 * costs, the vendor's pages do not tell: so none is on before the person turns it on.
 */
export const resembleOptions: readonly DetectorOption[] = [
  {
    id: 'sourceTracing',
    label: 'optionSourceTracing',
    what: 'optionSourceTracingWhat',
    seen: 'optionSeenPopup',
    kinds: SOUND,
    form: 'switch',
    standard: false,
  },
  {
    id: 'intelligence',
    label: 'optionIntelligence',
    what: 'optionIntelligenceWhat',
    seen: 'optionSeenDetails',
    kinds: ALL,
    form: 'switch',
    standard: false,
  },
  {
    id: 'reverseSearch',
    label: 'optionReverseSearch',
    what: 'optionReverseSearchWhat',
    seen: 'optionSeenDetails',
    kinds: ['image'],
    form: 'switch',
    standard: false,
  },
  {
    id: 'visualize',
    label: 'optionVisualize',
    what: 'optionVisualizeWhat',
    seen: 'optionSeenDetails',
    kinds: ALL,
    form: 'switch',
    standard: false,
  },
  {
    id: 'outOfDistribution',
    label: 'optionOod',
    what: 'optionOodWhat',
    seen: 'optionSeenRaw',
    kinds: SOUND,
    form: 'switch',
    standard: false,
  },
  {
    id: 'zeroRetention',
    label: 'optionZeroRetention',
    what: 'optionZeroRetentionWhat',
    seen: 'optionSeenDetails',
    kinds: ALL,
    form: 'switch',
    standard: false,
    isAside: true,
  },
  {
    id: 'frameLength',
    label: 'optionFrameLength',
    what: 'optionFrameLengthWhat',
    seen: 'optionSeenDetails',
    kinds: SOUND,
    form: 'seconds',
    from: 1,
    to: 4,
    standard: 2,
  },
  {
    id: 'maxVideoSeconds',
    label: 'optionMaxVideo',
    what: 'optionMaxVideoWhat',
    seen: 'optionSeenDetails',
    kinds: ['video'],
    form: 'seconds',
    from: 1,
    to: 3600,
    standard: undefined,
  },
  {
    id: 'modelTypes',
    label: 'optionModel',
    what: 'optionModelWhat',
    seen: 'optionSeenPopup',
    kinds: ['video'],
    form: 'choice',
    choices: [
      { id: 'standard', label: 'optionModelStandard' },
      { id: 'image', label: 'optionModelImage' },
      { id: 'talking_head', label: 'optionModelTalkingHead' },
    ],
    standard: 'standard',
  },
];

const on = (options: OptionValues, id: string): boolean => options[id] === true;
const seconds = (value: OptionValues[string] | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** Zero retention redacts names and addresses: a lost job could not be told from another. */
export const hidesJobs = (options: OptionValues): boolean => on(options, 'zeroRetention');

/** The option fields of POST /detect; only what differs from the vendor's own standard, and only for the kinds it is for. */
export const optionFields = ({ kind, options, region }: Asked): Record<string, unknown> => {
  const isSound = kind !== 'image';
  const frameLength = seconds(options.frameLength);
  const maxVideo = seconds(options.maxVideoSeconds);
  const model = options.modelTypes;
  return {
    ...(isSound && on(options, 'sourceTracing') ? { audio_source_tracing: true } : {}),
    ...(on(options, 'intelligence') ? { intelligence: true } : {}),
    ...(kind === 'image' && on(options, 'reverseSearch') ? { use_reverse_search: true } : {}),
    ...(on(options, 'visualize') ? { visualize: true } : {}),
    ...(isSound && on(options, 'outOfDistribution') ? { use_ood_detector: true } : {}),
    ...(on(options, 'zeroRetention') ? { zero_retention_mode: true } : {}),
    ...(isSound && frameLength !== undefined && frameLength !== 2 ? { frame_length: frameLength } : {}),
    ...(kind === 'video' && maxVideo !== undefined ? { max_video_secs: maxVideo } : {}),
    ...(kind === 'video' && (model === 'image' || model === 'talking_head') ? { model_types: model } : {}),
    ...(isSound && region ? { start_region: region.start, end_region: region.end } : {}),
  };
};
