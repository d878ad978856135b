import { database } from './database';

/** Keeps a heat map's bytes beside the run that it belongs to. */
export const keepDrawing = async (runId: string, blob: Blob, at: number): Promise<void> => {
  await (await database()).put('drawings', { runId, blob, at });
};

export const drawingOf = async (runId: string): Promise<Blob | undefined> =>
  (await (await database()).get('drawings', runId))?.blob;
