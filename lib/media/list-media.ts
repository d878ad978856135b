import { elementsIn } from './elements-in';
import { isMediaElement, kindOfElement, type MediaElement, shownAddress } from './media-element';

/** More than anybody looks through. */
const MOST = 500;

const isShown = (element: MediaElement, leastSize: number): boolean => {
  // A player without controls may be heard and not seen.
  if (kindOfElement(element) === 'audio') return true;
  const { width, height } = element.getBoundingClientRect();
  return width >= leastSize && height >= leastSize;
};

/** The media of one frame that can be judged, in the order of the page, each picture once. */
export const listMedia = (document: Document, leastSize: number): MediaElement[] => {
  const seen = new Set<string>();
  const all: MediaElement[] = [];
  for (const element of elementsIn(document, isMediaElement)) {
    const address = shownAddress(element);
    if (address === '' || seen.has(address) || !isShown(element, leastSize)) continue;
    seen.add(address);
    if (all.push(element) === MOST) break;
  }
  return all;
};
