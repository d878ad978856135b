import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeCardPart } from '../components/inpage/card-part';
import { chooseMeant } from '../components/inpage/choose-meant';
import { light, note } from '../components/inpage/note';
import { shared } from '../components/inpage/shared';
import type { BadgeView, InpageOrder } from '../lib/messaging/inpage';

/** Rejects where no answer came. */
const ask = async (question: object): Promise<BadgeView | undefined> =>
  chrome.runtime.sendMessage({ assay: 'inpage', ...question });

/** Comes into a frame with the first press there: in the page, in the menu, on the keyboard or in the popup's list. */
export default defineUnlistedScript(() => {
  const here = shared();
  if (here.card) return;
  here.card = makeCardPart();
  chrome.runtime.onMessage.addListener((order: InpageOrder) => {
    if (order.assay === 'note') note(order.text);
    if (order.assay === 'choose')
      chooseMeant({
        check: (sighting) => ask({ ask: 'check', sighting }),
        known: (address) => ask({ ask: 'known', address }),
        t: (key, ...subs) => chrome.i18n.getMessage(key, [...subs]),
      });
    const element = order.assay === 'light' ? here.listed?.[order.index] : undefined;
    if (element) light(element);
  });
});
