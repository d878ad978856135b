import { MOST_PARTS } from './limits';

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Where the next part begins. */
type Next = (view: DataView, at: number) => number;

/** PNG, third edition, 5.3: length, type, data, checksum. */
const pngChunk: Next = (view, at) => at + 12 + view.getUint32(at);
/** RIFF: type, little-endian length, data, a byte to make it even. */
const riffChunk: Next = (view, at) => at + 8 + Math.ceil(view.getUint32(at + 4, true) / 2) * 2;

/** Boxes that hold boxes (ISO/IEC 14496-12, table 1). Those in them are parts as well: a reader keeps each. */
const HOLDS_BOXES: ReadonlySet<string> = new Set([
  'moov',
  'trak',
  'edts',
  'mdia',
  'minf',
  'dinf',
  'stbl',
  'mvex',
  'moof',
  'traf',
  'mfra',
  'udta',
  'iprp',
  'ipco',
]);

/** ISO/IEC 14496-12, 4.2: size 1 is followed by 64 bits, size 0 goes to the end. A box that holds boxes is walked into. */
const isoBox: Next = (view, at) => {
  const size = view.getUint32(at);
  const isLong = size === 1;
  const type = String.fromCharCode(...[4, 5, 6, 7].map((of) => view.getUint8(at + of)));
  if (HOLDS_BOXES.has(type)) return at + (isLong ? 16 : 8);
  if (size === 0) return view.byteLength;
  if (!isLong) return at + Math.max(8, size);
  return at + 16 <= view.byteLength ? at + Math.max(16, Number(view.getBigUint64(at + 8))) : view.byteLength;
};

const START_OF_SCAN = 0xda;

/** Markers without a length (ITU-T T.81, table B.1): TEM, RST, SOI, EOI. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

/** The next marker that ends picture data: neither a stuffed byte nor a restart. */
const nextMarker = (view: DataView, from: number): number => {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const marker = view.getUint8(at + 1);
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return view.byteLength;
};

/** ITU-T T.81, B.1.1: marker, length, data; behind the head of a scan its picture data. */
const jpegSegment: Next = (view, at) => {
  const marker = view.getUint8(at + 1);
  if (view.getUint8(at) !== 0xff || marker === 0 || marker === 0xff) return nextMarker(view, at + 1);
  if (isBare(marker)) return at + 2;
  const behind = at + 2 + Math.max(2, view.getUint16(at + 2));
  return marker === START_OF_SCAN ? nextMarker(view, behind) : behind;
};

/** Whether a container has more parts than any honest file: such a file is a bomb for its readers' memory. */
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
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return walk(2, jpegSegment);
  if (word(bytes, 0) === '\x89PNG') return walk(8, pngChunk);
  if (word(bytes, 0) === 'RIFF') return walk(12, riffChunk);
  return word(bytes, 4) === 'ftyp' && walk(0, isoBox);
};
