import type { Detector } from '../../lib/detectors/detector';
import type { SavedKey } from '../../lib/storage/keys';
import type { Settings } from '../../lib/storage/settings';

export interface OptionsData {
  readonly detectors: readonly Detector[];
  readonly keys: ReadonlyMap<string, SavedKey>;
  readonly settings: Settings;
  /** Host patterns that the browser grants now. */
  readonly hosts: readonly string[];
  readonly version: string;
  /** The part of the page that the address names, without `#`. */
  readonly section: string;
}

/** What was just taken back, and how it comes back. */
export interface Undo {
  readonly text: string;
  readonly undo: () => void;
}
