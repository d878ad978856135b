import { createHash } from 'node:crypto';
import { AUDIO_CDN_HOST, IMAGE_CDN_HOST, media, SPACES_HOST } from '../../internet/index';
import { absolute, expect, test, typeOf } from './presigned-api';

const name = 'minister.mp3';

test('keeps the bytes that were put, as they were', async ({ internet, truthscan }) => {
  const { presigned_url, file_path } = (await truthscan.presign('audio', name)).json;
  expect(await truthscan.put(presigned_url, name)).toMatchObject({ status: 200, text: '' });
  const { sha256, bytes } = media(name);
  expect(internet.storage.at(file_path)).toMatchObject({ sha256, type: 'audio/mp3', bucket: 'ai-audio-detector-prod' });
  expect(
    createHash('sha256')
      .update(internet.storage.at(file_path)?.bytes ?? '')
      .digest('hex'),
  ).toBe(sha256);
  expect(truthscan.vendor.calls('put')).toMatchObject([
    { kind: 'storage', host: SPACES_HOST, status: 200, sha256, length: bytes.length },
  ]);
  expect(internet.undetectable.calls('put')).toEqual([]);
});

/** Every row changes one thing of a PUT that would be taken. */
const tampered: readonly (readonly [
  what: string,
  code: string,
  change: (url: URL, headers: Record<string, string>) => void,
])[] = [
  ['another key', 'SignatureDoesNotMatch', (url) => (url.pathname += 'x')],
  ['another bucket', 'SignatureDoesNotMatch', (url) => (url.pathname = url.pathname.replace('audio', 'image'))],
  ['a longer life', 'SignatureDoesNotMatch', (url) => url.searchParams.set('X-Amz-Expires', '7200')],
  ['another date', 'SignatureDoesNotMatch', (url) => url.searchParams.set('X-Amz-Date', '20250611T121955Z')],
  ['a date that is none', 'AuthorizationQueryParametersError', (url) => url.searchParams.set('X-Amz-Date', 'today')],
  [
    'a life beyond a week',
    'AuthorizationQueryParametersError',
    (url) => url.searchParams.set('X-Amz-Expires', '604801'),
  ],
  ['a second life', 'AuthorizationQueryParametersError', (url) => url.searchParams.append('X-Amz-Expires', '7200')],
  ['another signature', 'SignatureDoesNotMatch', (url) => url.searchParams.set('X-Amz-Signature', 'f'.repeat(64))],
  ['no signature', 'AccessDenied', (url) => url.searchParams.delete('X-Amz-Signature')],
  ['an unknown signer', 'AccessDenied', (url) => url.searchParams.set('X-Amz-Credential', 'NOBODY/20250611/x')],
  ['another region', 'SignatureDoesNotMatch', (url) => replaceIn(url, 'X-Amz-Credential', 'nyc3', 'fra1')],
  ['fewer signed headers', 'SignatureDoesNotMatch', (url) => replaceIn(url, 'X-Amz-SignedHeaders', ';x-amz-acl', '')],
  ['one more parameter', 'SignatureDoesNotMatch', (url) => url.searchParams.set('acl', 'public-read')],
  ['no ACL', 'SignatureDoesNotMatch', (_, headers) => delete headers['x-amz-acl']],
  ['another ACL', 'SignatureDoesNotMatch', (_, headers) => (headers['x-amz-acl'] = 'public-read')],
  ['another type', 'SignatureDoesNotMatch', (_, headers) => (headers['content-type'] = 'audio/mpeg')],
  ['no type', 'SignatureDoesNotMatch', (_, headers) => delete headers['content-type']],
  ['a header that was not signed', 'AccessDenied', (_, headers) => (headers['x-amz-meta-name'] = 'x')],
  [
    'the other form of host',
    'SignatureDoesNotMatch',
    (url) => (url.hostname = `ai-audio-detector-prod.${url.hostname}`),
  ],
  ['plain http', 'AccessDenied', (url) => (url.protocol = 'http:')],
];

const replaceIn = (url: URL, parameter: string, from: string, to: string): void =>
  url.searchParams.set(parameter, (url.searchParams.get(parameter) ?? '').replace(from, to));

test.for(tampered)('refuses %s', async ([, code, change], { internet, truthscan }) => {
  const url = new URL((await truthscan.presign('audio', name)).json.presigned_url);
  const headers: Record<string, string> = { 'content-type': typeOf(name), 'x-amz-acl': 'private' };
  change(url, headers);
  const said = await truthscan.send(url, { method: 'PUT', headers, body: Buffer.from(media(name).bytes) });
  expect([said.status, said.headers.get('content-type')]).toEqual([403, 'application/xml']);
  expect(said.text).toMatch(new RegExp(`^<\\?xml .*<Error><Code>${code}</Code><Message>[^<]+</Message>`));
  expect([...internet.storage.objects]).toEqual([]);
});

test('the same address takes what it was signed for, until it is too old', async ({ internet, truthscan }) => {
  const { presigned_url } = (await truthscan.presign('audio', name)).json;
  expect((await truthscan.put(presigned_url, name)).status).toBe(200);
  truthscan.vendor.switches.presignedExpired = true;
  const old = (await truthscan.presign('audio', name)).json.presigned_url;
  expect(await truthscan.put(old, name)).toMatchObject({ status: 403, text: expect.stringMatching(/has expired/) });
  expect(internet.storage.objects.size).toBe(1);
});

test.for([
  ['path', /^https:\/\/nyc3\.digitaloceanspaces\.com\/ai-audio-detector-prod\/uploads\/[\w.-]+\?X-Amz-/],
  ['virtual', /^https:\/\/ai-audio-detector-prod\.nyc3\.digitaloceanspaces\.com\/uploads\/[\w.-]+\?X-Amz-/],
  ['cdn', /^https:\/\/audio-presigned-upload\.ai-assets-cdn\.com\?file_name=uploads\/[\w.-]+\?X-Amz-/],
] as const)('an address of the form %s', async ([form, pattern], { internet, truthscan }) => {
  truthscan.vendor.switches.presignedAt = form;
  const { presigned_url, file_path } = (await truthscan.presign('audio', name)).json;
  expect(presigned_url).toMatch(pattern);
  const other = presigned_url.replace(name, 'another.mp3');
  expect((await truthscan.put(other, name)).text).toMatch(/SignatureDoesNotMatch/);
  expect((await truthscan.put(presigned_url, name)).status).toBe(200);
  expect(internet.storage.at(file_path)?.sha256).toBe(media(name).sha256);
});

test('the CDN takes a key in its own place alone', async ({ internet, truthscan }) => {
  truthscan.vendor.switches.presignedAt = 'cdn';
  const { presigned_url } = (await truthscan.presign('audio', name)).json;
  for (const other of [
    presigned_url.replace(AUDIO_CDN_HOST, `${AUDIO_CDN_HOST}/uploads/x.mp3`),
    presigned_url.replace(AUDIO_CDN_HOST, IMAGE_CDN_HOST),
    presigned_url.replace('file_name=', 'name='),
  ])
    expect((await truthscan.put(other, name)).text).toMatch(/SignatureDoesNotMatch/);
  expect(internet.storage.objects.size).toBe(0);
});

test('pictures have a host of their own behind the CDN', async ({ undetectable }) => {
  undetectable.vendor.switches.presignedAt = 'cdn';
  const { presigned_url } = (await undetectable.presign('image', 'harbour.jpg')).json;
  expect(new URL(presigned_url).hostname).toBe(IMAGE_CDN_HOST);
  expect((await undetectable.put(presigned_url, 'harbour.jpg')).status).toBe(200);
});

test('the samples contradict each other: a bucket -dev, read as -prod', async ({ undetectable }) => {
  undetectable.vendor.switches.presignedBucket = 'dev';
  const { presigned_url, file_path } = (await undetectable.presign('audio', name)).json;
  expect(presigned_url).toMatch(/ai-audio-detector-dev/);
  await undetectable.put(presigned_url, name);
  expect((await undetectable.detect('audio', absolute('audio', file_path))).status).toBe(200);
});

test('which type the signature wants is a switch', async ({ truthscan }) => {
  const put = async (type: string) => {
    const { presigned_url } = (await truthscan.presign('audio', name)).json;
    return (await truthscan.put(presigned_url, name, { 'content-type': type })).status;
  };
  expect([await put('audio/mp3'), await put('audio/mpeg')]).toEqual([200, 403]);
  truthscan.vendor.switches.putTypeWanted = 'registered';
  expect([await put('audio/mp3'), await put('audio/mpeg')]).toEqual([403, 200]);
  truthscan.vendor.switches.putTypeWanted = 'unsigned';
  expect([await put('audio/mp3'), await put('audio/mpeg')]).toEqual([200, 200]);
});

test('an ACL that was not signed must not be sent', async ({ truthscan }) => {
  truthscan.vendor.switches.aclSigned = false;
  const { presigned_url } = (await truthscan.presign('audio', name)).json;
  expect((await truthscan.put(presigned_url, name)).text).toMatch(/not signed: x-amz-acl/);
  const init = { method: 'PUT', headers: { 'content-type': 'audio/mp3' }, body: Buffer.from(media(name).bytes) };
  expect((await truthscan.send(presigned_url, init)).status).toBe(200);
});

test('it may refuse once or always, in XML or in the words of the API', async ({ truthscan }) => {
  const { switches } = truthscan.vendor;
  const put = async () => truthscan.put((await truthscan.presign('audio', name)).json.presigned_url, name);
  switches.putsRefused = 1;
  expect([(await put()).status, (await put()).status]).toEqual([403, 200]);
  switches.putsRefused = Number.POSITIVE_INFINITY;
  expect((await put()).text).toMatch(/^<\?xml/);
  switches.putRefusedAs = '400-json';
  expect(await put()).toMatchObject({ status: 400, json: { error: 'Audio upload failed' } });
  switches.putRefusedAs = '403-json';
  expect(await put()).toMatchObject({ status: 403, json: { error: 'Audio upload failed' } });
  truthscan.vendor.resetSwitches();
  switches.putSuccess = 204;
  expect((await put()).status).toBe(204);
});

test('a redirect leads to the API, with the bytes', async ({ internet, truthscan }) => {
  truthscan.vendor.switches.putRedirected = true;
  const said = await truthscan.put((await truthscan.presign('audio', name)).json.presigned_url, name);
  expect([said.status, new URL(said.headers.get('location') ?? '').hostname]).toEqual([
    307,
    'detect-audio.truthscan.com',
  ]);
  expect(internet.storage.objects.size).toBe(0);
});

test('takes PUT alone, and shows nobody what was put', async ({ truthscan }) => {
  const { presigned_url, file_path } = (await truthscan.presign('audio', name)).json;
  await truthscan.put(presigned_url, name);
  expect((await truthscan.send(file_path)).text).toMatch(/AccessDenied/);
  for (const method of ['POST', 'DELETE', 'HEAD'])
    expect((await truthscan.send(presigned_url, { method })).status).toBe(405);
});

test('an upload that is cut is not kept', async ({ internet, truthscan }) => {
  const { presigned_url } = (await truthscan.presign('audio', name)).json;
  const stop = truthscan.vendor.stopAt('put', 'before-read');
  const asked = truthscan.put(presigned_url, name).catch(() => 'broken');
  await stop.reached;
  stop.drop();
  expect(await asked).toBe('broken');
  expect(internet.storage.objects.size).toBe(0);
});
