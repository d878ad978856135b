import { type MediaItem, mediaItem } from '../media/media-item';
import { tellDataAddress } from '../media/read-address';
import { NoRoom } from '../storage/media-bytes';
import { CHECK_VERSION, type Check, type Run } from './check';
import type { FailureCode } from './failure';
import { keepSpecimen } from './keep-specimen';
import { addCheck, changeCheck } from './records';
import { failed } from './run-changes';

export interface Named {
  readonly id: string;
  readonly name: string;
}

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

/** Writes a new check down, then reads what only this moment has: a data: address. Answers the check. */
export const writeNewCheck = async (
  item: MediaItem,
  detectors: readonly Named[],
  more: Partial<Check>,
  now: number,
): Promise<Check> => {
  const check: Check = {
    id: crypto.randomUUID(),
    version: CHECK_VERSION,
    createdAt: now,
    item: mediaItem.parse({ ...item, address: shortened(item.address) }),
    runs: detectors.map((detector) => newRun(detector, now)),
    seen: true,
    ...more,
  };
  await addCheck(check);
  if (!item.address.includes(',') || !item.address.startsWith('data:')) return check;
  const read = await readNow(check, item.address, now);
  const written = await changeCheck(check.id, (present) =>
    typeof read === 'string'
      ? { ...present, seen: false, runs: present.runs.map((run) => failed(run, read, now)) }
      : { ...present, ...read },
  );
  return written ?? check;
};

const readNow = async (check: Check, address: string, now: number): Promise<Partial<Check> | FailureCode> => {
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
      check.id,
      read.blob,
      { type: read.type, readBy: 'page', address: check.item.address },
      now,
    );
  } catch (error) {
    if (error instanceof NoRoom) return 'no-room';
    throw error;
  }
};
