import * as z from 'zod/mini';
import { announce } from '../storage/changes';
import { type Claim, database } from '../storage/database';
import { copyKey } from './check';

const STORES = ['checks', 'bytes', 'answers', 'drawings', 'claims'] as const;

const named = z.looseObject({ runs: z.array(z.catch(z.looseObject({ id: z.string() }), { id: '' })) });

/** Of a record that cannot be read any more too: what hangs on it goes with it. */
const runIdsOf = (stored: unknown): string[] => {
  const parsed = z.safeParse(named, stored);
  return parsed.success ? parsed.data.runs.flatMap(({ id }) => (id === '' ? [] : id)) : [];
};

/** All that was stored of a check, in memory, for as long as it can be brought back. */
export interface Removed {
  readonly put: () => Promise<void>;
}

/** Takes a check out of storage with everything that hangs on it; the claim too, as nobody could follow it. */
export const removeCheck = async (id: string): Promise<Removed | undefined> => {
  const db = await database();
  const tx = db.transaction(STORES, 'readwrite');
  const [checks, bytes, answers] = [tx.objectStore('checks'), tx.objectStore('bytes'), tx.objectStore('answers')];
  const [drawings, claims] = [tx.objectStore('drawings'), tx.objectStore('claims')];
  const check: unknown = await checks.get(id);
  if (check === undefined) return undefined;
  const runs = runIdsOf(check);
  const kept = await bytes.get(id);
  const ofRuns = await Promise.all(
    runs.map(async (run) => ({
      copy: await bytes.get(copyKey(id, run)),
      answer: await answers.get(run),
      drawing: await drawings.get(run),
      claims: await claims.index('runId').getAll(run),
    })),
  );
  await Promise.all([
    checks.delete(id),
    bytes.delete(id),
    ...runs.flatMap((run) => [answers.delete(run), drawings.delete(run), bytes.delete(copyKey(id, run))]),
    ...ofRuns.flatMap((one) => one.claims.map((claim) => claims.delete(claim.key))),
    tx.done,
  ]);
  announce({ of: 'checks' });
  return {
    put: async () => {
      const back = db.transaction(STORES, 'readwrite');
      const held = back.objectStore('claims');
      // Who claimed the same media meanwhile may have paid: the claim stays with that run.
      const reclaim = async (claim: Claim) => {
        if (!(await held.get(claim.key))) await held.put(claim);
      };
      await Promise.all([
        back.objectStore('checks').put(check),
        ...(kept ? [back.objectStore('bytes').put(kept)] : []),
        ...ofRuns.flatMap((one) => [
          ...(one.copy ? [back.objectStore('bytes').put(one.copy)] : []),
          ...(one.answer ? [back.objectStore('answers').put(one.answer)] : []),
          ...(one.drawing ? [back.objectStore('drawings').put(one.drawing)] : []),
          ...one.claims.map(reclaim),
        ]),
        back.done,
      ]);
      announce({ of: 'checks' });
    },
  };
};
