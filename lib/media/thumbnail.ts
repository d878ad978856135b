import { dataAddressOf } from './data-address';

/** Twice the 52 px that the popup shows, for screens of two pixels to one. */
const EDGE = 104;
/** A picture of more pixels would fill the memory when decoded, however few bytes it has. */
const MOST_PIXELS = 50_000_000;
/** A picture of more bytes is not decoded for a thumbnail: memory of the worker comes first. */
const MOST_BYTES = 25_000_000;

/**
 * A small copy of picture bytes, as a data: address. Undefined where the browser cannot decode it: a thumbnail is a
 * courtesy and fails no check.
 */
export const thumbnailOf = async (blob: Blob, type: string): Promise<string | undefined> => {
  if (!type.startsWith('image/') || type === 'image/svg+xml' || blob.size > MOST_BYTES) return undefined;
  try {
    if ((await pixelsOf(blob, type)) > MOST_PIXELS) return undefined;
    const bitmap = await createImageBitmap(blob.slice(0, blob.size, type));
    const scale = EDGE / Math.min(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(EDGE, EDGE);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    canvas.getContext('2d')?.drawImage(bitmap, (EDGE - width) / 2, (EDGE - height) / 2, width, height);
    bitmap.close();
    return await dataAddressOf(await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }));
  } catch {
    // Damaged, or a format this browser does not know: the list shows an icon.
    return undefined;
  }
};

/** What the header of a PNG or GIF says of its size; 0 for others, whose bytes grow with their pixels. */
const pixelsOf = async (blob: Blob, type: string): Promise<number> => {
  const head = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (head.byteLength < 24) return 0;
  if (type === 'image/png') return head.getUint32(16) * head.getUint32(20);
  return type === 'image/gif' ? head.getUint16(6, true) * head.getUint16(8, true) : 0;
};
