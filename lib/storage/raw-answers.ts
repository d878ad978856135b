import { database } from './database';
import { orNoRoom } from './no-room';

/** A raw answer is kept up to here; what is longer is cut, and says so at its end. */
const MOST_CHARACTERS = 1_000_000;

const kept = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/** What a detector answered: first with its verdict, then with what came after it, if anything did. */
export interface RawAnswer {
  readonly text: string;
  readonly later?: string | undefined;
}

/** Keeps what a detector answered, word for word, beside the run. An earlier answer of the run, and what followed it, goes. Throws NoRoom. */
export const keepAnswer = async (runId: string, text: string, at: number): Promise<void> => {
  await orNoRoom((await database()).put('answers', { runId, text: kept(text), at }));
};

/** Keeps what came after the verdict (a heat map, a description) beside the answer that carried it, which stays as it is. Throws NoRoom. */
export const keepLaterAnswer = (runId: string, text: string, at: number): Promise<void> =>
  orNoRoom(addLater(runId, { text: kept(text), at }));

const addLater = async (runId: string, later: { text: string; at: number }): Promise<void> => {
  const tx = (await database()).transaction('answers', 'readwrite');
  const first = await tx.store.get(runId);
  if (first) await tx.store.put({ ...first, later });
  await tx.done;
};

export const answersOf = async (runId: string): Promise<RawAnswer | undefined> => {
  const found = await (await database()).get('answers', runId);
  return found && { text: found.text, later: found.later?.text };
};

/** The answer that carried the verdict. */
export const answerOf = async (runId: string): Promise<string | undefined> => (await answersOf(runId))?.text;
