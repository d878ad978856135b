import * as z from 'zod/mini';
import { consent } from '../storage/consent';

/** What one press of *Allow* would grant: host access, consents, or both. The check waits for it across restarts. */
export const need = z.object({
  /** Host patterns to be granted, e.g. `https://cdn.example/*`. */
  origins: z.array(z.string()),
  consents: z.array(consent),
  why: z.enum([
    'read',
    'read-signed-in',
    'address-failed',
    'always-upload',
    'private-address',
    'page-made',
    'first-upload',
    'detector-host',
    'maybe-paid-before',
    're-encode',
    'over-cap',
  ]),
  /** `over-cap`: which cap this run would pass: one of credits where `inCredits`, else of paid checks. */
  cap: z.optional(z.object({ period: z.enum(['day', 'month']), most: z.number(), inCredits: z.boolean() })),
  /** When the person pressed *Allow*; what may be missing then is the browser's own grant. ms since 1970. */
  pressedAt: z.optional(z.number()),
  /** The person said no to the browser's question; the check stays and can be allowed later. */
  refused: z.optional(z.boolean()),
});
export type Need = z.infer<typeof need>;
