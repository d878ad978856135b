import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOfCertificate } from '../../../lib/provenance/certificate';
import { certificatesIn, faultOfAnchors, pemOf, refusalOf } from '../../../lib/provenance/trust-lists';
import { newAuthority, newSigner } from '../../authority/authority';
import { integer, sequence } from '../../authority/der';
import { authority, media } from './signed';

const [whole = ''] = certificatesIn(authority.certificate);
const der = new Uint8Array(Buffer.from(whole, 'base64'));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const changed = (change: (bytes: Uint8Array) => void): string => {
  const bytes = der.slice();
  change(bytes);
  return base64(bytes);
};

describe('a certificate is read to its last byte', () => {
  test('those of an authority and of a signer are ones', () => {
    const signer = newSigner(newAuthority('A'), 'B'.repeat(120));
    for (const one of [whole, ...certificatesIn(signer.certificate)]) expect(faultOfCertificate(one)).toBeUndefined();
  });

  test.each([
    ['its first 300 letters', whole.slice(0, 300), 'cut-short'],
    ['all but its last byte', base64(der.subarray(0, -1)), 'cut-short'],
    ['a byte behind it', base64(new Uint8Array([...der, 0])), 'more-behind'],
    ['two in one', base64(new Uint8Array([...der, ...der])), 'more-behind'],
    ['nothing', '', 'no-certificate'],
    ['a picture', base64(media('lighthouse.png')), 'no-certificate'],
    ['no base64', 'MII=B', 'not-base64'],
    [
      'a sequence of its length, of zeroes',
      base64(new Uint8Array([...der.subarray(0, 4), ...new Uint8Array(der.length - 4)])),
      'no-certificate',
    ],
    [
      'a sequence of numbers',
      base64(sequence(...Array.from({ length: 90 }, () => integer(Uint8Array.of(2))))),
      'no-certificate',
    ],
    [
      'a length that is not the shortest',
      base64(new Uint8Array([0x30, 0x84, 0, 0, ...der.subarray(2)])),
      'no-certificate',
    ],
    ['a length without an end', changed((bytes) => bytes.set([0x80], 1)), 'no-certificate'],
    ['the body alone', base64(der.subarray(4, 4 + 4 + (((der[6] ?? 0) << 8) | (der[7] ?? 0)))), 'no-certificate'],
    ['an inner length that goes past its place', changed((bytes) => bytes.set([0x7f], 9)), 'no-certificate'],
  ])('%s is none', (_, text, fault) => {
    expect(faultOfCertificate(text)).toBe(fault);
  });

  test('no byte of its frame can be another: changed lengths and tags are seen', () => {
    // Tags and lengths of the outer parts; what is changed within a name or a key makes another certificate, not a broken one.
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(
        faultOfCertificate(changed((bytes) => bytes.set([(bytes[at] ?? 0) ^ 0x41], at))),
        `byte ${at}`,
      ).toBeDefined();
  });
});

describe('what a person adds', () => {
  test.each([
    ['a certificate', authority.certificate, undefined],
    ['two with words between them', `one\n${authority.certificate}two\n${authority.certificate}`, undefined],
    ['words', 'my certificate', 'no-pem'],
    ['one without its end', authority.certificate.slice(0, 400), 'cut-short'],
    ['one whose middle is missing', pemOf(whole.slice(0, 400)), 'cut-short'],
    ['a good one and a cut one', authority.certificate + pemOf(whole.slice(0, 400)), 'cut-short'],
    [
      'a good one and one of strange letters',
      `${authority.certificate}-----BEGIN CERTIFICATE-----\n???\n-----END CERTIFICATE-----`,
      'not-base64',
    ],
    ['a request for one', authority.certificate.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'), 'no-pem'],
  ])('%s', (_, pem, fault) => {
    expect(faultOfAnchors(pem)).toBe(fault);
  });
});

test('a list with a certificate that is cut short takes nobody’s place', () => {
  expect(refusalOf(`${authority.certificate}${pemOf(whole.slice(0, 300))}`, authority.certificate)).toBe(
    'not-well-formed',
  );
});

test('every certificate of the real lists is one, where they lie beside the project', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../shared/corpus/trust');
  if (!existsSync(folder)) return;
  for (const name of ['c2pa.pem', 'tsa.pem', 'interim-anchors.pem', 'interim-allowed.pem']) {
    const certificates = certificatesIn(readFileSync(path.join(folder, name), 'utf8'));
    expect(certificates.length).toBeGreaterThan(10);
    expect(certificates.map(faultOfCertificate).filter(Boolean), name).toEqual([]);
  }
});
