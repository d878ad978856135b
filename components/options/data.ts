import type { Detector } from '../../lib/detectors/detector';
import type { SavedKey } from '../../lib/storage/keys';
import type { Settings } from '../../lib/storage/settings';
import type { TrustShown } from './device-actions';

export interface OptionsData {
  readonly detectors: readonly Detector[];
  readonly keys: ReadonlyMap<string, SavedKey>;
  readonly settings: Settings;
  /** Host patterns that the browser grants now. */
  readonly hosts: readonly string[];
  /** Whom our own reading trusts; absent until it is read. */
  readonly trust?: TrustShown;
  readonly version: string;
  /** The part of the page that the address names, without `#`. */
  readonly section: string;
}

/** What was just taken back, and how it comes back. */
export interface Undo {
  readonly text: string;
  readonly undo: () => void;
}
