import { sha256Of } from '../media/digest';
import type { SpecimenOfBytes } from '../media/specimen';
import { thumbnailOf } from '../media/thumbnail';
import { keepBytes } from '../storage/media-bytes';
import type { Check } from './check';

/** Keeps bytes that were read for a check, and says what a record holds of them. Throws NoRoom. */
export const keepSpecimen = async (
  checkId: string,
  blob: Blob,
  of: Pick<SpecimenOfBytes, 'type' | 'readBy' | 'address'>,
  now: number,
): Promise<Pick<Check, 'specimen' | 'thumbnail'>> => {
  await keepBytes(checkId, blob, now);
  const thumbnail = await thumbnailOf(blob, of.type);
  return {
    specimen: { obtained: 'original-bytes', sha256: await sha256Of(blob), length: blob.size, ...of },
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
};

/** Puts a lossless copy in the place of kept bytes. Throws NoRoom. */
export const keepCopy = async (
  checkId: string,
  blob: Blob,
  original: SpecimenOfBytes,
  now: number,
): Promise<Pick<Check, 'specimen'>> => {
  await keepBytes(checkId, blob, now);
  const { type, sha256, readBy, address } = original;
  return {
    specimen: {
      obtained: 're-encoded',
      sha256: await sha256Of(blob),
      length: blob.size,
      type: blob.type,
      readBy,
      address,
      from: { type, sha256 },
    },
  };
};
