import { isVisible } from '../../lib/media/find-at-point';
import { type MediaElement, shownAddress } from '../../lib/media/media-element';
import type { BadgeView } from '../../lib/messaging/inpage';
import type { Corner } from '../../lib/storage/button-settings';
import { make, pressable } from './elements';
import { hang, isUnderBar, spotFor } from './place';
import { logo, ring, shape } from './shapes';
import type { Surface } from './surface';

/** The part that takes the pointer: the same box for every statement. The word beside it takes none. */
const SIDE = 28;
/** Media narrower than this carry the mark alone; its word is its name. */
const NARROW = 160;
/** A letter of a badge is about so wide, in CSS pixels. */
const LETTER = 6.5;

/** What stands on one medium: a ring while its check runs, then the statement's mark and word. */
export class Badge {
  readonly #surface: Surface;
  readonly #plate = make('div', 'plate badge');
  readonly #onPress: (badge: Badge) => void;
  readonly address: string;
  media: MediaElement;
  view!: BadgeView;
  /** What fills the screen while its check was asked for: only there it stands in full screen. */
  askedIn: Element | null = null;

  constructor(surface: Surface, media: MediaElement, onPress: (badge: Badge) => void) {
    this.#surface = surface;
    this.media = media;
    this.address = shownAddress(media);
    this.#onPress = onPress;
    this.#plate.hidden = true;
    surface.stage.append(this.#plate);
  }

  set(view: BadgeView): void {
    this.view = view;
    const isRunning = view.is === 'running';
    const hadFocus = this.#plate.matches(':focus-within');
    const main = pressable(view.word, 'main', ...(isRunning ? [ring(view.step), logo()] : [shape(view.mark)]));
    main.addEventListener('click', (event) => {
      // Opens the card and nothing else: a press that a page had stolen would cost nothing.
      if (event.isTrusted) this.#onPress(this);
    });
    this.#plate.replaceChildren(main, make('span', 'word', ...(view.beside ? [shape(view.beside)] : []), view.word));
    this.#plate.classList.toggle('run', isRunning);
    if (hadFocus) main.focus();
  }

  /** Where it hangs from, for the card. */
  get box(): DOMRect {
    return this.#plate.getBoundingClientRect();
  }

  focus(): void {
    this.#plate.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Whether the element still shows what was checked. */
  get holds(): boolean {
    return this.media.isConnected && shownAddress(this.media) === this.address;
  }

  place(corner: Corner): void {
    const isOurs = (element: Element) => this.#surface.isOurs(element);
    const { fullscreenElement } = document;
    if (!fullscreenElement) this.askedIn = null;
    // A slide that faded out is not what shows there now.
    const spot =
      fullscreenElement !== this.askedIn || !isVisible(this.media)
        ? undefined
        : spotFor(this.media, { corner, width: SIDE, height: SIDE, isOurs });
    if (!spot || isUnderBar(spot, this.media, isOurs)) {
      this.#hide();
      return;
    }
    const { left, right, width } = this.media.getBoundingClientRect();
    // By the number of its letters: measuring would lay the page out anew at every look.
    const isNarrow = width < Math.max(NARROW, this.view.word.length * LETTER + (this.view.beside ? 74 : 52));
    this.#plate.classList.toggle('tiny', isNarrow);
    const atRight = spot.left + SIDE / 2 > (left + right) / 2;
    // The word stands on the inner side; the mark, and so what the page can feel of it, at the same place always.
    hang(this.#plate, spot, atRight);
    if (this.#plate.hidden) this.#surface.show(this, this.media);
    this.#plate.hidden = false;
  }

  #hide(): void {
    if (this.#plate.hidden) return;
    this.#plate.hidden = true;
    this.#surface.hide(this);
  }

  remove(): void {
    this.#hide();
    this.#plate.remove();
  }
}
