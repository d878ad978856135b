import type { Check } from '../../lib/checks/check';
import type { About, Press } from '../check/choice';
import type { FailedTogether } from './failed-together';

/** What the popup can ask for. `press` is called first thing in the click: the browser grants access only then. */
export interface PopupActions {
  press(press: Press, check: Check, about?: About): void;
  restore(checkId: string): void;
  markSeen(checkIds: string[]): void;
  showOlder(): void;
  /** The same remedy for every check that failed for this reason. */
  retryAll(group: FailedTogether): void;
  openOptions(): void;
}
