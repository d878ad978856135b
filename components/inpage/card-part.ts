import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import { Badges } from './badges';
import { Card } from './card';
import { CARD_STYLE } from './card-style';
import { openChooser } from './chooser';
import { make, pressable } from './elements';
import { note, stillShows } from './note';
import type { PageActions } from './page-actions';
import { Panel } from './panel';
import type { Box } from './place';
import { logo } from './shapes';
import type { CardPart } from './shared';
import { startCheck } from './start-check';
import { sharedSurface } from './surface';

const check = async (media: MediaElement, badges: Badges, act: PageActions): Promise<void> => {
  const running = { checkId: '', is: 'running', mark: 'run', word: act.t('titleWaiting'), step: 0 } as const;
  const badge = badges.put(media, running);
  const view = await startCheck(media, act);
  if (view) {
    badges.set(badge, view);
    return;
  }
  badges.drop(badge);
  note(act.t('inpageNoAnswer'));
};

/** The parts that need no room in every page. */
export const makeCardPart = (): CardPart => {
  sharedSurface().wear(CARD_STYLE);
  let card: Card | undefined;
  let panel: Panel | undefined;
  const close = () => {
    card?.close();
    panel?.close();
  };

  /** The second press, where the first could not be told from one that a page had stolen. */
  const offer = (media: MediaElement, from: Box, badges: Badges, act: PageActions) => {
    close();
    const { t } = act;
    const own = new Panel('card', t('inpageOffer'), media, from);
    const address = shownAddress(media);
    panel = own;
    const go = pressable(t('menuCheck'), 'btn primary', t('menuCheck'));
    go.addEventListener('click', (event) => {
      if (!own.allows(event)) return;
      own.close();
      if (stillShows(media, address, act)) void check(media, badges, act);
    });
    const leave = pressable(t('actionCancel'), 'btn', t('actionCancel'));
    leave.addEventListener('click', () => own.close());
    own.fill(
      make('header', '', logo(), make('h2', '', t('inpageOffer'))),
      make('div', 'body', make('p', '', t('inpageOfferText')), make('p', 'meta', t('inpageAuthority'))),
      make('footer', '', go, leave),
    );
    own.focus();
  };

  return {
    badges: (onPress) => new Badges(onPress),
    press: ({ media, address, worth, from, badges, act }) => {
      const [first] = media;
      if (!first || !stillShows(first, address, act)) return;
      const start = (one: MediaElement) =>
        worth === 'yes' ? void check(one, badges, act) : offer(one, from, badges, act);
      if (media.length === 1) {
        start(first);
        return;
      }
      close();
      panel = openChooser({
        from,
        media,
        t: act.t,
        onChoose: start,
      });
    },
    open: (badge, badges, act) => {
      close();
      if (badge.view.checkId !== '') card = new Card(badge, badges, act);
    },
    menu: ({ from, near, act }) => {
      close();
      const own = new Panel('chooser', act.t('inpageMore'), near, from);
      panel = own;
      const mute = pressable(act.t('inpageMute'), 'btn', act.t('inpageMute'));
      mute.addEventListener('click', (event) => {
        if (!event.isTrusted) return;
        own.close();
        void act.mute();
      });
      own.fill(mute);
      mute.focus({ preventScroll: true });
    },
    dropped: (badge) => {
      if (card?.hangsFrom(badge)) card.close();
    },
    changed: (checkId) => {
      if (card?.isOf(checkId)) void card.refresh();
    },
    close,
  };
};
