import { sha256Of } from '../media/digest';
import type { SpecimenOfBytes } from '../media/specimen';
import { thumbnailOf } from '../media/thumbnail';
import { keepBytes } from '../storage/media-bytes';
import type { Check } from './check';

/** Keeps bytes that were read for a check, and says what a record holds of them. Throws NoRoom. */
export const keepSpecimen = async (
  checkId: string,
  blob: Blob,
  of: Pick<SpecimenOfBytes, 'type' | 'readBy' | 'address'> & { readonly obtained: 'original-bytes' | 'captured' },
  now: number,
): Promise<Pick<Check, 'specimen' | 'thumbnail'>> => {
  await keepBytes(checkId, blob, now);
  const thumbnail = await thumbnailOf(blob, of.type);
  return {
    specimen: { ...of, sha256: await sha256Of(blob), length: blob.size },
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
};

/** Keeps a lossless copy for one run, beside the check's own bytes, and says what its record holds of it. Throws NoRoom. */
export const keepCopy = async (
  key: string,
  blob: Blob,
  original: SpecimenOfBytes,
  now: number,
): Promise<SpecimenOfBytes> => {
  await keepBytes(key, blob, now);
  const { type, sha256, readBy, address } = original;
  return {
    obtained: 're-encoded',
    sha256: await sha256Of(blob),
    length: blob.size,
    type: blob.type,
    readBy,
    address,
    from: { type, sha256 },
  };
};
