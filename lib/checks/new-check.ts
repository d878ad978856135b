import { type MediaItem, mediaItem } from '../media/media-item';
import { tellDataAddress } from '../media/read-address';
import { NoRoom } from '../storage/no-room';
import { CHECK_VERSION, type Check, type NotAsked, type Run } from './check';
import type { FailureCode } from './failure';
import { keepSpecimen } from './keep-specimen';
import { addCheck } from './records';
import { failed } from './run-changes';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A run for each seat; who is not asked stands there with the reason. */
export const runsFor = (seats: readonly { detector: Named; notAsked?: NotAsked }[], now: number): Run[] =>
  seats.map(({ detector, notAsked }) =>
    notAsked === undefined
      ? newRun(detector, now)
      : { ...newRun(detector, now), state: 'not-asked', notAsked, endedAt: now },
  );

export const newRun = ({ id, name }: Named, now: number): Run => ({
  id: crypto.randomUUID(),
  detector: id,
  detectorName: name,
  state: 'waiting',
  since: now,
  paid: 0,
  maybePaid: 0,
});

/** A data: address is the medium itself: a record keeps only what kind it was, the bytes are kept as bytes. */
const shortened = (address: string): string =>
  address.startsWith('data:') ? (/^data:[\w.+-]*\/?[\w.+-]*/.exec(address)?.[0] ?? 'data:') : address;

/**
 * Reads what only this moment has (a data: address), then writes a new check down. In this order: a record that lacks its
 * bytes for a moment would be taken, by whoever looks just then, for one whose page let go of them. Answers the check.
 */
export const writeNewCheck = async (
  item: MediaItem,
  fresh: readonly Run[],
  more: Partial<Check>,
  now: number,
): Promise<Check> => {
  const id = more.id ?? crypto.randomUUID();
  const isData = item.address.startsWith('data:') && item.address.includes(',');
  const kept = mediaItem.parse({ ...item, address: shortened(item.address) });
  const read = isData ? await readNow(id, item.address, kept.address, now) : {};
  const check: Check = {
    version: CHECK_VERSION,
    createdAt: now,
    item: kept,
    runs: typeof read === 'string' ? fresh.map((run) => failed(run, read, now)) : [...fresh],
    seen: typeof read !== 'string',
    ...more,
    id,
    ...(typeof read === 'string' ? {} : read),
  };
  await addCheck(check);
  return check;
};

const readNow = async (
  checkId: string,
  address: string,
  kept: string,
  now: number,
): Promise<Partial<Check> | FailureCode> => {
  const read = await tellDataAddress(address);
  switch (read.is) {
    case 'bytes':
      break;
    case 'empty':
    case 'too-large':
      return read.is;
    default:
      return 'unsupported';
  }
  try {
    return await keepSpecimen(
      checkId,
      read.blob,
      { obtained: 'original-bytes', type: read.type, readBy: 'page', address: kept },
      now,
    );
  } catch (error) {
    if (error instanceof NoRoom) return 'no-room';
    throw error;
  }
};
