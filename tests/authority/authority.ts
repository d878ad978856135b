import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { bits, integer, octets, oid, sequence, setOf, text, time, tlv, yes } from './der';

/** A certificate with its key, as PEM, and what those whom it certifies need of it. */
export interface Identity {
  readonly name: string;
  readonly certificate: string;
  readonly key: string;
  readonly keyId: Uint8Array;
}

/** Somebody who signs: the certificate of the authority stands behind their own. */
export interface Signer extends Identity {
  readonly authority: Identity;
}

interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const DAY = 86_400_000;
const days = (from: number, to: number): Validity => ({
  from: new Date(Date.now() + from * DAY),
  to: new Date(Date.now() + to * DAY),
});

/** The validity of a certificate that has run out. */
export const ranOut = (): Validity => days(-800, -100);

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

const nameOf = (name: string): Uint8Array =>
  sequence(setOf(sequence(oid('2.5.4.10'), text(name))), setOf(sequence(oid('2.5.4.3'), text(name))));

const extension = (id: string, isCritical: boolean, value: Uint8Array): Uint8Array =>
  sequence(oid(id), ...(isCritical ? [yes()] : []), octets(value));

/** RFC 5280, 4.2: what an authority's certificate says of itself, and what a signer's does. */
const uses = (isAuthority: boolean): Uint8Array[] =>
  isAuthority
    ? [extension('2.5.29.19', true, sequence(yes())), extension('2.5.29.15', true, bits(Uint8Array.of(0x06), 1))]
    : [
        extension('2.5.29.19', true, sequence()),
        extension('2.5.29.15', true, bits(Uint8Array.of(0x80), 7)),
        extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.4'))),
      ];

const pem = (der: Uint8Array): string => {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
};

const certify = (name: string, { from, to }: Validity, authority: Identity | undefined): Identity => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = new Uint8Array(keys.publicKey.export({ type: 'spki', format: 'der' }));
  const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyId = new Uint8Array(createHash('sha1').update(publicKey).digest());
  const serial = Uint8Array.from([0x01, ...randomBytes(15)]);
  const body = sequence(
    tlv(0xa0, integer(Uint8Array.of(2))),
    integer(serial),
    ECDSA_SHA256,
    nameOf(authority?.name ?? name),
    sequence(time(from), time(to)),
    nameOf(name),
    publicKey,
    tlv(
      0xa3,
      sequence(
        ...uses(authority === undefined),
        extension('2.5.29.14', false, octets(keyId)),
        extension('2.5.29.35', false, sequence(tlv(0x80, authority?.keyId ?? keyId))),
      ),
    ),
  );
  const signature = createSign('sha256')
    .update(body)
    .sign(authority?.key ?? key);
  return { name, key, keyId, certificate: pem(sequence(body, ECDSA_SHA256, bits(signature))) };
};

/** A test authority with a new key: nobody trusts it unless told to. */
export const newAuthority = (name = 'Assay Test Authority', validity = days(-4000, 4000)): Identity =>
  certify(name, validity, undefined);

export const newSigner = (authority: Identity, name: string, validity = days(-30, 300)): Signer => ({
  ...certify(name, validity, authority),
  authority,
});
