import { expect, test } from 'vitest';
import { readAddress } from '../../../lib/media/read-address';
import { media } from '../../internet';

test('works with the browser’s own fetch, which refuses to be called as somebody’s method', async () => {
  const { bytes, type } = media('lake.jpg');
  async function fetch(this: unknown): Promise<Response> {
    if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
    return new Response(new Uint8Array(bytes));
  }
  const { signal } = new AbortController();
  expect(await readAddress('https://plain.example/', { cookies: false, fetch, signal })).toMatchObject({
    is: 'bytes',
    type,
  });
});

test('the browser’s cache is never asked, and cookies follow no redirect', async () => {
  const seen: (RequestInit | undefined)[] = [];
  const how = {
    signal: new AbortController().signal,
    fetch: async (_: unknown, init?: RequestInit) => {
      seen.push(init);
      return new Response('no', { status: 403 });
    },
  };
  await readAddress('https://pictures.example/', { ...how, cookies: false });
  await readAddress('https://pictures.example/', { ...how, cookies: true });
  expect(seen).toMatchObject([
    { cache: 'no-store', credentials: 'omit' },
    { cache: 'no-store', credentials: 'include', redirect: 'error' },
  ]);
});
