import { createHash } from 'node:crypto';
import { TEST_KEY } from '../../internet/index';
import { expect, test } from './with-internet';

test('keeps what was asked, with the digest of the body', async ({ internet }) => {
  await internet.fetch('https://members.example/login?a=1', { method: 'POST', body: 'name=x', redirect: 'manual' });
  const [entry] = internet.requests('members.example', '/login');
  expect(entry).toMatchObject({ method: 'POST', path: '/login?a=1', length: 6, status: 302, kind: 'site' });
  expect(entry?.sha256).toBe(createHash('sha256').update('name=x').digest('hex'));
  expect(internet.requests('members.example', '/')).toEqual([]);
});

test('the key in its own place is no leak', async ({ internet, api }) => {
  await api.call('/account');
  await api.create({ url: 'https://media.example/photos/harbour.jpg' });
  expect(internet.leaks(TEST_KEY)).toEqual([]);
});

test.for([
  ['another host', 'https://news.example/', { headers: { authorization: `Bearer ${TEST_KEY}` } }],
  ['another header', 'https://app.resemble.ai/api/v2/account', { headers: { 'x-key': TEST_KEY } }],
  ['the query', `https://app.resemble.ai/api/v2/account?key=${TEST_KEY}`, {}],
  ['the query, escaped', `https://news.example/?key=${TEST_KEY.replaceAll('-', '%2D')}`, {}],
  ['a body', 'https://news.example/', { method: 'POST', body: `{"key":"${TEST_KEY}"}` }],
  ['a large body', 'https://news.example/', { method: 'POST', body: `${'x'.repeat(400_000)}${TEST_KEY}` }],
] as const)('the key in %s is one', async ([, url, init], { internet }) => {
  await internet.fetch(url, init as RequestInit);
  expect(internet.leaks(TEST_KEY)).toHaveLength(1);
});

test('lets a test wait for a request', async ({ internet, api }) => {
  const next = internet.resemble.nextRequest('account');
  await api.call('/detect?page=1');
  await api.call('/account');
  expect((await next).path).toBe('/api/v2/account');
});
