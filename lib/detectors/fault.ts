/** What a vendor's answer, or its absence, means. The life of a check decides what follows. */
export type FaultCode =
  | 'offline'
  | 'vendor-down'
  | 'rate-limited'
  | 'wrong-key'
  | 'no-credits'
  | 'plan-refused'
  /** The account may not ask for deletion after the answer. */
  | 'retention-refused'
  | 'rejected'
  | 'job-gone'
  | 'not-understood';

export interface DetectorFault {
  readonly code: FaultCode;
  readonly status?: number;
  /** The vendor's own words: text, never HTML, cut to a length. */
  readonly said?: string;
  /** What a 402 said: the cost of what was asked and what is left, in the vendor's units. */
  readonly money?: { readonly cost?: number; readonly balance?: number; readonly unit: string };
  /** From Retry-After. */
  readonly afterSeconds?: number;
}

/** Thrown by a detector's free calls. */
export class DetectorError extends Error {
  override readonly name = 'DetectorError';
  constructor(
    readonly fault: DetectorFault,
    options?: ErrorOptions,
  ) {
    super(`${fault.code}${fault.status === undefined ? '' : ` (HTTP ${fault.status})`}`, options);
  }
}
