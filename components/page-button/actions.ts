import type { How } from '../../lib/messaging/inpage';

/** What our pages can ask about the button in the page. `turn` is called first thing in the click. */
export interface PageButtonActions {
  turn(patterns: readonly string[], on: boolean): void;
  mute(host: string, on: boolean): void;
  look(change: Partial<How>): void;
}
