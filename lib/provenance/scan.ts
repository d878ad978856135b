import { asciiBytes, findBytes } from './find-bytes';

/** Labels of C2PA's boxes hold `c2pa`; XMP that points to a remote manifest holds `dcterms:provenance`. */
const WANTED = ['c2pa', 'dcterms:provenance'].map(asciiBytes);
const LONGEST = Math.max(...WANTED.map(({ length }) => length));
const SLICE_BYTES = 8_000_000;

/** Whether these bytes may hold Content Credentials or point to some. No miss is known; a false alarm costs a reading. */
export const mayHoldCredential = (bytes: Uint8Array): boolean => WANTED.some((wanted) => findBytes(bytes, wanted) >= 0);

/** The same for a file of any size, a slice at a time. */
export const mayFileHoldCredential = async (file: Blob): Promise<boolean> => {
  for (let from = 0; from < file.size; from += SLICE_BYTES) {
    const slice = file.slice(from, Math.min(file.size, from + SLICE_BYTES + LONGEST));
    if (mayHoldCredential(new Uint8Array(await slice.arrayBuffer()))) return true;
  }
  return false;
};
