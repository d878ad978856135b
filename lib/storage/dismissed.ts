import { createStore, del, set } from 'idb-keyval';
import * as z from 'zod/mini';
import { parsedEntries } from './parsed-entries';

/** How little is left on an account, where that is worth a word. */
export const shortage = z.enum(['low', 'empty']);
export type Shortage = z.infer<typeof shortage>;

const store = createStore('assay-dismissed', 'dismissed');

/** What the person was told of each detector's credits, and put away. */
export const readDismissed = (): Promise<ReadonlyMap<string, Shortage>> => parsedEntries(store, shortage);

export const dismiss = (detector: string, what: Shortage): Promise<void> => set(detector, what, store);

/** There is enough again: the next shortage is worth a word of its own. */
export const forgetDismissed = (detector: string): Promise<void> => del(detector, store);
