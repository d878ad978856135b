import type { Sighting } from '../../lib/media/sighting';
import type { BadgeView, CardPress, CardView, How } from '../../lib/messaging/inpage';
import type { Translate } from '../../lib/sentence';

/** What the background does for the page's script. */
export interface PageActions {
  readonly how: () => Promise<How | undefined>;
  /** Rejects where no answer came. */
  readonly known: (address: string) => Promise<BadgeView | undefined>;
  readonly check: (sighting: Sighting) => Promise<BadgeView | undefined>;
  readonly card: (checkId: string) => Promise<CardView | undefined>;
  readonly press: (checkId: string, press: CardPress) => Promise<CardView | undefined>;
  readonly mute: () => Promise<unknown>;
  /** Brings the card's script; not true where it cannot come. */
  readonly load: () => Promise<boolean | undefined>;
  readonly t: Translate;
}
