import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Place } from './place';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a PUT must be like to fit its signature, headers in lower case. */
export interface SignedPut {
  readonly place: Place;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Not known when the address is made: the library signs such a body as UNSIGNED-PAYLOAD. */
const BODY_TO_COME = {};

/** The query that an AWS Signature V4 library makes for this PUT, with host and every given header signed. */
export const signPut = async (put: SignedPut, credentials: Credentials): Promise<URLSearchParams> => {
  const signer = new SignatureV4({ credentials, region: 'nyc3', service: 's3', sha256: Sha256, uriEscapePath: false });
  const { host, path, query } = put.place;
  const signed = await signer.presign(
    {
      method: 'PUT',
      protocol: 'https:',
      hostname: host,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { host, ...put.headers },
      body: BODY_TO_COME,
    },
    { signingDate: put.at, expiresIn: put.expiresIn, unhoistableHeaders: new Set(Object.keys(put.headers)) },
  );
  return new URLSearchParams(Object.entries(signed.query ?? {}).map(([name, value]) => [name, String(value)]));
};
