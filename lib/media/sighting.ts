import { candidatesOf, isUsable, resolved } from './candidates';
import { isStandIn, lazyAddressOf, PICTURE_FILE } from './lazy-address';
import { isImage, kindOfElement, type MediaElement, shownAddress } from './media-element';

/** What a page knows of one of its media. Runs inside pages: nothing but the DOM. */
export interface Sighting {
  readonly kind: 'image' | 'video' | 'audio';
  readonly address: string;
  readonly alternates: string[];
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** The address shown and its larger sizes first; then the other formats of a <picture>, for detectors that do not take this one. */
const addressesOfPicture = (image: HTMLImageElement, own: string): string[] => {
  if (!/^https?:/.test(own)) return [own];
  const picture = image.parentElement?.nodeName === 'PICTURE' ? image.parentElement : undefined;
  const sources = [...(picture?.querySelectorAll('source') ?? [])].map((source) => source.srcset);
  const groups = [image.srcset, ...sources].map((srcset) => candidatesOf(srcset, image.baseURI));
  const sizes = groups.find((group) => group.includes(own)) ?? [];
  const plain = [image.src].filter(isUsable);
  return [...new Set([...sizes, own, ...groups.flat(), ...plain])];
};

/** What is put around a name for a smaller copy: 220px-, -300x200, -small, _thumb, @2x. */
const SIZE_MARKS =
  /^\d+px-|[-_.@](?:\d+x\d*|\d+px|small|medium|large|thumb(?:nail)?|preview|scaled|full|orig(?:inal)?)/gi;

const stemOf = (address: string): string | undefined => {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return PICTURE_FILE.test(name) ? name.replace(PICTURE_FILE, '').replace(SIZE_MARKS, '').toLowerCase() : undefined;
};

/**
 * The picture that a link around this one leads to, where both names say that it is the same picture, only larger. Any
 * other link may lead to any other picture: it was not what the person pointed at.
 */
const linkedOriginal = (image: HTMLImageElement, own: string): string | undefined => {
  const link = image.closest('a');
  const address = link ? resolved(link.href, image.baseURI) : undefined;
  if (!address || !isUsable(address) || !isUsable(own) || address === own) return undefined;
  const [one, other] = [stemOf(address), stemOf(own)];
  return one !== undefined && one.length > 2 && one === other ? address : undefined;
};

const finite = (value: number): number | undefined => (Number.isFinite(value) && value > 0 ? value : undefined);

/** The best address of a picture first, then others of the same picture. */
const addressesOfImage = (image: HTMLImageElement, own: string): string[] => {
  const shown = isStandIn(image, own) ? (lazyAddressOf(image) ?? own) : own;
  const original = linkedOriginal(image, shown);
  return [...new Set([...(original ? [original] : []), ...addressesOfPicture(image, shown)])];
};

const posterOf = (node: MediaElement): string => {
  const poster = node.getAttribute('poster');
  return poster ? (resolved(poster, node.baseURI) ?? '') : '';
};

/** `named`: the address that the browser's menu gave, for elements that have none of their own. */
export const sightingOf = (node: MediaElement, named = ''): Sighting => {
  const own = shownAddress(node) || named;
  // A player that was given nothing to play shows its poster, and nothing else.
  const poster = own === '' ? posterOf(node) : '';
  const [address = own, ...alternates] = isImage(node) ? addressesOfImage(node, own) : [poster || own];
  const isVideo = kindOfElement(node) === 'video';
  const film = node as HTMLVideoElement;
  const [width, height, duration] = isImage(node)
    ? [finite(node.naturalWidth), finite(node.naturalHeight), undefined]
    : [
        isVideo ? finite(film.videoWidth) : undefined,
        isVideo ? finite(film.videoHeight) : undefined,
        finite(film.duration),
      ];
  return {
    kind: poster ? 'image' : kindOfElement(node),
    address,
    alternates: alternates.slice(0, 20),
    title: (node.getAttribute('alt') ?? node.title ?? '').slice(0, 500),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(duration === undefined ? {} : { duration }),
  };
};
