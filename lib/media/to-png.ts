/** Larger pictures are not copied: their raw pixels alone would fill the worker's memory. */
const MOST_PIXELS = 80_000_000;

/**
 * A lossless PNG of a picture that a detector does not take in its own format. Undefined where the browser cannot decode it
 * here (SVG needs a document, HEIC is unknown to both browsers). Never used without the person's word, and always said.
 */
export const toPng = async (blob: Blob): Promise<Blob | undefined> => {
  try {
    const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
    if (bitmap.width * bitmap.height > MOST_PIXELS) return undefined;
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    // Damaged, or a format that this browser does not decode.
    return undefined;
  }
};
