import { database } from './database';

/** A raw answer is kept up to here; what is longer is cut, and says so at its end. */
const MOST_CHARACTERS = 1_000_000;

/** Keeps what a detector answered, word for word, beside the run. */
export const keepAnswer = async (runId: string, text: string, at: number): Promise<void> => {
  const kept = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  await (await database()).put('answers', { runId, text: kept, at });
};

export const answerOf = async (runId: string): Promise<string | undefined> =>
  (await (await database()).get('answers', runId))?.text;
