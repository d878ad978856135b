import { isMediaElement, type MediaElement, shownAddress } from '../../lib/media/media-element';
import type { BadgeView } from '../../lib/messaging/inpage';
import type { Corner } from '../../lib/storage/button-settings';
import { Badge } from './badge';
import { lookOften } from './look-often';
import { isOrphan, shared } from './shared';
import { sharedSurface } from './surface';

/** A medium that left the page comes back within so many looks, or its badge goes. */
const LOOKS_WITHOUT = 20;
/** Elements of the page that are looked through for one that took another's place. */
const LOOKED_THROUGH = 3000;

/** The badges of a frame: each stays with its medium wherever the page takes it. Costs nothing while there is none. */
export class Badges {
  readonly #onPress: (badge: Badge) => void;
  readonly #all = new Map<Badge, number>();
  #corner: Corner = 'top-end';
  #endLooking: (() => void) | undefined;

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

  put(media: MediaElement, view: BadgeView): Badge {
    const badge = this.of(media) ?? new Badge(sharedSurface(), media, this.#onPress);
    badge.askedIn = document.fullscreenElement;
    this.#all.set(badge, 0);
    this.#endLooking ??= lookOften(() => this.#look());
    this.set(badge, view);
    return badge;
  }

  /** Its check has moved on. One whose medium shows something else by now is gone, and stays so. */
  set(badge: Badge, view: BadgeView): void {
    if (!this.#all.has(badge)) return;
    badge.set(view);
    this.#look();
  }

  /** A check that stands on this page has moved on. */
  change(view: BadgeView): void {
    for (const badge of [...this.#all.keys()]) {
      if (badge.view.checkId !== view.checkId) continue;
      if (view.is === 'gone') this.drop(badge);
      else this.set(badge, view);
    }
  }

  drop(badge: Badge): void {
    badge.remove();
    this.#all.delete(badge);
    shared().card?.dropped(badge);
    if (this.#all.size === 0) this.stop();
  }

  stop(): void {
    this.#endLooking?.();
    this.#endLooking = undefined;
    for (const badge of this.#all.keys()) badge.remove();
    this.#all.clear();
  }

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
        const other = this.#twinOf(badge);
        this.#all.set(badge, other ? 0 : without + 1);
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
