import {
  TEST_KEY,
  TRUTHSCAN_AUDIO_HOST,
  TRUTHSCAN_TEST_KEY,
  UNDETECTABLE_AUDIO_HOST,
  UNDETECTABLE_IMAGE_HOST,
  UNDETECTABLE_TEST_KEY,
} from '../../internet/index';
import { expect, test } from './presigned-api';

test('keys in their own places are no leaks', async ({ internet, truthscan, undetectable }) => {
  for (const api of [truthscan, undetectable]) {
    await api.judged('audio', 'minister.mp3');
    await api.judged('image', 'harbour.jpg');
    await api.judged('video', 'ferry.mp4');
    await api.credits();
    expect(api.vendor.ledger).toHaveLength(3);
  }
  for (const key of [TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY, TEST_KEY]) expect(internet.leaks(key)).toEqual([]);
});

const key = TRUTHSCAN_TEST_KEY;
const home = `https://${TRUTHSCAN_AUDIO_HOST}`;
const posted = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

test.for([
  ['the body of a query', `${home}/query`, posted(JSON.stringify({ id: 'x', key }))],
  ['a header of a query', `${home}/query`, posted('{"id":"x"}', { apikey: key })],
  ['a header of a detect', `${home}/detect`, posted('{"url":"x"}', { apikey: key })],
  ['another member of a detect', `${home}/detect`, posted(JSON.stringify({ key, url: `https://x.example/${key}` }))],
  ['an escaped member', `${home}/detect`, posted(JSON.stringify({ email: key }).replace('test', '\\u0074est'))],
  ['another header of a presign', `${home}/get-presigned-url`, { headers: { apikey: key, key } }],
  ['the query of a presign', `${home}/get-presigned-url?file_name=${key}`, {}],
  ['health', `${home}/health`, { headers: { apikey: key } }],
  ['plain http', `http://${TRUTHSCAN_AUDIO_HOST}/check-user-credits`, { headers: { apikey: key } }],
  ['a path of no call', `${home}/elsewhere`, { headers: { apikey: key } }],
  ['another vendor', `https://${UNDETECTABLE_AUDIO_HOST}/check-user-credits`, { headers: { apikey: key } }],
  ['another vendor’s body', `https://${UNDETECTABLE_IMAGE_HOST}/detect`, posted(JSON.stringify({ key, url: 'x' }))],
  ['Resemble', 'https://app.resemble.ai/api/v2/account', { headers: { authorization: `Bearer ${key}` } }],
  ['the storage', 'https://nyc3.digitaloceanspaces.com/b/k', { method: 'PUT', headers: { apikey: key }, body: 'x' }],
  ['a stored body', 'https://b.nyc3.digitaloceanspaces.com/k', { method: 'PUT', body: `x${key}` }],
  ['the CDN', 'https://audio-presigned-upload.ai-assets-cdn.com/', { method: 'PUT', headers: { key }, body: 'x' }],
  ['a site', 'https://news.example/', { headers: { apikey: key } }],
] as const)('the key in %s is one', async ([, url, init], { internet }) => {
  await internet.fetch(url, init as RequestInit);
  expect(internet.leaks(key)).toHaveLength(1);
  expect(internet.leaks(UNDETECTABLE_TEST_KEY)).toEqual([]);
});

test('what the log calls them', async ({ internet, undetectable }) => {
  await undetectable.judged('audio', 'minister.mp3');
  expect(internet.log.map(({ kind, vendor, call }) => [kind, vendor, call])).toEqual([
    ['vendor', 'undetectable', 'presign'],
    ['storage', 'undetectable', 'put'],
    ['vendor', 'undetectable', 'detect'],
    ['vendor', 'undetectable', 'query'],
  ]);
});
