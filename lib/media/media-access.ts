import { isLiveOn } from '../browser/live-tab';
import { askFrame } from '../browser/page-script';
import { mayReach } from '../browser/permissions';
import { withReferer } from '../browser/referer-rule';
import { pageBytes, READER_FILE, type ReaderRequest } from '../messaging/page-reader';
import { originPattern, refererFor } from './address';
import type { MediaItem } from './media-item';
import { isPrivateHost } from './private-address';
import { type Read, readAddress, tellBytes } from './read-address';

/** How the browser gets at media. Never tries an address without a permission: that would show our origin to the site. */
export interface MediaAccess {
  /** Whether this item's address can be read now without asking: a granted host, or a live activeTab on its origin. */
  readonly canRead: (item: MediaItem) => Promise<boolean>;
  readonly read: (
    item: MediaItem,
    how: { readonly cookies: boolean; readonly referer: boolean },
    signal: AbortSignal,
  ) => Promise<Read>;
  /**
   * What the page made: blob: by asking the page; data: was read at the press. `gone` when the page is, or has let go of it;
   * `streamed` where the address stands for a player that is fed in pieces (Media Source Extensions).
   */
  readonly readInPage: (item: MediaItem) => Promise<Read | { readonly is: 'gone' } | { readonly is: 'streamed' }>;
}

/** A redirect may lead to a host that nobody was asked about, or into the person's own network: not taken from there. */
const mayEndAt =
  (item: MediaItem) =>
  async (address: string): Promise<boolean> =>
    new URL(address).origin === new URL(item.address).origin ||
    (!isPrivateHost(new URL(address).hostname) && (await mayReach([originPattern(address)])));

/** 512 MB come over in a few seconds; a page that does not answer by then will not. */
const READ_MS = 60_000;

export const mediaAccess: MediaAccess = {
  canRead: async (item) =>
    (await mayReach([originPattern(item.address)])) || isLiveOn(item.tabId, new URL(item.address).origin),

  read: (item, { cookies, referer }, signal) => {
    const read = () => readAddress(item.address, { cookies, fetch, signal, mayEndAt: mayEndAt(item) });
    return referer
      ? withReferer(new URL(item.address).hostname, refererFor(item.pageAddress, item.address), read)
      : read();
  },

  readInPage: async (item) => {
    // What a data: address held was read at the press, and is no longer in the record.
    if (!item.address.startsWith('blob:')) return { is: 'gone' };
    const request: ReaderRequest = { assay: 'read', address: item.address };
    const answer = pageBytes.safeParse(
      await askFrame(item.tabId, item.frameId, { file: READER_FILE, message: request, within: READ_MS }),
    );
    if (!answer.success) return { is: 'gone' };
    if (answer.data.blob) return tellBytes(answer.data.blob);
    return { is: item.kind === 'image' ? 'gone' : 'streamed' };
  },
};
