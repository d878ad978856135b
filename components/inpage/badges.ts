import { isMediaElement, type MediaElement, shownAddress } from '../../lib/media/media-element';
import type { BadgeView } from '../../lib/messaging/inpage';
import type { Corner } from '../../lib/storage/button-settings';
import { Badge } from './badge';
import { isOrphan } from './shared';
import { sharedSurface } from './surface';

/** What a page moves without telling is found by then. */
const LOOK_MS = 250;
/** A medium that left the page comes back within so many looks, or its badge goes. */
const LOOKS_WITHOUT = 20;
/** Elements of the page that are looked through for one that took another's place. */
const LOOKED_THROUGH = 3000;

/** The badges of a frame: each stays with its medium wherever the page takes it. Costs nothing while there is none. */
export class Badges {
  readonly #onPress: (badge: Badge) => void;
  readonly #all = new Map<Badge, number>();
  #corner: Corner = 'top-end';
  #timer: ReturnType<typeof setInterval> | undefined;
  #listening: AbortController | undefined;
  #frame = 0;

  constructor(onPress: (badge: Badge) => void) {
    this.#onPress = onPress;
  }

  set corner(corner: Corner) {
    this.#corner = corner;
  }

  of(media: MediaElement): Badge | undefined {
    for (const badge of this.#all.keys()) if (badge.media === media && badge.holds) return badge;
    return undefined;
  }

  put(media: MediaElement, view: BadgeView): void {
    const badge = this.of(media) ?? new Badge(sharedSurface(), media, this.#onPress);
    badge.set(view);
    badge.askedIn = document.fullscreenElement;
    this.#all.set(badge, 0);
    this.#follow();
    this.#look();
  }

  /** A check that stands on this page has moved on. */
  change(view: BadgeView): void {
    for (const badge of [...this.#all.keys()]) {
      if (badge.view.checkId !== view.checkId) continue;
      if (view.is === 'gone') this.drop(badge);
      else badge.set(view);
    }
    this.#look();
  }

  drop(badge: Badge): void {
    badge.remove();
    this.#all.delete(badge);
    if (this.#all.size === 0) this.stop();
  }

  #follow(): void {
    if (this.#timer !== undefined) return;
    this.#listening = new AbortController();
    for (const type of ['scroll', 'resize'])
      addEventListener(type, this.#soon, { capture: true, passive: true, signal: this.#listening.signal });
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  stop(): void {
    this.#listening?.abort();
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const badge of this.#all.keys()) badge.remove();
    this.#all.clear();
  }

  readonly #soon = (): void => {
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#look();
      });
  };

  #look(): void {
    if (isOrphan()) {
      this.stop();
      return;
    }
    for (const [badge, without] of [...this.#all]) {
      if (badge.holds) {
        this.#all.set(badge, 0);
        badge.place(this.#corner);
      } else if (badge.media.isConnected || without > LOOKS_WITHOUT) {
        // The element shows something else by now: a list that uses its rows again.
        this.drop(badge);
      } else {
        this.#all.set(badge, without + 1);
        const other = this.#twinOf(badge);
        if (other) badge.media = other;
        badge.place(this.#corner);
      }
    }
  }

  /** Pages draw themselves anew and put another element with the same picture where the old one was. */
  #twinOf(badge: Badge): MediaElement | undefined {
    const all = badge.media.ownerDocument.getElementsByTagName(badge.media.localName);
    for (let i = 0; i < Math.min(all.length, LOOKED_THROUGH); i++) {
      const element = all[i];
      if (element && isMediaElement(element) && shownAddress(element) === badge.address && !this.of(element))
        return element;
    }
    return undefined;
  }
}
