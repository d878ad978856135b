import { elementsIn } from './elements-in';
import { isMediaElement, kindOfElement, type MediaElement, shownAddress } from './media-element';

/** Of one frame. More than this nobody looks through, and the popup could not show them at once. */
export const MOST_LISTED = 2_000;

interface Listing {
  /** In the order of the page, each picture once; the first MOST_LISTED of them. */
  readonly media: readonly MediaElement[];
  /** How many there are. */
  readonly total: number;
  /** False where the page goes on for longer than anybody walks through: there may be more than `total`. */
  readonly isWhole: boolean;
}

const isShown = (element: MediaElement, leastSize: number): boolean => {
  // A player without controls may be heard and not seen.
  if (kindOfElement(element) === 'audio') return true;
  const { width, height } = element.getBoundingClientRect();
  return width >= leastSize && height >= leastSize;
};

/** The media of one frame that can be judged. */
export const listMedia = (document: Document, leastSize: number): Listing => {
  const seen = new Set<string>();
  const media: MediaElement[] = [];
  let isWhole = true;
  const stopped = () => {
    isWhole = false;
  };
  for (const element of elementsIn(document, isMediaElement, stopped)) {
    const address = shownAddress(element);
    if (address === '' || seen.has(address) || !isShown(element, leastSize)) continue;
    seen.add(address);
    if (media.length < MOST_LISTED) media.push(element);
  }
  return { media, total: seen.size, isWhole };
};
