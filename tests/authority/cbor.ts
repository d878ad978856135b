/** As much of CBOR (RFC 8949) as a signature needs. */
export type Cbor = number | string | null | Uint8Array | readonly Cbor[] | ReadonlyMap<number | string, Cbor>;

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Major type and argument. */
const head = (major: number, value: number): Uint8Array => {
  if (value < 24) return Uint8Array.of((major << 5) | value);
  if (value < 0x100) return Uint8Array.of((major << 5) | 24, value);
  if (value < 0x10000) return Uint8Array.of((major << 5) | 25, value >> 8, value & 0xff);
  return Uint8Array.of((major << 5) | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
};

export const cbor = (value: Cbor): Uint8Array => {
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return joined([head(3, bytes.length), bytes]);
  }
  if (value instanceof Uint8Array) return joined([head(2, value.length), value]);
  if (value instanceof Map) return joined([head(5, value.size), ...[...value].flatMap(([k, v]) => [cbor(k), cbor(v)])]);
  const list = [...(value as readonly Cbor[])];
  return joined([head(4, list.length), ...list.map(cbor)]);
};

/** A value with a tag before it. */
export const tagged = (tag: number, value: Cbor): Uint8Array => joined([head(6, tag), cbor(value)]);
