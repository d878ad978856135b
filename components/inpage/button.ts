import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import type { How } from '../../lib/messaging/inpage';
import type { Translate } from '../../lib/sentence';
import { make, pressable } from './elements';
import { lookOften } from './look-often';
import { type Box, hang, spotFor } from './place';
import { PressGuard, type Worth } from './press-guard';
import { drawing, logo, MORE } from './shapes';
import type { Surface } from './surface';

interface ButtonActions {
  readonly onPress: (media: MediaElement, worth: Worth, from: Box) => void;
  /** The medium shows something else, or is elsewhere. */
  readonly onMoved: (media: MediaElement) => void;
  /** The pointer, or the focus, came to it: a press may follow. */
  readonly onNear: () => void;
  readonly onMore: (media: MediaElement, from: Box) => void;
}

const SIDE = 32;
const SMALL_SIDE = 26;
/** Unfolded, with its words in any language that is not much longer than English. */
const UNFOLDED = 230;
/** Below it the small button is used. */
const NARROW = 120;

/** What a medium shows, and where. */
const standOf = (media: MediaElement): string => {
  const { left, top, right, bottom } = media.getBoundingClientRect();
  return [left, top, right, bottom].map(Math.round) + shownAddress(media);
};

/** The one button of a frame: stands on the medium that the pointer rests on, or that has the focus. */
export class CheckButton {
  readonly #surface: Surface;
  readonly #plate: HTMLElement;
  readonly #guard: PressGuard;
  readonly #onMoved: ButtonActions['onMoved'];
  #endLooking: (() => void) | undefined;
  #stood = '';
  /** Folded. */
  #box: Box = new DOMRect();
  media: MediaElement | undefined;
  /** What the medium showed when the button came to it. */
  address = '';

  constructor(surface: Surface, t: Translate, actions: ButtonActions) {
    this.#surface = surface;
    this.#onMoved = actions.onMoved;
    const main = pressable(t('menuCheck'), 'main', logo(), make('span', 'say', t('menuCheck')));
    const more = pressable(t('inpageMore'), 'more', drawing('mark', 24, MORE));
    this.#plate = make('div', 'plate hb', main, more);
    this.#plate.hidden = true;
    this.#guard = new PressGuard(this.#plate);
    main.addEventListener('click', (event) => {
      // Where it stands now: the page may have moved its picture as the press began.
      if (this.media && shownAddress(this.media) === this.address) this.#look();
      const worth = this.#guard.worth(event, surface.isEffected);
      if (this.media && worth !== 'no') actions.onPress(this.media, worth, this.#box);
    });
    more.addEventListener('click', (event) => {
      if (event.isTrusted && this.media) actions.onMore(this.media, this.#box);
    });
    for (const type of ['pointerenter', 'focusin']) this.#plate.addEventListener(type, actions.onNear);
    this.#plate.addEventListener('focusin', () => this.#guard.reached());
    this.#plate.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Not also for the page's dialog that the medium stands in.
      event.preventDefault();
      surface.giveBack();
    });
    surface.stage.append(this.#plate);
  }

  get isPointedAt(): boolean {
    return this.#plate.matches(':hover,:focus-within');
  }

  /** Answers whether there was room for it. */
  show(media: MediaElement, { corner }: How, pointer: { x: number; y: number } | undefined): boolean {
    const { left, right, width } = media.getBoundingClientRect();
    const side = width < NARROW ? SMALL_SIDE : SIDE;
    const isOurs = (element: Element) => this.#surface.isOurs(element);
    const spot = spotFor(media, { corner, width: side, height: side, isOurs });
    if (!spot) return false;
    this.#box = spot;
    this.media = media;
    this.address = shownAddress(media);
    this.#stood = standOf(media);
    this.#endLooking ??= lookOften(() => this.#look());
    this.#plate.classList.toggle('small', side === SMALL_SIDE);
    // It unfolds away from the edge it stands at: what the pointer came for stays below it.
    const isAtEnd = spot.left + side / 2 > (left + right) / 2;
    const atRight = isAtEnd ? spot.right > UNFOLDED : spot.left + UNFOLDED > innerWidth;
    hang(this.#plate, spot, atRight);
    this.#surface.show(this, media);
    this.#plate.hidden = false;
    this.#guard.placed(spot.left, spot.top, pointer);
    return true;
  }

  #look(): void {
    const { media } = this;
    if (media && standOf(media) !== this.#stood) this.#onMoved(media);
  }

  hide(): void {
    if (this.#plate.hidden) return;
    if (this.#plate.matches(':focus-within')) this.#surface.giveBack();
    this.#endLooking?.();
    this.#endLooking = undefined;
    this.media = undefined;
    this.#plate.hidden = true;
    this.#guard.gone();
    this.#surface.hide(this);
  }
}
