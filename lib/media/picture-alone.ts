import type { Sighting } from './sighting';

/** A document that is a picture itself, and no page with one in it: an SVG file in a tab or a frame of its own. */
export const pictureAlone = ({ documentElement, URL: address, title }: Document): Sighting | undefined =>
  documentElement?.nodeName === 'svg' && documentElement.namespaceURI === 'http://www.w3.org/2000/svg'
    ? { kind: 'image', address: address.split('#')[0] ?? '', alternates: [], title: title.slice(0, 500) }
    : undefined;
