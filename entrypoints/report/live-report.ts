import { signal } from '@preact/signals';
import type { ReportData } from '../../components/report/data';
import { translate } from '../../lib/browser/page-text';
import type { Check } from '../../lib/checks/check';
import { readCheck } from '../../lib/checks/records';
import { bytesIn } from '../../lib/media/specimen';
import { onChange } from '../../lib/storage/changes';
import { StorageRefused } from '../../lib/storage/database';
import { drawingOf } from '../../lib/storage/drawings';
import { bytesOf } from '../../lib/storage/media-bytes';
import { answersOf } from '../../lib/storage/raw-answers';

export const data = signal<ReportData | undefined>(undefined);

const NOTHING = { media: undefined, drawings: new Map(), answers: new Map() } as const;

/** Addresses of this page for stored bytes: made once each, so that a player goes on playing while the check changes. */
const addresses = new Map<string, string>();

const addressOf = (id: string, blob: Blob): string => {
  const known = addresses.get(id) ?? URL.createObjectURL(blob);
  addresses.set(id, known);
  return known;
};

const checkId = (): string => decodeURIComponent(location.hash.slice(1));

const mediaOf = async (check: Check): Promise<ReportData['media']> => {
  const blob = await bytesOf(check.id);
  const bytes = bytesIn(check.specimen);
  if (!blob || !bytes) return undefined;
  const { type, sha256 } = bytes;
  return { address: addressOf(`${check.id} ${sha256}`, blob.slice(0, blob.size, type)), type };
};

/** One value per run, for those that have one. */
const byRun = async <T>(
  check: Check,
  read: (runId: string) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> => {
  const found = await Promise.all(check.runs.map(async ({ id }) => [id, await read(id)] as const));
  return new Map(found.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
};

const read = async (id: string): Promise<ReportData> => {
  const check = await readCheck(id);
  if (!check) return { check: 'missing', ...NOTHING };
  document.title = check.item.name === '' ? translate('reportTitle') : translate('reportTitleOf', check.item.name);
  const [media, drawings, answers] = await Promise.all([
    mediaOf(check),
    byRun(check, async (runId) => {
      const drawing = await drawingOf(runId);
      return drawing && addressOf(runId, drawing);
    }),
    byRun(check, answersOf),
  ]);
  return { check, media, drawings, answers };
};

export const readReport = async (): Promise<void> => {
  try {
    data.value = await read(checkId());
  } catch (cause) {
    if (!(cause instanceof StorageRefused)) throw cause;
    data.value = { check: 'refused', ...NOTHING };
  }
};

onChange((change) => {
  if (change.of === 'checks' || (change.of === 'check' && change.id === checkId())) void readReport();
});
addEventListener('hashchange', () => void readReport());
