/** One frame's media, found by what the press named. Runs inside pages: no imports, nothing but the DOM. */
export interface Sighting {
  readonly kind: 'image' | 'video' | 'audio';
  readonly address: string;
  readonly alternates: string[];
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

type MediaElement = HTMLImageElement | HTMLVideoElement | HTMLAudioElement;

const isMedia = (node: Element): node is MediaElement => /^(IMG|VIDEO|AUDIO)$/.test(node.nodeName);

const kindOf = (node: MediaElement): Sighting['kind'] =>
  node.nodeName === 'IMG' ? 'image' : node.nodeName === 'VIDEO' ? 'video' : 'audio';

/** More elements than any page shows; the walk ends there whatever the page does. */
const MOST_ELEMENTS = 50_000;

/** All media of a root, through open shadow roots. */
const mediaIn = (root: Document | ShadowRoot): MediaElement[] => {
  const found: MediaElement[] = [];
  const roots: (Document | ShadowRoot)[] = [root];
  let seen = 0;
  for (let at = roots.pop(); at && seen < MOST_ELEMENTS; at = roots.pop())
    for (const node of at.querySelectorAll('*')) {
      if (++seen > MOST_ELEMENTS) break;
      if (isMedia(node)) found.push(node);
      if (node.shadowRoot) roots.push(node.shadowRoot);
    }
  return found;
};

const addressesOf = (node: MediaElement): string[] => [
  node.currentSrc,
  node.src,
  ...(node instanceof HTMLMediaElement ? [...node.querySelectorAll('source')].map((source) => source.src) : []),
];

const isHovered = (node: Element): boolean => node.matches(':hover');

/** Of several that fit, the one under the pointer; after a menu click `:hover` still holds the chain (measured). */
const pick = (nodes: readonly MediaElement[]): MediaElement | undefined => nodes.find(isHovered) ?? nodes[0];

const absolute = (address: string, base: string): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** A longer srcset is somebody's joke. */
const LONGEST_SRCSET = 20_000;
const MOST_CANDIDATES = 50;
/** Longer addresses are no addresses of pictures: a record is not the place for them. */
const LONGEST_ADDRESS = 8_000;

const isUsable = (address: string): boolean => /^https?:/.test(address) && address.length <= LONGEST_ADDRESS;

/** A srcset's candidates, largest first (HTML, "srcset attribute": address, white space, 300w or 2x, comma). */
const candidatesOf = (srcset: string, base: string): string[] =>
  srcset
    .slice(0, LONGEST_SRCSET)
    // A comma ends a candidate only with white space after it: addresses may hold commas. Linear, whatever the page wrote.
    .split(/,\s/)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => {
      const [address = '', size = ''] = candidate.trim().split(/\s/, 2);
      const bare = address.replace(/,$/, '');
      return { address: bare === '' ? undefined : absolute(bare, base), size: Number.parseFloat(size) || 1 };
    })
    .sort((a, b) => b.size - a.size)
    .flatMap(({ address }) => (address && isUsable(address) ? [address] : []));

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

const finite = (value: number): number | undefined => (Number.isFinite(value) && value > 0 ? value : undefined);

const describe = (node: MediaElement, named: string): Sighting => {
  const kind = kindOf(node);
  const own = node.currentSrc || node.src || named;
  const [address = own, ...alternates] = node instanceof HTMLImageElement ? addressesOfPicture(node, own) : [own];
  const [width, height, duration] =
    node instanceof HTMLImageElement
      ? [finite(node.naturalWidth), finite(node.naturalHeight), undefined]
      : [
          node instanceof HTMLVideoElement ? finite(node.videoWidth) : undefined,
          node instanceof HTMLVideoElement ? finite(node.videoHeight) : undefined,
          finite(node.duration),
        ];
  return {
    kind,
    address,
    alternates: alternates.slice(0, 20),
    title: (node.getAttribute('alt') ?? node.title ?? '').slice(0, 500),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(duration === undefined ? {} : { duration }),
  };
};

/**
 * The element that a press named by its address and kind; without an address (Chromium leaves out very large data:
 * addresses) the one under the pointer. Undefined where the page has none that fits.
 */
export const findInPage = (root: Document, address: string, kind?: Sighting['kind']): Sighting | undefined => {
  const media = mediaIn(root).filter((node) => kind === undefined || kindOf(node) === kind || address !== '');
  const node = address === '' ? media.find(isHovered) : pick(media.filter((one) => addressesOf(one).includes(address)));
  return node && describe(node, address);
};
