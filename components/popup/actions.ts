import type { Check } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import type { Shortage } from '../../lib/storage/dismissed';
import type { About, Press } from '../check/choice';
import type { FailedTogether } from './failed-together';

/** What the popup can ask for. `press` is called first thing in the click: the browser grants access only then. */
export interface PopupActions {
  press(press: Press, check: Check, about?: About): void;
  /** Only a part of it, once more. */
  checkPart(check: Check, region: Region): Promise<unknown>;
  restore(checkId: string): void;
  markSeen(checkIds: string[]): void;
  showOlder(): void;
  /** The same remedy for every check that failed for this reason. */
  retryAll(group: FailedTogether): void;
  /** Checks the packed picture: free, and nothing leaves this device. */
  trySample(): void;
  openOptions(): void;
  /** Where the person tops up and reads their account. */
  openAccount(detector: string): void;
  /** Asks every vendor that tells it what is left: free. */
  readCredits(): void;
  /** Puts away what was said of a detector's credits. */
  dismiss(detector: string, what: Shortage): void;
}
