import { createStore, del, entries, set } from 'idb-keyval';
import * as z from 'zod/mini';

/** How little is left on an account, where that is worth a word. */
export const shortage = z.enum(['low', 'empty']);
export type Shortage = z.infer<typeof shortage>;

const store = createStore('assay-dismissed', 'dismissed');

/** What the person was told of each detector's credits, and put away. */
export const readDismissed = async (): Promise<ReadonlyMap<string, Shortage>> =>
  new Map(
    (await entries<string, unknown>(store)).flatMap(([detector, stored]) => {
      const parsed = z.safeParse(shortage, stored);
      return parsed.success ? [[detector, parsed.data] as const] : [];
    }),
  );

export const dismiss = (detector: string, what: Shortage): Promise<void> => set(detector, what, store);

/** There is enough again: the next shortage is worth a word of its own. */
export const forgetDismissed = (detector: string): Promise<void> => del(detector, store);
