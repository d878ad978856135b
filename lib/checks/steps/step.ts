import type { Check, Run } from '../check';
import type { Workshop } from '../workshop';

/** What a step works on: the record as it was read just now. */
export interface Bench {
  readonly check: Check;
  readonly run: Run;
  readonly workshop: Workshop;
  /** Aborted when the run is cancelled, or removed. */
  readonly signal: AbortSignal;
}

/** A run as it shall be, or what makes it of the run that is there at the moment of writing. */
export type Next = Run | ((present: Run) => Run);

/** What a step leaves behind; the runner writes it only if the run still is in the state that the step saw. */
export type Outcome =
  /** Write and go on at once with the state that is there then. */
  | { readonly is: 'go'; readonly run?: Next; readonly check?: Partial<Check> }
  /** Write, and come back after `ms`. */
  | { readonly is: 'pause'; readonly ms: number; readonly run?: Next }
  /** Nothing more to do here: somebody else brings the run on. */
  | { readonly is: 'rest'; readonly run?: Next };

export type Step = (bench: Bench) => Promise<Outcome>;
