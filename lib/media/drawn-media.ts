import { drawnMedia, type ListedPicture, type WantedPicture } from '../messaging/page-reader';
import { dataAddressOf } from './data-address';
import { MOST_DRAWN, SMALL_EDGE } from './draw-small';
import { typeOfBytes } from './media-type';

/** Raw, so many pixels are 36 KB; a PNG of them is hardly ever more. */
const MOST_BYTES = 40_000;
/** Signature, length and name of the first chunk, width, height (PNG specification, 11.2.1). */
const HEAD = 24;

/** A PNG of exactly our size: nothing that unfolds into more when it is shown. */
const isOurs = async (blob: Blob): Promise<boolean> => {
  if (blob.size < HEAD || blob.size > MOST_BYTES) return false;
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const view = new DataView(bytes.buffer);
  return typeOfBytes(bytes) === 'image/png' && view.getUint32(16) === SMALL_EDGE && view.getUint32(20) === SMALL_EDGE;
};

/**
 * What a page's reader answered, as data: addresses: only of what was asked for, once each, and only what our own script could
 * have drawn. It comes out of a page's process; whatever else is in it is left out.
 */
export const picturesIn = async (answer: unknown, wanted: readonly WantedPicture[]): Promise<ListedPicture[]> => {
  const drawn = drawnMedia.safeParse(answer);
  if (!drawn.success || drawn.data.length > MOST_DRAWN) return [];
  const pictures = new Map<number, string>();
  for (const { index, picture } of drawn.data)
    if (wanted.some((one) => one.index === index) && !pictures.has(index) && (await isOurs(picture)))
      pictures.set(index, await dataAddressOf(picture.slice(0, picture.size, 'image/png')));
  return [...pictures].map(([index, picture]) => ({ index, picture }));
};
