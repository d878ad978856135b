import type { BrowserKind } from '../e2e/drivers/assay-browser';
import type { Figure } from './figure';

export interface Wanted {
  /** Leaves out what takes a minute or more by itself. */
  readonly quick: boolean;
}

/** One thing to measure, in one kind of browser. It throws where something did not work; being slow is no failure. */
export interface Bench {
  /** Words of the command line choose by it. */
  readonly name: string;
  /** What the table's title says: the clock and the click among it. */
  readonly title: string;
  readonly kind: BrowserKind | 'none';
  run(wanted: Wanted): Promise<readonly Figure[]>;
}
