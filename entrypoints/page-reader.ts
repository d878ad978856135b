import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../components/inpage/shared';
import { captureImage } from '../lib/media/capture-image';
import { drawSmall, MOST_DRAWN } from '../lib/media/draw-small';
import { findMeant } from '../lib/media/find-asked';
import { findInPage, findShown } from '../lib/media/find-in-page';
import { LEAST_SIZE } from '../lib/media/least-size';
import { listMedia } from '../lib/media/list-media';
import { type MediaElement, shownAddress } from '../lib/media/media-element';
import { pictureAlone } from '../lib/media/picture-alone';
import { type Sighting, sightingOf } from '../lib/media/sighting';
import type { ListedMedium, PageBytes, ReaderRequest, WantedPicture } from '../lib/messaging/page-reader';

/** A press may put this into a frame more than once; one listener is enough. */
const MARK = 'assayPageReader';

const read = async (address: string): Promise<PageBytes> => {
  // blob: only: other addresses are read by the background, out of the page's sight.
  if (!address.startsWith('blob:')) return {};
  try {
    return { blob: await (await fetch(address)).blob() };
  } catch {
    // Revoked, or a stream. What is still shown is copied; of the rest the background says that it is gone.
    const image = findShown(document, address);
    const blob = image && (await captureImage(image));
    return blob ? { blob, captured: true } : {};
  }
};

/** What a press means now: the badge comes only where it still shows. */
const mean = (media: readonly MediaElement[]): void => {
  const here = shared();
  here.meant = media;
  here.meantAddress = media[0] ? shownAddress(media[0]) : '';
};

const find = (address: string, kind: 'image' | 'video' | 'audio' | undefined) => {
  const element = findInPage(document, address, kind);
  mean(element ? [element] : []);
  return element && sightingOf(element, address);
};

/** Firefox gives scripts in pages the element that its menu was opened on. */
const elementOf = (target: number | undefined): Element | undefined => {
  const { browser } = globalThis as { browser?: { menus?: { getTargetElement(id: number): Element | null } } };
  return target === undefined ? undefined : (browser?.menus?.getTargetElement(target) ?? undefined);
};

const meant = ({ by, target, link }: Extract<ReaderRequest, { assay: 'meant' }>) => {
  const { media, ...told } = findMeant(document, {
    by,
    link,
    target: elementOf(target),
    pointer: shared().pointer?.(),
  });
  mean(media);
  const [first] = media;
  const sighting = first ? sightingOf(first) : pictureAlone(document);
  return { ...(sighting ? { sighting } : {}), count: media.length, ...told };
};

const listed = (sighting: Sighting, index: number): ListedMedium[] => {
  const { alternates: _, title, address, ...seen } = sighting;
  // A picture that stands in its own address has no name, and is too long for a list.
  const short = address.startsWith('data:') ? 'data:' : address;
  return short.length > 8_000 ? [] : [{ index, ...seen, address: short, title: title.slice(0, 200) }];
};

/** What each of the list showed when the person saw the list. */
let listedAddresses: readonly string[] = [];

const list = () => {
  const { media, total, isWhole } = listMedia(document, LEAST_SIZE);
  shared().listed = media;
  listedAddresses = media.map(shownAddress);
  const alone = pictureAlone(document);
  const all = [...media.map((element) => sightingOf(element)), ...(alone ? [alone] : [])];
  return { media: all.flatMap(listed), total: total + (alone ? 1 : 0), isWhole };
};

/** Below what the background waits for, by more than one picture takes. */
const DRAW_MS = 2_500;

const draw = async (media: readonly WantedPicture[]) => {
  const drawn: { index: number; picture: Blob }[] = [];
  const end = performance.now() + DRAW_MS;
  // One after the other: the page goes on in between. A busy page gives what is drawn by then.
  for (const { index, address } of media.slice(0, MOST_DRAWN)) {
    if (performance.now() > end) break;
    const element = shared().listed?.[index];
    const isSame = element?.isConnected && listed(sightingOf(element), index)[0]?.address === address;
    const picture = isSame ? await drawSmall(element) : undefined;
    if (picture) drawn.push({ index, picture });
  }
  return drawn;
};

const one = (index: number) => {
  const element = shared().listed?.[index];
  if (element === undefined && index === shared().listed?.length) {
    mean([]);
    return pictureAlone(document);
  }
  if (!element?.isConnected || shownAddress(element) !== listedAddresses[index]) return undefined;
  mean([element]);
  return sightingOf(element);
};

const surroundings = () => ({
  draws: document.documentElement instanceof HTMLElement,
  showsStart: shared().watching === true || document.fullscreenElement === null,
});

const answer = (request: ReaderRequest): unknown => {
  switch (request.assay) {
    case 'find':
      return find(request.address, request.kind);
    case 'meant':
      return meant(request);
    case 'list':
      return list();
    case 'listed':
      return one(request.index);
    case 'surroundings':
      return surroundings();
    case 'draw':
    case 'read':
      return undefined;
  }
};

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, MARK)) return;
  Reflect.set(globalThis, MARK, true);
  chrome.runtime.onMessage.addListener((request: ReaderRequest, _sender, reply) => {
    if (request?.assay === 'read' || request?.assay === 'draw') {
      void (request.assay === 'read' ? read(request.address) : draw(request.media)).then(reply);
      return true;
    }
    const said = answer(request);
    if (said !== undefined) reply(said);
    return false;
  });
});
