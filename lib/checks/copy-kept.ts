import { database } from '../storage/database';
import { orNoRoom } from '../storage/no-room';
import type { NotKept } from '../verdict/finding';
import { whereRoom } from './keep-beside';

/**
 * What a run's finding stands on (its raw answers, its heat map) for another run that takes the finding over: each has its own, so
 * that either check can be removed. Nothing is written for a check that is gone. Answers what found no room.
 */
export const copyKept = async (fromRun: string, toRun: string, toCheck: string): Promise<NotKept> => [
  ...(await whereRoom('answer', orNoRoom(copyAnswer(fromRun, toRun, toCheck)))),
  ...(await whereRoom('heat-map', orNoRoom(copyDrawing(fromRun, toRun, toCheck)))),
];

const copyAnswer = async (fromRun: string, toRun: string, toCheck: string): Promise<void> => {
  const tx = (await database()).transaction(['checks', 'answers'], 'readwrite');
  const [isThere, answers] = [await tx.objectStore('checks').getKey(toCheck), tx.objectStore('answers')];
  const answer = await answers.get(fromRun);
  if (isThere !== undefined && answer) await answers.put({ ...answer, runId: toRun });
  await tx.done;
};

const copyDrawing = async (fromRun: string, toRun: string, toCheck: string): Promise<void> => {
  const tx = (await database()).transaction(['checks', 'drawings'], 'readwrite');
  const [isThere, drawings] = [await tx.objectStore('checks').getKey(toCheck), tx.objectStore('drawings')];
  const drawing = await drawings.get(fromRun);
  if (isThere !== undefined && drawing) await drawings.put({ ...drawing, runId: toRun });
  await tx.done;
};
