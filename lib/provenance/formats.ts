/**
 * Types whose credentials the library reads (c2pa-rs 0.91, asset handlers). WebM, Matroska, Ogg, MPEG-TS, AIFF and BMP are
 * not among them: what they hold cannot be said to be nothing.
 */
const READABLE =
  /^(image\/(jpeg|png|webp|gif|avif|heic|heif|svg\+xml|tiff|jxl|x-adobe-dng)|video\/(mp4|quicktime|3gpp|x-msvideo)|audio\/(mp4|mpeg|wav|flac))$/;

/** First bytes of readable formats whose type nobody told: TIFF of both orders, JPEG XL in its container. */
const STARTS = ['II*\0', 'MM\0*', '\0\0\0\x0cJXL '];

/** Whether credentials of such a file can be read here. `type` is the MIME type told from the bytes. */
export const isReadable = async (file: Blob, type: string): Promise<boolean> => {
  if (READABLE.test(type)) return true;
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const start = String.fromCharCode(...head);
  return STARTS.some((wanted) => start.startsWith(wanted));
};
