import { createStore, del, get, set } from 'idb-keyval';
import * as z from 'zod/mini';

/** An API key as saved, with what its last test said. In the extension's IndexedDB: content scripts cannot open it. */
const savedKey = z.object({
  key: z.string(),
  savedAt: z.number(),
  tested: z.optional(
    z.object({ at: z.number(), outcome: z.enum(['good', 'wrong-key', 'no-permission', 'no-network', 'vendor-down']) }),
  ),
});
export type SavedKey = z.infer<typeof savedKey>;
export type ProbeOutcome = NonNullable<SavedKey['tested']>['outcome'];

const store = createStore('assay-keys', 'keys');

/** The key saved for a detector; undefined where there is none, or what is stored cannot be read. */
export const readKey = async (detector: string): Promise<SavedKey | undefined> => {
  const parsed = z.safeParse(savedKey, await get(detector, store));
  return parsed.success ? parsed.data : undefined;
};

export const writeKey = (detector: string, key: SavedKey): Promise<void> => set(detector, key, store);

export const removeKey = (detector: string): Promise<void> => del(detector, store);

/** The first 16 hex digits of the key's SHA-256: tells whether a job belongs to this key, and nothing else. */
export const fingerprintOf = async (key: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
