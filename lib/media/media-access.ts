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
   * What the page made: blob: by asking the page; data: was read at the press.
   */
  readonly readInPage: (item: MediaItem) => Promise<ReadInPage>;
}

export type ReadInPage =
  | Read
  /** The file is not to be had, but the page still shows it: the pixels of what it shows. */
  | { readonly is: 'captured'; readonly blob: Blob; readonly type: string }
  /** The page is gone, or has let go of it. */
  | { readonly is: 'gone' }
  /** The address stands for a player that is fed in pieces (Media Source Extensions). */
  | { readonly is: 'streamed' };

/** A copy is a PNG that our own script drew; anything else is none. */
const toldCopy = async (blob: Blob, { kind }: MediaItem): Promise<ReadInPage> => {
  const read = await tellBytes(blob);
  return kind === 'image' && read.is === 'bytes' && read.type === 'image/png'
    ? { ...read, is: 'captured' }
    : { is: 'gone' };
};

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
    const { blob, captured } = answer.data;
    if (blob) return captured ? toldCopy(blob, item) : tellBytes(blob);
    return { is: item.kind === 'image' ? 'gone' : 'streamed' };
  },
};
