import { createStore, get, update } from 'idb-keyval';
import * as z from 'zod/mini';

interface StoredRecord<T> {
  readonly read: () => Promise<T>;
  /** Reads, changes and writes in one transaction. Answers what is stored now. */
  readonly change: (change: (current: T) => T) => Promise<T>;
}

/** One record in a database of its own, `assay-NAME`. `schema` repairs what cannot be read, and makes one of nothing. */
export const storedRecord = <T>(name: string, schema: z.ZodMiniType<T>): StoredRecord<T> => {
  const store = createStore(`assay-${name}`, name);
  const read = async (): Promise<T> => z.parse(schema, (await get(name, store)) ?? {});
  return {
    read,
    change: async (change) => {
      let after: T | undefined;
      await update(name, (stored) => (after = change(z.parse(schema, stored ?? {}))), store);
      return after ?? read();
    },
  };
};
