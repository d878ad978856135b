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
  /** A key or credits: the vendor's 403 does not say which, and its credits could not be read. */
  | 'key-or-credits'
  /** The account needs an e-mail address for this request. */
  | 'wants-email'
  /** The vendor named a place for the upload that is not the vendor's own. */
  | 'foreign-storage'
  /** The vendor's storage turned the upload away. */
  | 'storage-refused'
  | 'rejected'
  /** The vendor says what is wrong with the media themselves. */
  | 'media-refused'
  /** Fewer seconds of it may do. */
  | 'took-too-long'
  | 'job-gone'
  | 'not-understood';

export interface DetectorFault {
  readonly code: FaultCode;
  readonly status?: number;
  /** The vendor's own words: text, never HTML, cut to a length. */
  readonly said?: string;
  /** What a 402 said: the cost of what was asked and what is left, in the vendor's units. */
  readonly money?: { readonly cost?: number; readonly balance?: number; readonly unit: string };
  /** After a 5xx, where the vendor tells it: whether its service is down, or this request alone failed. */
  readonly service?: 'up' | 'down';
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
