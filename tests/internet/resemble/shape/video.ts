import type { Picture } from '../../judgements';
import type { Job } from '../job';
import { pictureLabel } from './image';
import type { Wording } from './wording';

const TYPES = {
  documented: ['VideoResult', 'ImageResult', 'Segment'],
  live: ['VideoChunkResult', 'VideoFrameResult', 'Face'],
  oldest: ['VideoResult', 'ImageResult', 'Segment'],
} as const;

/** Level 1 has the frames, each with its time; deeper ones only parts of them. */
const FRAME_LEVEL = 1;
const FRAMES = [0.2, 1.2, 2.2];

export const videoMetrics = (picture: Picture, job: Job, say: Wording): Record<string, unknown> => ({
  ...say.label(pictureLabel(picture, say.switches.imageLabels)),
  ...say.score('score', picture.score, 'string'),
  certainty: say.number(0.93, 'string'),
  treeview: `${job.uuid}\n└─ 3 frames`,
  children: say.switches.treeDepth > 0 ? [node(picture, say, 0, undefined)] : [],
  ...(say.switches.legacyFields ? { image: '', posterior: 0.91 } : {}),
});

const node = (picture: Picture, say: Wording, level: number, time: number | undefined): Record<string, unknown> => {
  const { treeNaming, treeDepth } = say.switches;
  // Frames differ a little, so that a chart of them shows something.
  const score = Math.round((picture.score - (time ?? 0) * 0.01) * 1000) / 1000;
  const below = level + 1;
  const times = below === FRAME_LEVEL ? FRAMES : [undefined];
  return {
    type: TYPES[treeNaming][Math.min(level, 2)],
    conclusion: say.cased(pictureLabel(picture, say.switches.imageLabels)),
    score: say.number(score, 'string'),
    ...(say.switches.plainCertainty ? { certainty: say.number(0.95, 'string') } : {}),
    ...percent(say),
    ...(time === undefined ? {} : { timestamp: say.number(time, 'string') }),
    ...(treeNaming === 'oldest' ? { posterior: score, patch_type: 'face', violations: [], description: '' } : {}),
    ...(below < treeDepth ? { children: times.map((at) => node(picture, say, below, at)) } : {}),
  };
};

const percent = ({ switches: { certaintyPercentAs } }: Wording): Record<string, string> =>
  certaintyPercentAs === 'absent' ? {} : { 'certainty (%)': certaintyPercentAs === 'percent' ? '95.0' : '0.95' };
