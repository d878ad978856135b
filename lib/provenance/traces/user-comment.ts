/** EXIF 2.32, 4.6.5: the first eight bytes name the encoding of what follows. */
const CODE_LENGTH = 8;

/** UTF-16 of either order: the order is not told, and writers differ. Latin letters have their zero on one side. */
const utf16 = (bytes: Uint8Array): string => {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < Math.min(bytes.length, 2000); at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  return new TextDecoder(even > odd ? 'utf-16be' : 'utf-16le').decode(bytes);
};

/** A user comment in any encoding that writers use: the two that EXIF names, none, or a plain text field. */
export const userComment = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  if (typeof value[0] === 'string') return value.join(' ');
  const bytes = Uint8Array.from(value.slice(0, 100_000), Number);
  const code = String.fromCharCode(...bytes.subarray(0, CODE_LENGTH)).replace(/[\0 ]+$/, '');
  const rest = bytes.subarray(CODE_LENGTH);
  if (code === 'UNICODE') return utf16(rest);
  if (code === 'ASCII' || code === '') return new TextDecoder().decode(rest);
  return new TextDecoder().decode(bytes);
};
