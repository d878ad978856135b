import { make } from './elements';
import { handiworkOf } from './handiwork';
import { type Box, unzoomed } from './place';
import { PressGuard, type Worth } from './press-guard';
import { sharedSurface } from './surface';

/** From the edge of the window, and from what it hangs from, in CSS pixels. */
const EDGE = 8;
const GAP = 6;
/** The second press is another one: so long after the first, and not at the same place. */
const SECOND_MS = 500;
const SAME_PLACE = 24;

/** Something of ours that lies over the page until it is closed. One at a time; Escape and a press elsewhere close it. */
export class Panel {
  readonly #surface = sharedSurface();
  readonly #guard: PressGuard;
  readonly #openedAt = performance.now();
  readonly #listening = new AbortController();
  readonly #onClose: (() => void) | undefined;
  readonly element: HTMLElement;
  #from: Box;
  #made = '';

  constructor(className: string, name: string, near: Element, from: Box, onClose?: () => void) {
    this.#from = from;
    this.#onClose = onClose;
    this.element = make('section', `plate panel ${className}`);
    this.element.role = 'dialog';
    this.element.ariaLabel = name;
    this.element.tabIndex = -1;
    this.element.dir = chrome.i18n.getMessage('@@bidi_dir');
    this.element.lang = chrome.i18n.getMessage('@@ui_locale').replace('_', '-');
    this.#guard = new PressGuard(this.element);
    this.#surface.stage.append(this.element);
    this.#surface.show(this, near);
    const { signal } = this.#listening;
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && !this.#surface.isOurs(event.target)) this.close();
      },
      { capture: true, passive: true, signal },
    );
    addEventListener('resize', () => this.place(), { passive: true, signal });
  }

  fill(...parts: readonly Node[]): void {
    this.element.replaceChildren(...parts);
    this.#made = handiworkOf(this.element);
    this.place();
  }

  /** Below what it hangs from, or above where there is more room. */
  place(from: Box = this.#from): void {
    this.#from = from;
    const { width, height } = this.element.getBoundingClientRect();
    const below = from.bottom + GAP;
    const top = below + height + EDGE <= innerHeight ? below : Math.max(EDGE, from.top - GAP - height);
    const left = Math.min(Math.max(EDGE, from.right - width), document.documentElement.clientWidth - width - EDGE);
    const isOurMake = this.#isOurMake;
    this.element.style.transform = `translate(${unzoomed(left)}px,${unzoomed(top)}px)`;
    this.#guard.placed(left, top, undefined);
    if (isOurMake) this.#made = handiworkOf(this.element);
  }

  get #isOurMake(): boolean {
    return handiworkOf(this.element) === this.#made;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** A press in here that may cost: seen, as it was made, later than the one that opened this, and elsewhere. */
  allows(event: MouseEvent): boolean {
    const worth: Worth = this.#guard.worth(event, this.#surface.isEffected);
    const { left, right, top, bottom } = this.#from;
    const isByKeyboard = event.detail === 0;
    const dx = Math.max(left - event.clientX, event.clientX - right, 0);
    const dy = Math.max(top - event.clientY, event.clientY - bottom, 0);
    const isElsewhere = isByKeyboard || Math.hypot(dx, dy) > SAME_PLACE;
    return worth !== 'no' && this.#isOurMake && isElsewhere && performance.now() - this.#openedAt >= SECOND_MS;
  }

  get isOpen(): boolean {
    return this.element.parentNode !== null;
  }

  close(): void {
    if (!this.isOpen) return;
    this.#listening.abort();
    this.#guard.gone();
    if (!this.#onClose) this.#surface.giveBack();
    this.element.remove();
    this.#surface.hide(this);
    this.#onClose?.();
  }
}
