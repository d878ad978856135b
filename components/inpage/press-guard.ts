/** What a press is worth: done, done after a second press in the card, or not taken. */
export type Worth = 'yes' | 'confirm' | 'no';

/** A plate that stood there for less was not read by anybody. */
const READ_MS = 350;
/** Chromium wants at least this between two looks at visibility. */
const LOOK_MS = 100;

interface Visibility extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Knows of one plate whether a press on it can be the person's own will: trusted, on something that has been seen for a
 * while where it is, and that the pointer went to by itself instead of having it put underneath.
 */
export class PressGuard {
  readonly #plate: Element;
  #observer: IntersectionObserver | undefined;
  /** Whether this browser can tell a covered plate from a seen one. */
  #tells = false;
  #visibleSince = Number.POSITIVE_INFINITY;
  #standsSince = Number.POSITIVE_INFINITY;
  #place = '';
  #wasPutUnder = false;

  constructor(plate: Element) {
    this.#plate = plate;
    plate.addEventListener('pointerleave', () => {
      this.#wasPutUnder = false;
    });
  }

  /** The plate stands at this place of the window from now on. */
  placed(left: number, top: number, pointer: { x: number; y: number } | undefined): void {
    const place = `${Math.round(left)} ${Math.round(top)}`;
    if (place === this.#place) return;
    this.#place = place;
    this.#standsSince = performance.now();
    const box = this.#plate.getBoundingClientRect();
    this.#wasPutUnder =
      pointer !== undefined &&
      pointer.x > box.left - 4 &&
      pointer.x < box.right + 4 &&
      pointer.y > box.top - 4 &&
      pointer.y < box.bottom + 4;
    this.#watch();
  }

  /** Enter that follows a Tab at once was on its way to something else. */
  reached(): void {
    this.#standsSince = performance.now();
  }

  gone(): void {
    this.#place = '';
    this.#standsSince = Number.POSITIVE_INFINITY;
    this.#visibleSince = Number.POSITIVE_INFINITY;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #watch(): void {
    if (this.#observer) return;
    const options = { threshold: [0, 1], trackVisibility: true, delay: LOOK_MS };
    this.#observer = new IntersectionObserver((entries) => {
      const { isVisible } = entries.at(-1) as Visibility;
      this.#tells = isVisible !== undefined;
      if (!isVisible) this.#visibleSince = Number.POSITIVE_INFINITY;
      else if (this.#visibleSince === Number.POSITIVE_INFINITY) this.#visibleSince = performance.now();
    }, options);
    this.#observer.observe(this.#plate);
  }

  /** `isEffected`: the whole page is drawn with an effect, and visibility cannot be told. */
  worth(event: Event, isEffected: boolean): Worth {
    const now = performance.now();
    if (!event.isTrusted || this.#wasPutUnder || now - this.#standsSince < READ_MS) return 'no';
    if (!this.#tells || isEffected) return 'confirm';
    return now - this.#visibleSince >= READ_MS ? 'yes' : 'no';
  }
}
