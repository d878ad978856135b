import { database } from './database';
import { orNoRoom } from './no-room';

/** Keeps the media's bytes of a check until they are no longer needed. Throws NoRoom. */
export const keepBytes = async (checkId: string, blob: Blob, at: number): Promise<void> => {
  await orNoRoom((await database()).put('bytes', { checkId, blob, at }));
};

export const bytesOf = async (checkId: string): Promise<Blob | undefined> =>
  (await (await database()).get('bytes', checkId))?.blob;

export const dropBytes = async (checkId: string): Promise<void> => (await database()).delete('bytes', checkId);

/** Which checks have bytes here, since when, and how many. */
export const keptBytes = async (): Promise<{ checkId: string; at: number; size: number }[]> =>
  (await (await database()).getAll('bytes')).map(({ checkId, at, blob }) => ({ checkId, at, size: blob.size }));
