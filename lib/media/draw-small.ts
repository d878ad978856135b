import { isImage, type MediaElement, shownAddress } from './media-element';

/** Both sides of what is drawn, in pixels: the popup shows 44, on screens of up to two pixels to one. */
export const SMALL_EDGE = 96;
/** So many are drawn for one message: bounded in bytes, and done in a moment. */
export const MOST_DRAWN = 6;
/** Drawing can mean decoding once more: 12 million pixels held a page up for 280 ms (Chromium), which is too long. */
const MOST_PIXELS = 4_000_000;
/** HTML, "ready states": HAVE_CURRENT_DATA, a frame is there. */
const HAVE_FRAME = 2;
/** A page that is always busy is drawn from all the same, a little at a time. ms */
const LONGEST_WAIT = 250;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of what is decoded and shown already; undefined while there is nothing. A poster cannot be had without loading it anew. */
const shownSize = (node: MediaElement): Size | undefined => {
  if (isImage(node)) return node.complete ? { width: node.naturalWidth, height: node.naturalHeight } : undefined;
  const film = node as HTMLVideoElement;
  return film.readyState >= HAVE_FRAME ? { width: film.videoWidth, height: film.videoHeight } : undefined;
};

/** Pixels of another site's media are nobody's to read here, unless that site said so; trying would only cost time. */
const mayBeRead = (node: MediaElement): boolean => {
  const address = shownAddress(node);
  if (/^(blob|data):/.test(address) || node.crossOrigin !== null) return true;
  return URL.canParse(address) && new URL(address).origin === self.origin;
};

/** A page that nobody sees has no hurry to wait for, and its timers hardly run. */
const idle = async (): Promise<void> => {
  if (!document.hidden) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT }));
};

/**
 * A small square copy of what an image or video shows now, as a PNG of SMALL_EDGE pixels; undefined where there is nothing to
 * draw, or its pixels may not be read. Nothing is loaded, and the page waits for nothing: it is drawn when it is idle. Runs
 * inside pages: nothing but the DOM, and nothing of it in the page's tree.
 */
export const drawSmall = async (node: MediaElement): Promise<Blob | undefined> => {
  if (!mayBeRead(node)) return undefined;
  await idle();
  const size = shownSize(node);
  if (!size || size.width * size.height === 0 || size.width * size.height > MOST_PIXELS) return undefined;
  try {
    const canvas = new OffscreenCanvas(SMALL_EDGE, SMALL_EDGE);
    const scale = SMALL_EDGE / Math.min(size.width, size.height);
    const [width, height] = [size.width * scale, size.height * scale];
    const [left, top] = [(SMALL_EDGE - width) / 2, (SMALL_EDGE - height) / 2];
    canvas.getContext('2d')?.drawImage(node as HTMLImageElement | HTMLVideoElement, left, top, width, height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    // Of another site after a redirect, or not to be drawn: the list shows an icon.
    return undefined;
  }
};
