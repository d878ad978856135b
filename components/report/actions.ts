import type { Check, Run } from '../../lib/checks/check';
import type { Region } from '../../lib/detectors/detector';
import type { ManifestEnd } from '../../lib/messaging/pages';
import type { About, Press } from '../check/choice';

export interface ReportActions {
  press(press: Press, check: Check, about?: About): void;
  checkAgain(check: Check, region: Region | undefined): Promise<unknown>;
  /** Called first thing in the click: the browser grants access only then. */
  loadDrawing(check: Check, run: Run): Promise<'kept' | 'no-permission' | 'unreadable'>;
  /** Called first thing in the click: the browser grants access only then. */
  fetchManifest(check: Check, run: Run): Promise<ManifestEnd>;
  copy(text: string): Promise<void>;
}
