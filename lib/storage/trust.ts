import * as z from 'zod/mini';
import { storedRecord } from './stored-record';

/** Whom the person trusts to sign, and lists fetched because they agreed to it. Every field is repaired by itself. */
const trust = z.object({
  /** Authorities that the person added: a certificate as PEM, its name, and when (ms since 1970). */
  own: z.catch(z.array(z.object({ pem: z.string(), name: z.string(), at: z.number() })), []),
  /** Absent: those of the package count. `date` as YYYY-MM-DD. */
  fetched: z.catch(
    z.optional(z.object({ official: z.string(), timeStamping: z.string(), date: z.string() })),
    undefined,
  ),
  /** Whether the official lists are fetched again by themselves: only where the person agreed. */
  renews: z.catch(z.boolean(), false),
  /** When they were asked for last, ms since 1970. */
  triedAt: z.catch(z.optional(z.number()), undefined),
});
export const { read: readTrust, change: changeTrust } = storedRecord('trust', trust);
