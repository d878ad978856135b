import { entries, type UseStore } from 'idb-keyval';
import * as z from 'zod/mini';

/** All that a store holds, by its key; what cannot be read any more is left out. */
export const parsedEntries = async <T>(store: UseStore, schema: z.ZodMiniType<T>): Promise<ReadonlyMap<string, T>> =>
  new Map(
    (await entries<string, unknown>(store)).flatMap(([key, stored]) => {
      const parsed = z.safeParse(schema, stored);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  );
