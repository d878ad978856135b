import * as z from 'zod/mini';
import { announce } from '../storage/changes';
import { database } from '../storage/database';
import { CHECK_VERSION, type Check, check, isOpen, type Run, type RunState } from './check';

/** Parses a stored record; one that cannot be read any more is shown as a failed check, never dropped. */
export const readable = (stored: unknown): Check => {
  const parsed = z.safeParse(check, stored);
  return parsed.success ? parsed.data : damaged(stored);
};

const isReadable = (stored: unknown): boolean => z.safeParse(check, stored).success;

const damaged = (stored: unknown): Check => {
  const known = z.looseObject({ id: z.string(), createdAt: z.catch(z.number(), 0) }).parse(stored);
  return {
    id: known.id,
    version: CHECK_VERSION,
    createdAt: known.createdAt,
    item: {
      kind: 'image',
      address: '',
      alternates: [],
      name: '',
      pageAddress: '',
      pageTitle: '',
      tabId: -1,
      frameId: 0,
    },
    runs: [],
    seen: true,
  };
};

/**
 * As it is stored: parsed before, as a record that cannot be read again would be a result lost; with `open` for the index
 * of what is still to be done (absent keys are not indexed).
 */
export const storable = (value: Check): unknown => ({
  ...check.parse(value),
  ...(value.runs.some((r) => isOpen(r.state)) ? { open: 1 } : {}),
});

/** Newest first, from just before `before` (ms since 1970). */
export const listChecks = async (of: { limit: number; before?: number }): Promise<Check[]> => {
  const index = (await database()).transaction('checks').store.index('createdAt');
  const range = of.before === undefined ? null : IDBKeyRange.upperBound(of.before, true);
  const checks: Check[] = [];
  for (let at = await index.openCursor(range, 'prev'); at && checks.length < of.limit; at = await at.continue())
    checks.push(readable(at.value));
  return checks;
};

/** Every check with an open run, oldest first: the order in which they are served. */
export const openChecks = async (): Promise<Check[]> =>
  (await (await database()).getAllFromIndex('checks', 'open', 1))
    .map(readable)
    .sort((a, b) => a.createdAt - b.createdAt);

export const readCheck = async (id: string): Promise<Check | undefined> => {
  const found = await (await database()).get('checks', id);
  return found === undefined ? undefined : readable(found);
};

export const addCheck = async (value: Check): Promise<void> => {
  await (await database()).put('checks', storable(value));
  announce({ of: 'check', id: value.id });
};

/** Read, change and write a check in one transaction; `change` answers undefined to leave it. Returns what was written. */
export const changeCheck = async (
  id: string,
  change: (now: Check) => Check | undefined,
): Promise<Check | undefined> => {
  const tx = (await database()).transaction('checks', 'readwrite');
  const found: unknown = await tx.store.get(id);
  // A record that cannot be read is left as it is: something later may be able to.
  const after = isReadable(found) ? change(readable(found)) : undefined;
  if (after) await tx.store.put(storable(after));
  await tx.done;
  if (after) announce({ of: 'check', id });
  return after;
};

export const withRun = (of: Check, run: Run): Check => ({
  ...of,
  runs: of.runs.map((r) => (r.id === run.id ? run : r)),
});

/**
 * Changes a run only if it still is in one of the states `from`: who comes too late changes nothing and is told so by
 * undefined. The one way in which runs advance.
 */
export const changeRun = async (
  checkId: string,
  runId: string,
  from: readonly RunState[],
  change: (run: Run, of: Check) => Run,
): Promise<Check | undefined> =>
  changeCheck(checkId, (now) => {
    const run = now.runs.find((r) => r.id === runId);
    return run && from.includes(run.state) ? withRun(now, change(run, now)) : undefined;
  });
