/** As much of DER (X.690) as a certificate needs. */
export const tlv = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(parts);
  const { length } = body;
  if (length < 128) return Buffer.concat([Uint8Array.of(tag, length), body]);
  const size = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(tag, ...size), body]);
};

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x31, ...parts);
export const octets = (bytes: Uint8Array): Uint8Array => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Uint8Array => tlv(0x03, Uint8Array.of(unused), bytes);
export const yes = (): Uint8Array => tlv(0x01, Uint8Array.of(0xff));
export const text = (value: string): Uint8Array => tlv(0x0c, new TextEncoder().encode(value));
/** `bytes` as a positive number: the first must not have its highest bit set. */
export const integer = (bytes: Uint8Array): Uint8Array => tlv(0x02, bytes);
/** GeneralizedTime, to the second. */
export const time = (date: Date): Uint8Array =>
  tlv(0x18, new TextEncoder().encode(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

/** An object identifier from its dotted form. */
export const oid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (value: number): number[] => {
    const out = [value & 0x7f];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) out.unshift((left & 0x7f) | 0x80);
    return out;
  };
  return tlv(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
};
