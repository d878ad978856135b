import { batch, signal } from '@preact/signals';
import type { Progress } from '../../components/check/steps';
import { type FailedTogether, failedTogether } from '../../components/popup/failed-together';
import type { Check } from '../../lib/checks/check';
import { listChecks, readCheck } from '../../lib/checks/records';
import { detectors } from '../../lib/detectors';
import { onChange } from '../../lib/storage/changes';
import { StorageRefused } from '../../lib/storage/database';
import { readKey } from '../../lib/storage/keys';

/** As many as fit in a few screens; older ones are read when asked for. */
const PAGE = 30;

export const checks = signal<readonly Check[] | undefined | 'refused'>(undefined);
export const hasOlder = signal(false);
/** When the key of each detector was saved, ms since 1970. */
export const keysSaved = signal<ReadonlyMap<string, number>>(new Map());
export const together = signal<readonly FailedTogether[]>([]);
export const progress = signal<ReadonlyMap<string, Progress>>(new Map());

const known = (): readonly Check[] => (Array.isArray(checks.value) ? checks.value : []);

/** As many as are looked through for one press. */
const LOOKED_THROUGH = 200;

/** Which failures have one cause: the button beside them says how many it tries again, older ones too. */
const findTogether = async (): Promise<void> => {
  const shown = failedTogether(known());
  const all = shown.length > 0 && hasOlder.value ? await listChecks({ limit: LOOKED_THROUGH }) : undefined;
  together.value = all ? failedTogether(all) : shown;
};

/** Reads the newest checks, at least as many as are shown. */
export const readChecks = async (): Promise<void> => {
  try {
    const limit = Math.max(PAGE, known().length);
    const list = await listChecks({ limit: limit + 1 });
    const keys = await Promise.all(detectors.map(async ({ id }) => [id, (await readKey(id))?.savedAt] as const));
    batch(() => {
      hasOlder.value = list.length > limit;
      checks.value = list.slice(0, limit);
      keysSaved.value = new Map(keys.flatMap(([id, at]) => (at === undefined ? [] : [[id, at] as const])));
    });
    await findTogether();
  } catch (cause) {
    if (!(cause instanceof StorageRefused)) throw cause;
    checks.value = 'refused';
  }
};

export const showOlder = async (): Promise<void> => {
  const before = known().at(-1)?.createdAt;
  if (before === undefined) return;
  const older = await listChecks({ limit: PAGE + 1, before });
  batch(() => {
    hasOlder.value = older.length > PAGE;
    checks.value = [...known(), ...older.slice(0, PAGE)];
  });
};

const readAgain = async (id: string): Promise<void> => {
  const now = await readCheck(id);
  if (now === undefined || !known().some((check) => check.id === id)) return readChecks();
  checks.value = known().map((check) => (check.id === id ? now : check));
  await findTogether();
};

onChange((change) => {
  switch (change.of) {
    case 'check':
      return void readAgain(change.id);
    case 'upload':
      progress.value = new Map(progress.value).set(change.runId, change);
      return;
    case 'checks':
    case 'keys':
      return void readChecks();
    case 'settings':
    case 'balances':
      return;
  }
});
