/** What is wrong with what should be a certificate. */
export type CertificateFault = 'not-base64' | 'cut-short' | 'more-behind' | 'no-certificate';

/** One element of DER (X.690, 8.1): its tag, and where its contents stand. */
interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;
const VERSION = 0xa0;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** The element at `at`, if its length is written as DER wants it; it may go past the end of the bytes. */
const elementAt = (bytes: Uint8Array, at: number): Element | undefined => {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // No tag of a certificate needs a second byte.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  if (first < 0x80) return { tag, from: at + 2, to: at + 2 + first };
  const count = first - 0x80;
  const length = bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = count > 0 && count <= 3 && length >= (count === 1 ? 0x80 : 256 ** (count - 1));
  return isShortest ? { tag, from: at + 2 + count, to: at + 2 + count + length } : undefined;
};

/** The elements that fill a place to its last byte; undefined where they do not. */
const elementsIn = (bytes: Uint8Array, { from, to }: Pick<Element, 'from' | 'to'>): Element[] | undefined => {
  const found: Element[] = [];
  for (let at = from; at < to; ) {
    const element = elementAt(bytes, at);
    if (!element || element.to > to) return undefined;
    found.push(element);
    at = element.to;
  }
  return found;
};

const tagsOf = (elements: readonly Element[] | undefined): string => (elements ?? []).map(({ tag }) => tag).join();

/** RFC 5280, 4.1: what is signed, of version 1 to 3. */
const isToBeSigned = (bytes: Uint8Array, body: Element): boolean => {
  const fields = elementsIn(bytes, body) ?? [];
  const [version] = fields;
  if (version?.tag === VERSION && tagsOf(elementsIn(bytes, version)) !== String(INTEGER)) return false;
  const [serial, algorithm, issuer, validity, subject, key, ...rest] =
    version?.tag === VERSION ? fields.slice(1) : fields;
  if (serial?.tag !== INTEGER || !validity) return false;
  const times = elementsIn(bytes, validity) ?? [];
  return (
    tagsOf([algorithm, issuer, validity, subject, key].flatMap((one) => one ?? [])) ===
      Array(5).fill(SEQUENCE).join() &&
    times.length === 2 &&
    times.every(({ tag }) => tag === UTC_TIME || tag === GENERALIZED_TIME) &&
    // Unique identifiers and extensions have tags of their own.
    rest.every(({ tag }) => tag >= 0x81 && tag <= 0xa3)
  );
};

const decoded = (base64: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** What is wrong with a certificate (base64 of DER), read to its last byte; undefined where it is one. Its signature is not checked. */
export const faultOfCertificate = (base64: string): CertificateFault | undefined => {
  const bytes = decoded(base64);
  if (!bytes) return 'not-base64';
  const whole = elementAt(bytes, 0);
  if (whole?.tag !== SEQUENCE) return 'no-certificate';
  if (whole.to > bytes.length) return 'cut-short';
  if (whole.to < bytes.length) return 'more-behind';
  const parts = elementsIn(bytes, whole);
  const [body] = parts ?? [];
  const isWhole = tagsOf(parts) === [SEQUENCE, SEQUENCE, BIT_STRING].join();
  return isWhole && body && isToBeSigned(bytes, body) ? undefined : 'no-certificate';
};
