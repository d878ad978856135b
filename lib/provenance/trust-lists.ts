import { type CertificateFault, faultOfCertificate } from './certificate';
import { MOST_LIST_CHARACTERS } from './limits';

/** Who is trusted to sign: PEM text, kept apart by whose list it is. Each may be empty. */
export interface TrustLists {
  /** The C2PA trust list, and its list of time-stamping authorities. */
  readonly official: string;
  readonly timeStamping: string;
  /** The interim list: authorities, and single certificates. Frozen since 2026-01-01. */
  readonly interim: string;
  readonly interimAllowed: string;
  /** Authorities that the person added. */
  readonly own: string;
  /** Which purposes a signer's certificate may have: object identifiers, a line each. */
  readonly purposes: string;
  /** YYYY-MM-DD: of the official lists; empty where there are none. */
  readonly date: string;
}

/** Purposes that signers' certificates have, so that they can be told apart from unfit ones without any list. */
const PURPOSES = [
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.5.5.7.3.36', // document signing
  '1.3.6.1.5.5.7.3.8', // time stamping
  '1.3.6.1.5.5.7.3.9', // OCSP signing
  '1.3.6.1.4.1.311.76.59.1.9', // Microsoft's C2PA signing
  '1.3.6.1.4.1.62558.2.1', // C2PA claim signing
].join('\n');

export const noLists: TrustLists = {
  official: '',
  timeStamping: '',
  interim: '',
  interimAllowed: '',
  own: '',
  purposes: PURPOSES,
  date: '',
};

export const hasLists = ({ official, interim, interimAllowed, own }: TrustLists): boolean =>
  [official, interim, interimAllowed, own].some((list) => list.includes('BEGIN CERTIFICATE'));

type Official = Pick<TrustLists, 'official' | 'timeStamping' | 'date'>;

/** The official lists that count of those that came with the package and those that were fetched: the later ones. */
export const laterOf = <T extends Official>(packed: T, fetched: Official | undefined): T =>
  fetched && fetched.date >= packed.date ? { ...packed, ...fetched } : packed;

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** The certificates of a list as base64 without blanks. Comments between them are left out. */
export const certificatesIn = (pem: string): string[] =>
  [...pem.matchAll(PEM)].map(([, body = '']) => body.replace(/\s+/g, ''));

const marksIn = (pem: string): number => pem.split('-----BEGIN CERTIFICATE-----').length - 1;

export type AnchorFault = CertificateFault | 'no-pem';

/** What is wrong with a text of certificates that a person adds; undefined where each of them is one. */
export const faultOfAnchors = (pem: string): AnchorFault | undefined => {
  const certificates = certificatesIn(pem);
  if (certificates.length === 0) return marksIn(pem) === 0 ? 'no-pem' : 'cut-short';
  if (marksIn(pem) !== certificates.length) return 'not-base64';
  return certificates.map(faultOfCertificate).find((fault) => fault !== undefined);
};

/** A certificate as PEM, from its base64. */
export const pemOf = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

export type Refusal = 'too-long' | 'no-certificate' | 'not-well-formed' | 'too-few-kept';

/** Why a list is not taken in an old one's place; undefined where it is: it must keep four fifths of the old anchors. */
export const refusalOf = (fresh: string, old: string): Refusal | undefined => {
  if (fresh.length > MOST_LIST_CHARACTERS) return 'too-long';
  const certificates = certificatesIn(fresh);
  if (certificates.length === 0) return 'no-certificate';
  // What lies between two marks and is no base64 is not read as a certificate, nor passed over.
  if (marksIn(fresh) !== certificates.length) return 'not-well-formed';
  if (certificates.some((one) => faultOfCertificate(one))) return 'not-well-formed';
  const before = certificatesIn(old);
  const kept = new Set(certificates);
  return before.filter((one) => kept.has(one)).length < before.length * 0.8 ? 'too-few-kept' : undefined;
};
