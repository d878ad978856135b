import { database } from './database';
import { orNoRoom } from './no-room';

/** Keeps a heat map's bytes beside the run that it belongs to. Throws NoRoom. */
export const keepDrawing = async (runId: string, blob: Blob, at: number): Promise<void> => {
  await orNoRoom((await database()).put('drawings', { runId, blob, at }));
};

export const drawingOf = async (runId: string): Promise<Blob | undefined> =>
  (await (await database()).get('drawings', runId))?.blob;
