import { database } from './database';

/** Thrown where the disk, or the browser's quota, has no room for the bytes. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/** Keeps the media's bytes of a check until they are no longer needed. Throws NoRoom. */
export const keepBytes = async (checkId: string, blob: Blob, at: number): Promise<void> => {
  try {
    await (await database()).put('bytes', { checkId, blob, at });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
      throw new NoRoom('no room for the bytes', { cause });
    throw cause;
  }
};

export const bytesOf = async (checkId: string): Promise<Blob | undefined> =>
  (await (await database()).get('bytes', checkId))?.blob;

export const dropBytes = async (checkId: string): Promise<void> => (await database()).delete('bytes', checkId);

/** Which checks have bytes here, since when, and how many. */
export const keptBytes = async (): Promise<{ checkId: string; at: number; size: number }[]> =>
  (await (await database()).getAll('bytes')).map(({ checkId, at, blob }) => ({ checkId, at, size: blob.size }));
