import type { IDBPTransaction, StoreNames } from 'idb';
import type { AssayDatabase, Spent } from '../storage/database';
import { database } from '../storage/database';
import type { Settings } from '../storage/settings';
import type { Run } from './check';
import type { Need } from './need';

type WithSpending = IDBPTransaction<AssayDatabase, ('spending' | StoreNames<AssayDatabase>)[], 'readwrite'>;

export type Cap = NonNullable<Need['cap']>;

/** Local midnight, and the first of the month: ms since 1970. */
export const startOf = (period: Cap['period'], now: number): number => {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  if (period === 'month') day.setDate(1);
  return day.getTime();
};

interface Limit extends Cap {
  readonly since: number;
  readonly counts: (spent: Spent) => number;
}

const limitsOf = (caps: Settings['caps'], detector: string, now: number): Limit[] => {
  const credits = caps.credits[detector] ?? {};
  return (['day', 'month'] as const).flatMap((period) => [
    ...(caps[period] === undefined
      ? []
      : [{ period, most: caps[period], inCredits: false, since: startOf(period, now), counts: () => 1 }]),
    ...(credits[period] === undefined
      ? []
      : [
          {
            period,
            most: credits[period],
            inCredits: true,
            since: startOf(period, now),
            counts: (spent: Spent) => (spent.detector === detector ? (spent.credits ?? 0) : 0),
          },
        ]),
  ]);
};

/**
 * The cap that one more paid call would pass; undefined where none. Counted are all calls that were paid, are under way, or
 * may have been paid, reused and removed checks not excepted: money does not come back. Inside the caller's transaction, so
 * that two runs cannot both take the last place.
 */
export const passedCap = async (
  tx: WithSpending,
  of: { caps: Settings['caps']; detector: string; credits: number | undefined; now: number },
): Promise<Cap | undefined> => {
  for (const { period, most, inCredits, since, counts } of limitsOf(of.caps, of.detector, of.now)) {
    const spent = await tx.objectStore('spending').index('at').getAll(IDBKeyRange.lowerBound(since));
    const sum = spent.reduce((total, one) => total + counts(one), 0);
    if (sum + (inCredits ? (of.credits ?? 0) : 1) > most) return { period, most, inCredits };
  }
  return undefined;
};

/** The entry of one paid call. */
export const spentId = (runId: string, at: number): string => `${runId}@${at}`;

/**
 * Writes down that one paid call was booked `times` times, as browsers send a request again by themselves: each counts.
 * May be repeated.
 */
export const spendAgain = async (
  { id: runId, detector, credits }: Pick<Run, 'id' | 'detector' | 'credits'>,
  at: number,
  times: number,
): Promise<void> => {
  const tx = (await database()).transaction('spending', 'readwrite');
  for (let time = 2; time <= times; time++)
    await tx.store.put({
      id: `${spentId(runId, at)} ${time}`,
      runId,
      detector,
      at,
      ...(credits === undefined ? {} : { credits }),
    });
  await tx.done;
};

/** A paid call that booked nothing after all no longer counts. */
export const unspend = async (runId: string, at: number): Promise<void> =>
  (await database()).delete('spending', spentId(runId, at));

/** No cap looks further back than a month; a little more, as a clock may have been wrong. */
const COUNTED_MS = 62 * 24 * 60 * 60_000;

/** Drops what no cap counts any more. */
export const forgetSpent = async (now: number): Promise<void> => {
  const tx = (await database()).transaction('spending', 'readwrite');
  const old = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(now - COUNTED_MS));
  await Promise.all([...old.map((id) => tx.store.delete(id)), tx.done]);
};

/** Paid calls since a time, ms since 1970: by detector. */
export const spentSince = async (since: number): Promise<readonly Spent[]> =>
  (await database()).getAllFromIndex('spending', 'at', IDBKeyRange.lowerBound(since));
