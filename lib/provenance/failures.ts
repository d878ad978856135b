import * as z from 'zod/mini';
import { plainText } from './plain-text';

/** What of a credential did not hold, in our terms. `C2PA specification 2.2, 15.2` lists the codes. */
export const failureKind = z.enum([
  'content-changed',
  'statements-changed',
  'signature-wrong',
  'certificate-unfit',
  'certificate-revoked',
  'time-wrong',
  'ingredient-broken',
  'algorithm-unfit',
  'not-well-formed',
]);
export type FailureKind = z.infer<typeof failureKind>;

/** Codes that say who signed and when, not whether the file is as it was signed. */
const ABOUT_TRUST = new Set([
  'signingCredential.untrusted',
  'signingCredential.expired',
  'signingCredential.ocsp.skipped',
  'signingCredential.ocsp.inaccessible',
  'signingCredential.ocsp.unknown',
  'timeStamp.untrusted',
]);

export const isAboutTrust = (code: string): boolean => ABOUT_TRUST.has(code);

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^assertion\.(dataHash|bmffHash|boxesHash|collectionHash|multiAssetHash)\b/, 'content-changed'],
  [
    /^assertion\.(hashedURI|missing|undeclared|notRedacted|selfRedacted|inaccessible|outsideManifest)/,
    'statements-changed',
  ],
  [/^claimSignature\.outsideValidity$/, 'time-wrong'],
  [/^claimSignature\./, 'signature-wrong'],
  [/^signingCredential\.(revoked|ocsp\.revoked)$/, 'certificate-revoked'],
  [/^signingCredential\./, 'certificate-unfit'],
  [/^timeStamp\./, 'time-wrong'],
  [/^ingredient\./, 'ingredient-broken'],
  [/^algorithm\./, 'algorithm-unfit'],
];

/** What did not hold: in our terms, with the specification's code. */
export const failure = z.object({ kind: failureKind, code: z.string() });
export type Failure = z.infer<typeof failure>;

const failureKindOf = (code: string): FailureKind =>
  KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'not-well-formed';

/** Failure codes as they are told: cut to a length, at most so many. */
export const toldFailures = (codes: readonly string[], most: number): Failure[] =>
  codes.slice(0, most).map((code) => ({ kind: failureKindOf(code), code: plainText(code, 80) }));
