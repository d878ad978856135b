import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageUi } from '../../components/inpage/page-ui';
import { shared } from '../../components/inpage/shared';
import { removeOrphans } from '../../components/inpage/surface';
import type { BadgeView, CardView, How, InpageOrder, InpageRequest } from '../../lib/messaging/inpage';
import type { Translate } from '../../lib/sentence';

type Question = InpageRequest extends infer One ? (One extends InpageRequest ? Omit<One, 'assay'> : never) : never;

/** Rejects where no answer came: the background was ended, the extension was updated, or is gone. */
const send = async <T>(question: Question): Promise<T | undefined> =>
  chrome.runtime.sendMessage({ assay: 'inpage', ...question });

const ask = <T>(question: Question): Promise<T | undefined> => send<T>(question).catch(() => undefined);

const t: Translate = (key, ...subs) => chrome.i18n.getMessage(key, [...subs]);

// An unlisted script and not a content script of WXT's: those tell the page that they start, by an event and a message.
export default defineUnlistedScript(() => {
  const here = shared();
  // A document that is no HTML (SVG, XML) draws nothing of ours.
  if (here.watching || !(document.documentElement instanceof HTMLElement)) return;
  here.watching = true;
  removeOrphans();
  const ui = new PageUi({
    how: () => ask<How>({ ask: 'how' }),
    known: (address) => send<BadgeView>({ ask: 'known', address }),
    check: (sighting) => ask<BadgeView>({ ask: 'check', sighting }),
    card: (checkId) => ask<CardView>({ ask: 'card', checkId }),
    press: (checkId, press) => ask<CardView>({ ask: 'press', checkId, press }),
    mute: () => ask({ ask: 'mute' }),
    load: () => ask<boolean>({ ask: 'load' }),
    t,
  });
  const listen = (order: InpageOrder) => {
    if (here.watching) ui.order(order);
    else chrome.runtime.onMessage.removeListener(listen);
  };
  chrome.runtime.onMessage.addListener(listen);
});
