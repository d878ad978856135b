import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import { make } from './elements';
import type { PageActions } from './page-actions';
import { logo } from './shapes';
import { sharedSurface } from './surface';

const NOTE_MS = 6_000;
const LIGHT_MS = 2_500;

/** A sentence at the foot of the window, for as long as it takes to read. */
export const note = (text: string): void => {
  const surface = sharedSurface();
  const words = make('span', '', text);
  const element = make('div', 'plate panel note', logo(), words);
  element.role = 'status';
  surface.stage.querySelector('.note')?.remove();
  surface.stage.append(element);
  surface.show(element);
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${(document.documentElement.clientWidth - width) / 2}px`;
  element.style.top = `${innerHeight - height - 24}px`;
  setTimeout(() => {
    element.remove();
    surface.hide(element);
  }, NOTE_MS);
};

/** Whether it shows what the person pointed at; says so where it does not. */
export const stillShows = (media: MediaElement, address: string, { t }: Pick<PageActions, 't'>): boolean => {
  const isSame = shownAddress(media) === address;
  if (!isSame) note(t('inpageChanged'));
  return isSame;
};

/** Scrolls to a medium and draws a line around it. */
export const light = (media: MediaElement): void => {
  const surface = sharedSurface();
  media.scrollIntoView({ block: 'center', behavior: 'instant' });
  const element = make('div', 'ringed');
  surface.stage.append(element);
  surface.show(element, media);
  const end = performance.now() + LIGHT_MS;
  const follow = () => {
    if (performance.now() > end || !media.isConnected) {
      element.remove();
      surface.hide(element);
      return;
    }
    const { left, top, width, height } = media.getBoundingClientRect();
    element.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    requestAnimationFrame(follow);
  };
  follow();
};
