import { database } from '../storage/database';

/**
 * What a run's finding stands on (its raw answers, its heat map) for another run that takes the finding over: each has its own, so
 * that either check can be removed. Nothing is written for a check that is gone.
 */
export const copyKept = async (fromRun: string, toRun: string, toCheck: string): Promise<void> => {
  const tx = (await database()).transaction(['checks', 'answers', 'drawings'], 'readwrite');
  const [answers, drawings] = [tx.objectStore('answers'), tx.objectStore('drawings')];
  const isThere = (await tx.objectStore('checks').getKey(toCheck)) !== undefined;
  const [answer, drawing] = await Promise.all([answers.get(fromRun), drawings.get(fromRun)]);
  if (isThere && answer) await answers.put({ ...answer, runId: toRun });
  if (isThere && drawing) await drawings.put({ ...drawing, runId: toRun });
  await tx.done;
};
