import { elementsIn } from './elements-in';
import { isImage, isMediaElement, kindOfElement, type MediaElement } from './media-element';
import type { Sighting } from './sighting';

const addressesOf = (node: MediaElement): string[] => [
  node.currentSrc,
  node.src,
  ...(isImage(node) ? [] : [...node.querySelectorAll('source')].map((source) => source.src)),
];

const isHovered = (node: Element): boolean => node.matches(':hover');

/** Of several that fit, the one under the pointer; after a menu click `:hover` still holds the chain (measured). */
const pick = (nodes: readonly MediaElement[]): MediaElement | undefined => nodes.find(isHovered) ?? nodes[0];

/** An image that shows this very address now, and was loaded from it; its file may be gone since. */
export const findShown = (root: Document, address: string): HTMLImageElement | undefined =>
  elementsIn(root, isMediaElement)
    .filter(isImage)
    .find((image) => image.currentSrc === address && image.complete && image.naturalWidth > 0);

/**
 * The element that a press named by its address and kind; without an address (Chromium leaves out very large data:
 * addresses) the one under the pointer. Undefined where the page has none that fits.
 */
export const findInPage = (root: Document, address: string, kind?: Sighting['kind']): MediaElement | undefined => {
  const media = elementsIn(root, isMediaElement).filter(
    (node) => kind === undefined || kindOfElement(node) === kind || address !== '',
  );
  return address === '' ? media.find(isHovered) : pick(media.filter((one) => addressesOf(one).includes(address)));
};
