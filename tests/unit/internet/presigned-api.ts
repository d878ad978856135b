import { type Internet, media } from '../../internet/index';
import type { Presigned } from '../../internet/presigned/index';
import type { Kind } from '../../internet/presigned/product';
import { test as base, type Said } from './with-internet';

/** The types that the documents name: literally `audio/<ending>`, and registered ones for pictures. */
export const typeOf = (name: string): string => {
  const ending = name.split('.').at(-1) ?? '';
  return /^(mp3|wav|m4a|flac|ogg)$/.test(ending) ? `audio/${ending}` : media(name).type;
};

interface Presign {
  readonly presigned_url: string;
  readonly file_path: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** The protocol as a small client speaks it. */
export class PresignedApi {
  constructor(
    readonly internet: Internet,
    readonly vendor: Presigned,
    readonly key = vendor.product.testKey,
  ) {}

  async send(url: string | URL, init: RequestInit = {}): Promise<Said> {
    const response = await this.internet.fetch(url, { redirect: 'manual', ...init });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') ? parsed(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }
  call(kind: Kind, path: string, init: RequestInit = {}): Promise<Said> {
    return this.send(`https://${this.vendor.product.hosts[kind]}${path}`, init);
  }
  post(kind: Kind, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Said> {
    return this.call(kind, path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
  }

  presign(kind: Kind, name: string, more = ''): Promise<Said> {
    const path = `/get-presigned-url?file_name=${encodeURIComponent(name)}${more}`;
    return this.call(kind, path, { headers: { apikey: this.key } });
  }
  put(url: string | URL, name: string, headers: Record<string, string> = {}, bytes = media(name).bytes): Promise<Said> {
    return this.send(url, {
      method: 'PUT',
      headers: { 'content-type': typeOf(name), 'x-amz-acl': 'private', ...headers },
      body: Buffer.from(bytes),
    });
  }
  detect(kind: Kind, url: string, options: Record<string, unknown> = {}): Promise<Said> {
    return this.post(kind, '/detect', { key: this.key, url, ...options });
  }
  detectFile(name: string, bytes: Uint8Array = media(name).bytes, fields: Record<string, string> = {}): Promise<Said> {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    body.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    return this.call('video', '/detect-file', { method: 'POST', headers: { key: this.key }, body });
  }
  query(kind: Kind, id: string): Promise<Said> {
    return this.post(kind, '/query', { id });
  }
  credits(): Promise<Said> {
    return this.call('audio', '/check-user-credits', { headers: { apikey: this.key } });
  }

  /** The first two steps; gives the address that the third wants. */
  async uploaded(kind: 'audio' | 'image', name: string, bytes = media(name).bytes): Promise<string> {
    const { presigned_url, file_path }: Presign = (await this.presign(kind, name)).json;
    const put = await this.put(presigned_url, name, {}, bytes);
    if (put.status >= 300) throw new Error(put.text);
    return absolute(kind, file_path);
  }
  /** All steps; gives the id of the job. */
  async submitted(kind: Kind, name: string, options: Record<string, unknown> = {}): Promise<string> {
    if (kind === 'video') return (await this.detectFile(name)).json.id;
    return (await this.detect(kind, await this.uploaded(kind, name), options)).json.id;
  }
  /** All steps and the end of the job; gives the answer to a query. */
  async judged(kind: Kind, name: string, options: Record<string, unknown> = {}): Promise<Said['json']> {
    const id = await this.submitted(kind, name, options);
    await this.ended(id);
    return (await this.query(kind, id)).json;
  }
  ended(id: string): Promise<void> {
    return this.vendor.when(({ jobs }) => (jobs.get(id)?.endedAt ?? 0) > 0);
  }
}

export const absolute = (kind: 'audio' | 'image', path: string): string =>
  path.startsWith('https:')
    ? path
    : `https://ai-${kind}-detector-prod.nyc3.digitaloceanspaces.com/${path.replace(/^\//, '')}`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const test = base.extend<{ truthscan: PresignedApi; undetectable: PresignedApi }>({
  truthscan: async ({ internet }, use) => use(new PresignedApi(internet, internet.truthscan)),
  undetectable: async ({ internet }, use) => use(new PresignedApi(internet, internet.undetectable)),
});

export { expect } from './with-internet';
