import { candidatesOf, isUsable, resolved } from './candidates';
import { LEAST_SIZE } from './least-size';

/** Where pages keep the address of a picture that they have not loaded yet. */
const SETS = ['data-srcset', 'data-lazy-srcset'] as const;
const SOURCES = ['data-src', 'data-lazy-src', 'data-full-src'] as const;
/** Names that pages use for other things too: only what plainly is a picture's address counts. */
const MAYBE = ['data-original', 'data-lazy', 'data-url'] as const;

export const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i;
const ANY_FILE = /\.[a-z][a-z0-9]{1,4}$/i;
const isPicture = (address: string): boolean => PICTURE_FILE.test(new URL(address).pathname);
/** Content networks often name no type of file. */
const mayBePicture = (address: string): boolean => isPicture(address) || !ANY_FILE.test(new URL(address).pathname);

/** The address of the picture that this element is to show later; undefined where the page names none. */
export const lazyAddressOf = (image: HTMLImageElement): string | undefined => {
  const named = (names: readonly string[], fits: (address: string) => boolean): string[] =>
    names.flatMap((name) => {
      const value = image.getAttribute(name);
      const address = value ? resolved(value, image.baseURI) : undefined;
      return address && isUsable(address) && fits(address) ? [address] : [];
    });
  const sets = SETS.flatMap((name) => candidatesOf(image.getAttribute(name) ?? '', image.baseURI));
  return [...sets, ...named(SOURCES, mayBePicture), ...named(MAYBE, isPicture)][0];
};

/** Pixels: nobody's picture, whatever its box. */
const SPACER = 2;
/** What is drawn so many times larger than it is stands in for something sharper. */
const BLOWN_UP = 2;
/** A drawing that only keeps a place is short. */
const LONGEST_BLANK = 2_000;

const isDrawing = (address: string): boolean => /^data:image\/svg|\.svg(?:$|[?#])/i.test(address);

/** An SVG written into its own address that has a size and draws nothing. */
const drawsNothing = (address: string): boolean => {
  const [, encoding = '', text = ''] =
    /^data:image\/svg\+xml([^,]*),(.*)$/is.exec(address.slice(0, LONGEST_BLANK + 1)) ?? [];
  if (text === '' || address.length > LONGEST_BLANK) return false;
  try {
    const code = /;base64$/i.test(encoding) ? atob(decodeURIComponent(text)) : decodeURIComponent(text);
    return /^\s*<svg\b[^<>]*(?:\/>|>\s*<\/svg>)\s*$/i.test(code);
  } catch {
    // A stray % in it, or no base64: whatever the browser makes of it, it is not known to be empty.
    return false;
  }
};

/**
 * Whether an image shows nothing of its own yet: no source, a spacer, an empty drawing, or a few pixels blown up. Smaller than
 * can be judged is the bound: a picture that could be, and is shown whole, is always the one that is meant.
 */
export const isStandIn = (image: HTMLImageElement, own: string): boolean => {
  if (own === '') return true;
  if (!image.complete) return false;
  const { naturalWidth: width, naturalHeight: height } = image;
  const edge = Math.max(width, height);
  // A drawing without a size of its own has none in Firefox, and may show a lot.
  if (edge <= SPACER) return edge > 0 || !isDrawing(own) || drawsNothing(own);
  const isBlownUp = edge < LEAST_SIZE && image.getBoundingClientRect().width >= BLOWN_UP * width;
  return isBlownUp || drawsNothing(own);
};
