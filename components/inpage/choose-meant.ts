import { shownAddress } from '../../lib/media/media-element';
import { openChooser } from './chooser';
import { note } from './note';
import type { PageActions } from './page-actions';
import { shared } from './shared';
import { startCheck } from './start-check';

/** The menu or the keyboard meant several things: the person says which. */
export const chooseMeant = (act: Pick<PageActions, 'check' | 'known' | 't'>): void => {
  const { t } = act;
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
      void startCheck(one, act).then((view) => {
        if (!view) note(t('inpageNoAnswer'));
        else if (!shared().badges) note(t('inpageStarted'));
        else if (shownAddress(one) === address) shared().badges?.put(one, view);
      });
    },
  });
};
