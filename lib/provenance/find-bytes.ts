/** The bytes of ASCII text. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const startsAt = (bytes: Uint8Array, from: number, wanted: Uint8Array): boolean => {
  if (from < 0 || from + wanted.length > bytes.length) return false;
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false;
  return true;
};

/**
 * Where `wanted` (at most 255 bytes) first stands at or after `from`, or -1. Looks at one byte in `wanted.length`: every
 * occurrence covers one of them.
 */
export const findBytes = (bytes: Uint8Array, wanted: Uint8Array, from = 0): number => {
  const { length } = wanted;
  const offsets: number[][] = Array.from({ length: 256 }, () => []);
  // Later offsets lie further left, so they come first.
  for (let offset = length - 1; offset >= 0; offset -= 1) offsets[wanted[offset] ?? 0]?.push(offset);
  for (let at = from + length - 1; at < bytes.length; at += length)
    for (const offset of offsets[bytes[at] ?? 0] ?? []) {
      const start = at - offset;
      if (start >= from && startsAt(bytes, start, wanted)) return start;
    }
  return -1;
};
