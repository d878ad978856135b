import type { Asked, DetectorOption } from './detector';

/** The vendor's own standard. Up to ten minutes: what longer sound costs, nobody tells. */
const SECONDS = { from: 5, to: 600, standard: 60 } as const;

/** What can be asked beyond the verdict; nothing that may cost more is on before the person turns it on. */
export const presignedOptions: readonly DetectorOption[] = [
  {
    id: 'analyzeUpToSeconds',
    label: 'optionAnalyseSeconds',
    what: 'optionAnalyseSecondsWhat',
    seen: 'optionSeenDetails',
    kinds: ['audio'],
    form: 'seconds',
    ...SECONDS,
  },
  {
    id: 'heatMap',
    label: 'optionVisualize',
    what: 'optionHeatMapWhat',
    seen: 'optionSeenDetails',
    kinds: ['image'],
    form: 'switch',
    standard: false,
  },
  {
    id: 'analysis',
    label: 'optionAnalysis',
    what: 'optionAnalysisWhat',
    seen: 'optionSeenDetails',
    kinds: ['image'],
    form: 'switch',
    standard: false,
  },
  {
    id: 'email',
    label: 'optionEmail',
    what: 'optionEmailWhat',
    seen: 'optionEmailSeen',
    kinds: ['image', 'audio', 'video'],
    form: 'email',
    standard: undefined,
    isAside: true,
  },
];

/** Seconds from the start that a request asks about; undefined where the whole is asked about. */
export const secondsAsked = ({ kind, options }: Asked): number | undefined => {
  if (kind !== 'audio') return undefined;
  const { analyzeUpToSeconds: seconds } = options;
  return typeof seconds === 'number' ? seconds : SECONDS.standard;
};

/**
 * The option fields of POST /detect. Both spellings of the seconds are documented; the samples' one is sent, and never
 * both.
 */
export const optionFields = (asked: Asked): Record<string, unknown> => {
  const { kind, options } = asked;
  switch (kind) {
    case 'audio':
      return { document_type: 'Audio', analyzeUpToSeconds: secondsAsked(asked) };
    case 'image':
      return {
        document_type: 'Image',
        ...(options.heatMap === true ? { generate_heatmap: true } : {}),
        ...(options.analysis === true ? { generate_analysis_details: true } : {}),
      };
    case 'video':
      return {};
  }
};
