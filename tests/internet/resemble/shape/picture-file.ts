import { media } from '../../media';
import type { Switches } from '../switches';

/** Where the vendor keeps what it drew: another host than its API. */
export const STORAGE = 'storage.resemble.example';

/** An address where one was asked for, an inline picture, an empty string, or no member at all. */
export const pictureFile = (
  name: string,
  file: string,
  asked: boolean,
  { pictures }: Switches,
): Record<string, string> => {
  switch (pictures) {
    case 'documented':
      return { [name]: asked ? `https://${STORAGE}/drawn/${file}` : '' };
    case 'data':
      return { [name]: `data:image/png;base64,${media('heatmap.png').bytes.toString('base64')}` };
    case 'empty':
      return { [name]: '' };
    case 'absent':
      return {};
  }
};
