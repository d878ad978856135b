import { shownAddress } from '../../lib/media/media-element';
import { sightingOf } from '../../lib/media/sighting';
import { openChooser } from './chooser';
import { note } from './note';
import type { PageActions } from './page-actions';
import { shared } from './shared';

/** The menu or the keyboard meant several things: the person says which. */
export const chooseMeant = ({ check, t }: Pick<PageActions, 'check' | 't'>): void => {
  const media = shared().meant ?? [];
  const [first] = media;
  if (!first) return;
  const { left, right, top } = first.getBoundingClientRect();
  openChooser({
    from: { left, right, top: Math.max(0, top), bottom: Math.max(0, top) + 8 },
    media,
    t,
    onChoose: (one) => {
      const address = shownAddress(one);
      void check(sightingOf(one)).then((view) => {
        if (!view) note(t('inpageNotStarted'));
        else if (!shared().badges) note(t('inpageStarted'));
        else if (shownAddress(one) === address) shared().badges?.put(one, view);
      });
    },
  });
};
