import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../components/inpage/shared';
import { findMeant, LEAST_SIZE } from '../lib/media/find-asked';
import { findInPage } from '../lib/media/find-in-page';
import { listMedia } from '../lib/media/list-media';
import { pictureAlone } from '../lib/media/picture-alone';
import { type Sighting, sightingOf } from '../lib/media/sighting';
import type { ListedMedium, ReaderRequest } from '../lib/messaging/page-reader';

/** A press may put this into a frame more than once; one listener is enough. */
const MARK = 'assayPageReader';

const read = async (address: string): Promise<{ blob?: Blob }> => {
  try {
    // blob: only: other addresses are read by the background, out of the page's sight.
    return address.startsWith('blob:') ? { blob: await (await fetch(address)).blob() } : {};
  } catch {
    // Revoked, or a stream: the background says so.
    return {};
  }
};

const find = (address: string, kind: 'image' | 'video' | 'audio' | undefined) => {
  const element = findInPage(document, address, kind);
  shared().meant = element ? [element] : [];
  return element && sightingOf(element, address);
};

/** Firefox gives scripts in pages the element that its menu was opened on. */
const elementOf = (target: number | undefined): Element | undefined => {
  const { browser } = globalThis as { browser?: { menus?: { getTargetElement(id: number): Element | null } } };
  return target === undefined ? undefined : (browser?.menus?.getTargetElement(target) ?? undefined);
};

const meant = (target: number | undefined) => {
  const { media, tooSmall } = findMeant(document, elementOf(target));
  shared().meant = media;
  const [first] = media;
  const sighting = first ? sightingOf(first) : pictureAlone(document);
  return { ...(sighting ? { sighting } : {}), count: media.length, tooSmall };
};

const listed = (sighting: Sighting, index: number): ListedMedium[] => {
  const { alternates: _, title, address, ...seen } = sighting;
  // A picture that stands in its own address has no name, and is too long for a list.
  const short = address.startsWith('data:') ? 'data:' : address;
  return short.length > 8_000 ? [] : [{ index, ...seen, address: short, title: title.slice(0, 200) }];
};

const list = (): ListedMedium[] => {
  const all = listMedia(document, LEAST_SIZE);
  shared().listed = all;
  const alone = pictureAlone(document);
  return [...all.map((element) => sightingOf(element)), ...(alone ? [alone] : [])].flatMap(listed);
};

const one = (index: number) => {
  const element = shared().listed?.[index];
  shared().meant = element ? [element] : [];
  if (index === shared().listed?.length) return pictureAlone(document);
  return element?.isConnected ? sightingOf(element) : undefined;
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
      return meant(request.target);
    case 'list':
      return list();
    case 'listed':
      return one(request.index);
    case 'surroundings':
      return surroundings();
    case 'read':
      return undefined;
  }
};

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, MARK)) return;
  Reflect.set(globalThis, MARK, true);
  chrome.runtime.onMessage.addListener((request: ReaderRequest, _sender, reply) => {
    if (request?.assay === 'read') {
      void read(request.address).then(reply);
      return true;
    }
    const said = answer(request);
    if (said !== undefined) reply(said);
    return false;
  });
});
