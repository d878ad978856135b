import type { Point } from '../../lib/media/find-at-point';
import type { MediaElement } from '../../lib/media/media-element';
import type { Badge } from './badge';
import type { Badges } from './badges';
import type { PageActions } from './page-actions';
import type { Box } from './place';
import type { Worth } from './press-guard';
import type { Surface } from './surface';

/** What the card's script, which comes on first use, does for the script that is there already. */
export interface CardPart {
  /** What keeps the badges of this frame. */
  badges(onPress: (badge: Badge) => void): Badges;
  /** The button was pressed: starts a check, after a choice where several things lie there. */
  press(of: {
    readonly media: readonly MediaElement[];
    /** What the first of them showed when the button came. */
    readonly address: string;
    readonly worth: Worth;
    /** Where the button stood. */
    readonly from: Box;
    readonly badges: Badges;
    readonly act: PageActions;
  }): void;
  /** All that is known of a check. */
  open(badge: Badge, badges: Badges, act: PageActions): void;
  /** The small menu of the button. */
  menu(of: { readonly from: Box; readonly near: Element; readonly act: PageActions }): void;
  /** Its medium shows something else, or is gone: so is what was said of it. */
  dropped(badge: Badge): void;
  /** The check that is open has moved on. */
  changed(checkId: string): void;
  close(): void;
}

interface Shared {
  surface?: Surface;
  badges?: Badges;
  /** What the menu, the keyboard or the popup's list meant last. */
  meant?: readonly MediaElement[];
  /** What the first of them showed then. */
  meantAddress?: string;
  /** What the popup lists of this frame, by number. */
  listed?: readonly MediaElement[];
  card?: CardPart;
  /** Where the pointer was last, where a script watches it. */
  pointer?: () => Point | undefined;
  /** The script that watches the pointer is here. */
  watching?: boolean;
}

/** One place in the world of our own scripts in a frame, where they find each other; pages cannot see it. */
export const shared = (): Shared => {
  const world = globalThis as { assayShared?: Shared };
  world.assayShared ??= {};
  return world.assayShared;
};

/** An extension that was updated or removed leaves its scripts behind: they go by themselves. */
export const isOrphan = (): boolean => !chrome.runtime?.id;
