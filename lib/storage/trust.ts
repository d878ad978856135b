import { createStore, get, update } from 'idb-keyval';
import * as z from 'zod/mini';

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
export type Trust = z.infer<typeof trust>;

const store = createStore('assay-trust', 'trust');
const KEY = 'trust';

export const readTrust = async (): Promise<Trust> => trust.parse((await get(KEY, store)) ?? {});

/** Read, change and write in one transaction. Returns what is stored now. */
export const changeTrust = async (change: (current: Trust) => Trust): Promise<Trust> => {
  let after: Trust | undefined;
  await update(KEY, (stored) => (after = change(trust.parse(stored ?? {}))), store);
  return after ?? readTrust();
};
