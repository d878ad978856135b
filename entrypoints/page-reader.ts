import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findInPage } from '../lib/media/find-in-page';
import type { ReaderRequest } from '../lib/messaging/page-reader';

/** A press may put this into a frame more than once; one listener is enough. */
const MARK = 'assayPageReader';

const read = async (address: string): Promise<{ blob?: Blob }> => {
  try {
    // blob: only: other addresses are read by the background, out of the page's sight.
    return address.startsWith('blob:') ? { blob: await (await fetch(address)).blob() } : {};
  } catch {
    // Revoked, or a stream: the background says so.
    return {};
  }
};

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, MARK)) return;
  Reflect.set(globalThis, MARK, true);
  chrome.runtime.onMessage.addListener((request: ReaderRequest, _sender, reply) => {
    if (request?.assay === 'find') reply(findInPage(document, request.address, request.kind));
    if (request?.assay === 'read') void read(request.address).then(reply);
    return request?.assay === 'read';
  });
});
