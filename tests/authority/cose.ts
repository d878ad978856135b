import { createSign } from 'node:crypto';
import { type Cbor, cbor, tagged } from './cbor';

/** COSE header parameters (RFC 9052, RFC 9360) and the tag of COSE_Sign1. */
const ALG = 1;
const ES256 = -7;
const X5CHAIN = 33;
const SIGN1 = 18;

/** A COSE_Sign1 over a claim with ES256; its length depends on the chain alone. `chain` is DER, the signer's first. */
export const coseSign1 = (claim: Uint8Array, privateKey: string, chain: readonly Uint8Array[]): Uint8Array => {
  const header = cbor(
    new Map<number, Cbor>([
      [ALG, ES256],
      [X5CHAIN, chain.length === 1 ? (chain[0] ?? null) : chain],
    ]),
  );
  const toSign = cbor(['Signature1', header, new Uint8Array(), claim]);
  const signature = createSign('sha256').update(toSign).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' });
  return tagged(SIGN1, [header, new Map(), null, new Uint8Array(signature)]);
};
