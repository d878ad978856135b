import { test as base, expect } from 'vitest';
import { type Internet, media, RESEMBLE_HOST, startInternet, TEST_KEY } from '../../internet/index';

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: these tests read whatever members the vendor may have sent
  readonly json: any;
}

/** The vendor's API as a small client sees it. */
export class Api {
  constructor(
    readonly internet: Internet,
    readonly key = TEST_KEY,
  ) {}

  async call(path: string, init: RequestInit = {}): Promise<Said> {
    const headers = { authorization: `Bearer ${this.key}`, ...(init.headers as Record<string, string>) };
    const response = await this.internet.fetch(`https://${RESEMBLE_HOST}/api/v2${path}`, { ...init, headers });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') ? parsed(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }
  create(body: unknown): Promise<Said> {
    const headers = { 'content-type': 'application/json' };
    return this.call('/detect', {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
  upload(name: string, bytes: Uint8Array = media(name).bytes): Promise<Said> {
    const form = new FormData();
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    return this.call('/secure_uploads', { method: 'POST', body: form });
  }
  /** Uploads a fixture, has it judged, and gives the finished item. */
  async judged(name: string, options: Record<string, unknown> = {}): Promise<Said['json']> {
    const { json } = await this.upload(name);
    return this.item((await this.create({ media_token: json.token, ...options })).json.item.uuid);
  }
  /** Has an address judged, and gives the item as it ended. */
  async judgedAt(url: string): Promise<Said['json']> {
    return this.item((await this.create({ url })).json.item.uuid);
  }
  async item(uuid: string): Promise<Said['json']> {
    await this.internet.resemble.when(({ jobs }) => jobs.get(uuid)?.state !== 'processing');
    return (await this.call(`/detect/${uuid}`)).json.item;
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A test with an internet of its own, whose jobs take no time. */
export const test = base.extend<{ internet: Internet; api: Api }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures are wanted from the pattern
  internet: async ({}, use) => {
    const internet = await startInternet({ jobSeconds: 0 });
    await use(internet);
    await internet.close();
    expect(internet.faults).toEqual([]);
  },
  api: async ({ internet }, use) => use(new Api(internet)),
});

export { expect };
