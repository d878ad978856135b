import * as z from 'zod/mini';

/**
 * The closed set of what can go wrong. Each has one sentence of what happened, one of what it cost, one of what to do
 * (components/failure-text.ts), and one button (`remedyOf`).
 */
export const failureCode = z.enum([
  // the media
  'gone',
  'streamed',
  'not-media',
  'empty',
  'unreadable',
  'sign-in-elsewhere',
  'too-large',
  'unsupported',
  'too-small',
  'media-refused',
  // the key and the account
  'no-key',
  'wrong-key',
  'other-key',
  'no-credits',
  'key-or-credits',
  'wants-email',
  'plan-refused',
  'retention-refused',
  // the vendor
  'foreign-storage',
  'storage-refused',
  'took-too-long',
  'rejected',
  'vendor-down',
  'rate-limited',
  'slow',
  'job-failed',
  'job-gone',
  'not-understood',
  // this device
  'no-room',
  'assay-fault',
]);
export type FailureCode = z.infer<typeof failureCode>;

export const serviceState = z.enum(['up', 'down']);

export const failure = z.object({
  code: failureCode,
  at: z.number(),
  /** Whether a paid call was booked: known not to be, known to be, or nobody can tell. */
  spent: z.enum(['no', 'yes', 'maybe']),
  /** The other side's own words, as text, cut to a length. */
  said: z.optional(z.string()),
  /** What a 402 told of cost and balance, in the vendor's unit: a reading of the time `at`. */
  money: z.optional(z.object({ cost: z.optional(z.number()), balance: z.optional(z.number()), unit: z.string() })),
  /** What the vendor said of its own service after a 5xx. */
  service: z.optional(serviceState),
  /** HTTP status where there was one. */
  status: z.optional(z.number()),
});
export type Failure = z.infer<typeof failure>;

export type Remedy =
  | 'retry'
  | 'fix-key'
  | 'top-up'
  | 'open-page'
  | 'get-result'
  | 'free-room'
  | 'options'
  | 'fewer-seconds';

const REMEDY = {
  gone: 'open-page',
  streamed: 'open-page',
  'not-media': 'open-page',
  empty: 'open-page',
  unreadable: 'retry',
  'sign-in-elsewhere': 'open-page',
  'too-large': 'open-page',
  unsupported: 'open-page',
  'too-small': 'open-page',
  'media-refused': 'open-page',
  'no-key': 'fix-key',
  'wrong-key': 'fix-key',
  'other-key': 'fix-key',
  'no-credits': 'top-up',
  'key-or-credits': 'fix-key',
  'wants-email': 'options',
  'plan-refused': 'top-up',
  'retention-refused': 'options',
  'foreign-storage': 'retry',
  'storage-refused': 'retry',
  'took-too-long': 'fewer-seconds',
  rejected: 'retry',
  'vendor-down': 'retry',
  'rate-limited': 'retry',
  slow: 'get-result',
  'job-failed': 'retry',
  'job-gone': 'retry',
  'not-understood': 'get-result',
  'no-room': 'free-room',
  'assay-fault': 'retry',
} as const satisfies Record<FailureCode, Remedy>;

/** A job that is over: asking for it again would bring the same. */
const OVER: ReadonlySet<FailureCode> = new Set<FailureCode>(['job-failed', 'took-too-long', 'media-refused']);

/** Whether nothing more can come of a job: it failed, or the vendor does not know it. */
export const isJobOver = (code: FailureCode | undefined): boolean =>
  code !== undefined && (OVER.has(code) || code === 'job-gone');

/** The one button that mends this failure. While a paid job can still be asked for, that is free and comes first. */
export const remedyOf = (code: FailureCode, hasTicket = false): Remedy =>
  hasTicket && !OVER.has(code) && REMEDY[code] !== 'fix-key' ? 'get-result' : REMEDY[code];
