import type { Detector } from '../../lib/detectors/detector';
import type { Reading } from '../../lib/storage/balances';
import type { Spent } from '../../lib/storage/database';
import type { SavedKey } from '../../lib/storage/keys';
import type { Settings } from '../../lib/storage/settings';
import type { Account } from '../credits';
import type { TrustShown } from './device-actions';

export interface OptionsData {
  readonly detectors: readonly Detector[];
  readonly keys: ReadonlyMap<string, SavedKey>;
  readonly settings: Settings;
  /** What each vendor said last of what is left. */
  readonly balances: ReadonlyMap<string, Reading>;
  /** The paid calls of this month. */
  readonly spent: readonly Spent[];
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

export const accountOf = ({ balances }: Pick<OptionsData, 'balances'>, { id, name, balance }: Detector): Account => ({
  detector: id,
  name,
  tells: balance !== undefined,
  reading: balances.get(id),
});

/** Of every detector that has a key here. */
export const accountsOf = (data: OptionsData): readonly Account[] =>
  data.detectors.filter(({ id }) => data.keys.has(id)).map((detector) => accountOf(data, detector));
