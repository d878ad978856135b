import { badgeOf } from '../../components/check/in-page';
import { askFrame } from '../../lib/browser/page-script';
import { enterFrame, tellPages } from '../../lib/browser/page-scripts';
import { translate } from '../../lib/browser/page-text';
import type { Desk } from '../../lib/checks/desk';
import { itemOfSighting, type Place } from '../../lib/checks/item-of-press';
import { readCheck } from '../../lib/checks/records';
import { detectors } from '../../lib/detectors';
import type { MediaItem } from '../../lib/media/media-item';
import { CARD_FILE, type InpageOrder } from '../../lib/messaging/inpage';
import {
  found,
  type MeantAnswer,
  meant,
  READER_FILE,
  type ReaderRequest,
  surroundings,
} from '../../lib/messaging/page-reader';
import { sayOnToolbar } from './show-attention';

/** A page that does not say more by then is taken to have nothing. */
const FIND_MS = 2_000;

type MeantRequest = Extract<ReaderRequest, { assay: 'meant' }>;

export const askReader = ({ tabId, frameId }: Pick<Place, 'tabId' | 'frameId'>, message: ReaderRequest) =>
  askFrame(tabId, frameId, { file: READER_FILE, message, within: FIND_MS });

/** Orders to the card's script, which is brought where it is not. False where the frame cannot be entered. */
export const orderCard = async (place: Pick<Place, 'tabId' | 'frameId'>, order: InpageOrder): Promise<boolean> => {
  const { tabId, frameId } = place;
  if (!(await enterFrame(CARD_FILE, tabId, frameId))) return false;
  await tellPages(order, { tabId, frameId });
  return true;
};

/** Starts the check; where the button is on, its badge stands on the medium as if it had been pressed there. */
export const startIn = async (desk: Desk, item: MediaItem): Promise<void> => {
  const id = await desk.start(item, detectors);
  const check = await readCheck(id);
  const { tabId, frameId } = item;
  if (!check || tabId < 0) return;
  await tellPages({ assay: 'started', badge: badgeOf(check, translate) }, { tabId, frameId });
  const there = surroundings.safeParse(await askReader(item, { assay: 'surroundings' }));
  if (there.success && !there.data.showsStart) await say(item, 'inpageStarted');
};

/** In the page; where nothing can be drawn, on the toolbar. */
export const say = async (
  place: Pick<Place, 'tabId' | 'frameId'>,
  key: 'inpageNothing' | 'inpageTooSmall' | 'inpageStarted' | 'inpageForeignFrame',
): Promise<void> => {
  const text = translate(key);
  const there = surroundings.safeParse(await askReader(place, { assay: 'surroundings' }));
  const isSaid = there.success && there.data.draws && (await orderCard(place, { assay: 'note', text }));
  if (!isSaid) sayOnToolbar(text);
};

/** What the person meant in this frame; undefined where it cannot be entered, or does not answer. */
export const askMeant = async (
  place: Pick<Place, 'tabId' | 'frameId'>,
  request: MeantRequest,
): Promise<MeantAnswer | undefined> => {
  const answer = meant.safeParse(await askReader(place, request));
  return answer.success ? answer.data : undefined;
};

/** Checks what a frame said was meant. Where there is nothing, or too little, or nobody may look, it is said. */
export const actOn = async (desk: Desk, place: Place, answer: MeantAnswer | undefined): Promise<void> => {
  if (!answer) {
    const isOpen = await enterFrame(READER_FILE, place.tabId, place.frameId);
    return sayOnToolbar(translate(isOpen ? 'toolbarNoAnswer' : 'toolbarClosed'));
  }
  const { sighting, count, tooSmall } = answer;
  if (!sighting) return say(place, tooSmall ? 'inpageTooSmall' : 'inpageNothing');
  if (count <= 1) await startIn(desk, itemOfSighting(sighting, place));
  else if (!(await orderCard(place, { assay: 'choose' }))) sayOnToolbar(translate('toolbarClosed'));
};

/** Checks what the person meant without naming an address, below overlays too. */
export const checkMeant = async (desk: Desk, place: Place, request: MeantRequest): Promise<void> =>
  actOn(desk, place, await askMeant(place, request));

/** Checks one of the popup's list. */
export const checkListed = async (desk: Desk, place: Place, index: number): Promise<boolean> => {
  const seen = found.safeParse(await askReader(place, { assay: 'listed', index }));
  if (!seen.success) return false;
  await startIn(desk, itemOfSighting(seen.data, place));
  return true;
};
