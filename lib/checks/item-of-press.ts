import type * as z from 'zod/mini';
import { askFrame } from '../browser/page-script';
import { fileNameOf, withoutFragment } from '../media/address';
import type { MediaItem, MediaKind } from '../media/media-item';
import { found, READER_FILE, type ReaderRequest } from '../messaging/page-reader';

/** The frame that media stand in, and its page. */
export interface Place {
  readonly pageAddress: string;
  readonly pageTitle: string;
  readonly tabId: number;
  readonly frameId: number;
}

/** What a context menu says of a press. */
export interface Press extends Place {
  readonly address: string;
  readonly kind: MediaKind | undefined;
}

/** A page that does not say more by then is taken at the menu's word. */
const FIND_MS = 2_000;

/**
 * The media item of a press: what the page knows of the element (its best address, its size), or what the menu alone
 * says where the page cannot be asked.
 */
export const itemOfPress = async (press: Press): Promise<MediaItem> => {
  const request: ReaderRequest = { assay: 'find', address: press.address, kind: press.kind };
  const answer = found.safeParse(
    await askFrame(press.tabId, press.frameId, { file: READER_FILE, message: request, within: FIND_MS }),
  );
  const seen = answer.success ? answer.data : undefined;
  const { address, kind } = press;
  return itemOfSighting(seen ?? { kind: kind ?? 'image', address, alternates: [], title: '' }, press);
};

/** What a page knows of one of its media, as a record keeps it. */
export const itemOfSighting = (
  seen: z.infer<typeof found>,
  { pageAddress, pageTitle, tabId, frameId }: Place,
): MediaItem => {
  // What stands behind # is for the page alone, and may be a secret.
  const address = withoutFragment(seen.address);
  return {
    kind: seen.kind,
    address,
    alternates: seen.alternates,
    name: fileNameOf(address) || seen.title,
    pageAddress,
    pageTitle: pageTitle.slice(0, 500),
    tabId,
    frameId,
    ...(seen.width === undefined ? {} : { width: seen.width }),
    ...(seen.height === undefined ? {} : { height: seen.height }),
    ...(seen.duration === undefined ? {} : { duration: seen.duration }),
  };
};
