import * as z from 'zod/mini';

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

export const failureKindOf = (code: string): FailureKind =>
  KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'not-well-formed';
