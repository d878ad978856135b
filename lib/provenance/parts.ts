import { MOST_PARTS } from './limits';

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

type Next = (view: DataView, at: number) => number;

/** PNG, third edition, 5.3: length, type, data, checksum. */
const pngChunk: Next = (view, at) => at + 12 + view.getUint32(at);
/** RIFF: type, little-endian length, data, a byte to make it even. */
const riffChunk: Next = (view, at) => at + 8 + Math.ceil(view.getUint32(at + 4, true) / 2) * 2;
/** ISO/IEC 14496-12, 4.2: size 1 is followed by 64 bits, size 0 goes to the end. */
const isoBox: Next = (view, at) => {
  const size = view.getUint32(at);
  if (size === 0) return view.byteLength;
  if (size !== 1) return at + Math.max(8, size);
  return at + 16 <= view.byteLength ? at + Math.max(16, Number(view.getBigUint64(at + 8))) : view.byteLength;
};

/** Whether a container has more top-level parts than any honest file: such a file is a bomb for its readers' memory. */
export const hasTooManyParts = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walk = (from: number, next: Next): boolean => {
    let parts = 0;
    for (let at = from; at + 8 <= bytes.length; at = next(view, at)) {
      parts += 1;
      if (parts > MOST_PARTS) return true;
    }
    return false;
  };
  if (word(bytes, 0) === '\x89PNG') return walk(8, pngChunk);
  if (word(bytes, 0) === 'RIFF') return walk(12, riffChunk);
  return word(bytes, 4) === 'ftyp' && walk(0, isoBox);
};
