export type MediaElement = HTMLImageElement | HTMLVideoElement | HTMLAudioElement;

/** By name and not by class: elements of frames have classes of their own. */
export const isMediaElement = (node: Element): node is MediaElement => /^(img|video|audio)$/i.test(node.nodeName);

export const kindOfElement = (node: MediaElement): 'image' | 'video' | 'audio' =>
  /^img$/i.test(node.nodeName) ? 'image' : /^video$/i.test(node.nodeName) ? 'video' : 'audio';

export const isImage = (node: MediaElement): node is HTMLImageElement => kindOfElement(node) === 'image';

/** The address of what the element shows now: tells whether it still shows what it showed. */
export const shownAddress = (node: MediaElement): string =>
  node.currentSrc || node.src || (isImage(node) ? '' : (node.querySelector('source')?.src ?? ''));
