import { createStore, del, set } from 'idb-keyval';
import * as z from 'zod/mini';
import { parsedEntries } from './parsed-entries';

/** What a vendor said is left on the account, in its own credits, and when (ms since 1970). */
export const reading = z.object({
  credits: z.number(),
  base: z.optional(z.number()),
  boost: z.optional(z.number()),
  at: z.number(),
});
export type Reading = z.infer<typeof reading>;

const store = createStore('assay-balances', 'balances');

/** The last reading of each detector; what cannot be read any more is left out. */
export const readBalances = (): Promise<ReadonlyMap<string, Reading>> => parsedEntries(store, reading);

export const writeBalance = (detector: string, read: Reading): Promise<void> => set(detector, read, store);

export const removeBalance = (detector: string): Promise<void> => del(detector, store);
