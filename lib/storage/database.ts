import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** One held key: who may submit these media with these settings, and who has. See lib/checks/claims.ts. */
export interface Claim {
  readonly key: string;
  readonly checkId: string;
  readonly runId: string;
  readonly at: number;
}

/** One paid call, from the moment before it is made: what caps count. `id` is the run's, with the time. */
export interface Spent {
  readonly id: string;
  readonly runId: string;
  readonly detector: string;
  readonly at: number;
  /** In the vendor's credits, where they are known before. */
  readonly credits?: number;
}

export interface AssayDatabase extends DBSchema {
  /** Checks as they were written; parsed on every read. `createdAt` orders them. */
  checks: { key: string; value: unknown; indexes: { createdAt: number; open: number } };
  /** Media bytes by check id, copies by check and run id (`bytesKeyOf`); how long they stay: lib/checks/sweep.ts. */
  bytes: { key: string; value: { checkId: string; blob: Blob; at: number } };
  /** Raw answers by run id: too long for a list. `later`: what was answered once more after the verdict. */
  answers: {
    key: string;
    value: { runId: string; text: string; at: number; later?: { text: string; at: number } };
  };
  /** Heat maps by run id. */
  drawings: { key: string; value: { runId: string; blob: Blob; at: number } };
  claims: { key: string; value: Claim; indexes: { runId: string } };
  spending: { key: string; value: Spent; indexes: { at: number } };
}

export const DATABASE = 'assay';
const VERSION = 3;

/** Thrown where the browser refuses IndexedDB altogether (Firefox in permanent private browsing). */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}

let opening: Promise<IDBPDatabase<AssayDatabase>> | undefined;

/** The one connection of this context. Throws StorageRefused. */
export const database = (): Promise<IDBPDatabase<AssayDatabase>> => {
  opening ??= open().catch((cause: unknown) => {
    opening = undefined;
    throw new StorageRefused('IndexedDB cannot be opened', { cause });
  });
  return opening;
};

/** Async, so that a browser that throws at once is answered like one that fails later. */
const open = async (): Promise<IDBPDatabase<AssayDatabase>> =>
  openDB<AssayDatabase>(DATABASE, VERSION, {
    upgrade(db, before) {
      if (before < 1) first(db);
      if (before < 2) db.createObjectStore('drawings', { keyPath: 'runId' });
      if (before < 3) db.createObjectStore('spending', { keyPath: 'id' }).createIndex('at', 'at');
    },
    blocking: (_current, _blocked, event) => {
      // Another context brings a newer version: let go, and open again when asked.
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });

/** The stores of version 1. */
const first = (db: IDBPDatabase<AssayDatabase>): void => {
  const checks = db.createObjectStore('checks', { keyPath: 'id' });
  checks.createIndex('createdAt', 'createdAt');
  // `open` is 1 while the machine or the person still has something to do, else absent (and so not indexed).
  checks.createIndex('open', 'open');
  db.createObjectStore('bytes', { keyPath: 'checkId' });
  db.createObjectStore('answers', { keyPath: 'runId' });
  db.createObjectStore('claims', { keyPath: 'key' }).createIndex('runId', 'runId');
};

/** For tests: forget the connection and everything stored. */
export const eraseDatabase = async (): Promise<void> => {
  const db = await opening?.catch(() => undefined);
  db?.close();
  opening = undefined;
  await deleteDB(DATABASE);
};
