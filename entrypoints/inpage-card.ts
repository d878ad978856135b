import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeCardPart } from '../components/inpage/card-part';
import { shared } from '../components/inpage/shared';

/** Comes into a frame with the first press there. */
export default defineUnlistedScript(() => {
  shared().card ??= makeCardPart();
});
