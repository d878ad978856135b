import { findBytes } from './find-bytes';
import { MOST_NAME } from './limits';
import { plainText } from './plain-text';

/** Object identifiers of names, with their tags (X.520): common name, organisation. */
const COMMON_NAME = Uint8Array.of(0x06, 0x03, 0x55, 0x04, 0x03);
const ORGANISATION = Uint8Array.of(0x06, 0x03, 0x55, 0x04, 0x0a);

/** The text behind the last such name: the issuer's come first, the subject's after them, extensions hold none. */
const lastText = (der: Uint8Array, name: Uint8Array): string => {
  let last = -1;
  for (let at = findBytes(der, name); at >= 0; at = findBytes(der, name, at + 1)) last = at;
  const length = der[last + name.length + 1] ?? 0;
  const from = last + name.length + 2;
  // Longer texts have a longer form of length; no name needs it.
  return last < 0 || length > 127 ? '' : new TextDecoder().decode(der.subarray(from, from + length));
};

/** Whose certificate this is (base64 of DER), as a person would name it; empty where it does not say. */
export const certificateName = (base64: string): string => {
  const der = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return plainText(lastText(der, COMMON_NAME) || lastText(der, ORGANISATION), MOST_NAME);
};
