import type { Picture } from '../../judgements';
import type { Job } from '../job';
import { pictureFile } from './picture-file';
import type { Wording } from './wording';

/** Five words were seen live, two are documented. */
export const pictureLabel = ({ label, score }: Picture, labels: 'five' | 'two'): string =>
  labels === 'five' ? label : score >= 0.5 ? 'Fake' : 'Real';

export const imageMetrics = (picture: Picture, job: Job, say: Wording): Record<string, unknown> => {
  const drawn = job.options.visualize ?? false;
  return {
    type: 'FinalResult',
    ...say.label(pictureLabel(picture, say.switches.imageLabels)),
    ...pictureFile('image', `${job.uuid}.png`, drawn, say.switches),
    ...say.score('score', picture.score, 'number'),
    children: say.switches.legacyFields
      ? [{ type: 'ImageAnalysis', label: 'Fake', description: 'an older answer' }]
      : [],
    ...(drawn || say.switches.pictures === 'data' ? { ifl: invisibleLayer(picture, job, say) } : {}),
    ...(job.options.use_reverse_search ? { reverse_image_search_sources: found(picture) } : {}),
  };
};

const invisibleLayer = (picture: Picture, job: Job, say: Wording): Record<string, unknown> => ({
  score: say.number(picture.score, 'number'),
  ...pictureFile('heatmap', `${job.uuid}-heat.png`, true, say.switches),
});

const found = ({ score }: Picture): readonly unknown[] =>
  score < 0.5
    ? []
    : [
        {
          url: 'https://stock.example/generated/harbour',
          title: 'Harbour at night, generated',
          reason: 'The same picture is offered here as made by a generator.',
          verdict: 'known_fake',
          similarity: 0.98,
        },
      ];
