import { isImage, kindOfElement, type MediaElement, shownAddress } from '../../lib/media/media-element';
import { type Sighting, sightingOf } from '../../lib/media/sighting';
import type { MessageKey, Translate } from '../../lib/sentence';
import { make, pressable } from './elements';
import { stillShows } from './note';
import { Panel } from './panel';
import type { Box } from './place';
import { drawing } from './shapes';

const NAME = {
  image: 'kindImage',
  video: 'kindVideo',
  audio: 'kindAudio',
} as const satisfies Record<Sighting['kind'], MessageKey>;

const PICTURE = 'sM4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4';
const PLAY = 'sM8 5.5v13l10.5-6.5z';
const SOUND = 'sM4 10v4M8 7v10M12 4v16M16 7v10M20 10v4';

const iconOf = (media: MediaElement): HTMLElement => {
  if (!isImage(media)) return make('span', 'kind', drawing('', 24, kindOfElement(media) === 'video' ? PLAY : SOUND));
  return make('span', 'kind', drawing('', 24, PICTURE));
};

const factOf = ({ width, height, duration }: Sighting, { localName }: MediaElement): string => {
  if (duration !== undefined) {
    const seconds = Math.round(duration);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  return width && height ? `${width} × ${height}` : localName;
};

interface ChooserOf {
  readonly from: Box;
  readonly media: readonly MediaElement[];
  readonly t: Translate;
  readonly onChoose: (media: MediaElement) => void;
}

/** Several things lie under the pointer: which is meant, topmost first. */
export const openChooser = ({ from, media, t, onChoose }: ChooserOf): Panel => {
  const [first] = media;
  const panel = new Panel('chooser', t('inpageWhich'), first ?? document.documentElement, from);
  const buttons = media.map((one) => {
    const seen = sightingOf(one);
    const address = shownAddress(one);
    const name = seen.title || t(NAME[seen.kind]);
    const words = make('span', '', make('b', '', name.slice(0, 60)), make('small', '', factOf(seen, one)));
    const button = pressable(name, 'btn', iconOf(one), words);
    button.addEventListener('click', (event) => {
      if (!panel.allows(event)) return;
      panel.close();
      if (stillShows(one, address, { t })) onChoose(one);
    });
    return button;
  });
  panel.element.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });
  panel.fill(make('p', '', t('inpageWhich')), ...buttons);
  buttons[0]?.focus({ preventScroll: true });
  return panel;
};
