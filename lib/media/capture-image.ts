/** A picture of more pixels is not copied: raw, at four bytes each, they would fill the page's memory. */
const MOST_PIXELS = 50_000_000;
/** Small enough to look through at once, fine enough that thin lines leave a trace. */
const GLANCE = 64;

const contextOf = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  return context;
};

/**
 * Some pictures draw as nothing at all (an SVG without a size, in Firefox), or in one colour (what a browser gives that
 * guards against fingerprints). Nobody is to be paid for that.
 */
const isBlank = (drawn: OffscreenCanvas): boolean => {
  const context = contextOf(new OffscreenCanvas(GLANCE, GLANCE));
  context.imageSmoothingQuality = 'high';
  context.drawImage(drawn, 0, 0, GLANCE, GLANCE);
  const pixels = new Uint32Array(context.getImageData(0, 0, GLANCE, GLANCE).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
};

/**
 * The pixels that an `<img>` shows, in its natural size, as a PNG without loss: for a picture whose file its page has let go of.
 * Of something that moves it is one frame, and colours are those of sRGB. It is not the original, carries nothing that the original
 * said of itself, and whoever passes it on says so. Undefined where the picture is broken, too large, blank, or of a site that
 * does not let its pixels be read. Runs inside pages: nothing but the DOM, and nothing of it in the page's tree.
 */
export const captureImage = async (image: HTMLImageElement): Promise<Blob | undefined> => {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (!image.complete || width * height === 0 || width * height > MOST_PIXELS) return undefined;
  try {
    const canvas = new OffscreenCanvas(width, height);
    contextOf(canvas).drawImage(image, 0, 0, width, height);
    return isBlank(canvas) ? undefined : await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    // Tainted by another site, or no memory: as if it were gone.
    return undefined;
  }
};
