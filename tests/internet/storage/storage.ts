import { createHash } from 'node:crypto';
import type { Answer } from '../vendor/answer';
import type { StorageError } from './check-put';
import { objectAddress } from './place';
import type { Credentials } from './signature';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** ms since 1970. */
  readonly at: number;
}

/** What the vendors' clients have put, by address. One for all vendors, as in life. */
export class Storage {
  readonly #objects = new Map<string, StoredObject>();
  readonly #credentials = new Map<string, Credentials>();

  get objects(): ReadonlyMap<string, StoredObject> {
    return this.#objects;
  }
  /** By its address in the storage itself, whatever address it was put through. */
  at(address: string): StoredObject | undefined {
    return this.#objects.get(address);
  }
  put(bucket: string, key: string, type: string, bytes: Buffer): void {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#objects.set(objectAddress(bucket, key), { bucket, key, type, bytes, sha256, at: Date.now() });
  }

  allow(credentials: Credentials): void {
    this.#credentials.set(credentials.accessKeyId, credentials);
  }
  credentials(accessKeyId: string): Credentials | undefined {
    return this.#credentials.get(accessKeyId);
  }
}

export const accessKeyOf = (query: string): string =>
  (new URLSearchParams(query).get('X-Amz-Credential') ?? '').split('/')[0] ?? '';

/** The storage says no, in XML as S3 does. */
export const xml = (status: number, { code, message }: Pick<StorageError, 'message'> & { code: string }): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>tx000001</RequestId><HostId>nyc3</HostId></Error>`,
});
