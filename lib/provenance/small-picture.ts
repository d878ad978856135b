import { MOST_THUMBNAIL_CHARACTERS } from './limits';
import type { Shrink } from './read-credential';

/** Twice the 44 px at which the tree shows it. */
const EDGE = 88;
const MOST_BYTES = 2_000_000;

/** A small copy of a thumbnail, painted anew: nothing of the bytes that a manifest brings reaches a page. */
export const smallPicture: Shrink = async (bytes) => {
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { resizeWidth: EDGE * 2 });
    const canvas = new OffscreenCanvas(EDGE, EDGE);
    const scale = EDGE / Math.min(bitmap.width, bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    canvas.getContext('2d')?.drawImage(bitmap, (EDGE - width) / 2, (EDGE - height) / 2, width, height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
    const address = `data:${blob.type};base64,${btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))}`;
    return address.length > MOST_THUMBNAIL_CHARACTERS ? undefined : address;
  } catch {
    // Not a picture, or one that this browser does not know.
    return undefined;
  }
};
