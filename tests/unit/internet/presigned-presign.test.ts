import { FOREIGN_BUCKET, FOREIGN_STORAGE_HOST, media } from '../../internet/index';
import { absolute, expect, PresignedApi, test } from './presigned-api';

const KEY = String.raw`uploads/[0-9a-f-]{36}_\d{8}-\d{6}_`;

test('TruthScan gives sound a whole address, and pictures a path', async ({ truthscan }) => {
  const { json } = await truthscan.presign('audio', 'minister.mp3');
  expect(Object.keys(json)).toEqual(['status', 'presigned_url', 'file_path']);
  expect(json.status).toBe('success');
  const home = 'https://ai-audio-detector-prod.nyc3.digitaloceanspaces.com';
  expect(json.file_path).toMatch(new RegExp(`^${home}/${KEY}minister\\.mp3$`));
  const image = (await truthscan.presign('image', 'harbour.jpg')).json;
  expect(image.file_path).toMatch(new RegExp(`^${KEY}harbour\\.jpg$`));
});

test('Undetectable.AI gives a path for both', async ({ undetectable }) => {
  expect((await undetectable.presign('audio', 'a.mp3')).json.file_path).toMatch(new RegExp(`^${KEY}a\\.mp3$`));
  expect((await undetectable.presign('image', 'a.jpg')).json.file_path).toMatch(new RegExp(`^${KEY}a\\.jpg$`));
});

test.for([
  ['absolute', /^https:/],
  ['slash', /^\/uploads\//],
  ['relative', /^uploads\//],
] as const)('a file_path of the form %s', async ([form, pattern], { internet, truthscan, undetectable }) => {
  for (const api of [truthscan, undetectable]) {
    api.vendor.switches.filePathAs = form;
    const { presigned_url, file_path } = (await api.presign('audio', 'minister.mp3')).json;
    expect(file_path).toMatch(pattern);
    await api.put(presigned_url, 'minister.mp3');
    expect((await api.detect('audio', absolute('audio', file_path))).status).toBe(200);
  }
  expect([...internet.truthscan.ledger, ...internet.undetectable.ledger]).toHaveLength(2);
});

test('a file_path may lack the prefix, and mean the newest of that name', async ({ internet, undetectable }) => {
  undetectable.vendor.switches.filePathWithoutPrefix = true;
  await undetectable.uploaded('audio', 'minister.mp3', media('episode.mp3').bytes);
  const url = await undetectable.uploaded('audio', 'minister.mp3');
  expect(url).toMatch(/\/uploads\/minister\.mp3$/);
  expect((await undetectable.detect('audio', url)).status).toBe(200);
  expect(internet.undetectable.ledger[0]?.sha256).toBe(media('minister.mp3').sha256);
});

test('the key goes in a header named apikey, and nowhere else', async ({ internet, truthscan }) => {
  const path = '/get-presigned-url?file_name=a.mp3';
  const key = truthscan.key;
  const places = [{}, { key }, { authorization: `Bearer ${key}` }, { 'x-api-key': key }, { apikey: 'nobody' }];
  for (const headers of places) {
    const said = await truthscan.call('audio', path, { headers: headers as Record<string, string> });
    expect([said.status, said.json]).toEqual([403, { error: 'User verification failed' }]);
  }
  expect((await truthscan.call('audio', `${path}&apikey=${key}`)).status).toBe(403);
  expect((await new PresignedApi(internet, internet.undetectable, key).presign('audio', 'a.mp3')).status).toBe(403);
});

test.for([
  ['audio', 'a b.mp3', 400, 'Invalid pre-signed URL'],
  ['audio', 'ä.mp3', 400, 'Invalid pre-signed URL'],
  ['audio', '../a.mp3', 400, 'Invalid pre-signed URL'],
  ['audio', '', 400, 'Invalid pre-signed URL'],
  ['audio', 'a.aac', 400, 'Unsupported file format'],
  ['audio', 'a', 400, 'Unsupported file format'],
  ['audio', 'a.jpg', 400, 'Unsupported file format'],
  ['audio', 'a.mp4', 400, 'Unsupported file format'],
  ['image', 'a.gif', 400, 'Unsupported file format'],
  ['image', 'a.mp3', 400, 'Unsupported file format'],
] as const)('refuses for %s the name %j', async ([kind, name, status, error], { truthscan }) => {
  expect(await truthscan.presign(kind, name)).toMatchObject({ status, json: { error } });
});

test('the two say it in other words', async ({ undetectable }) => {
  expect((await undetectable.presign('audio', 'a.aac')).json.error).toBe('Unsupported audio type');
  expect((await undetectable.presign('image', 'a.gif')).json.error).toBe('Unsupported image type');
});

test('newer lists know more', async ({ truthscan }) => {
  truthscan.vendor.switches.newerFormats = true;
  for (const [kind, name] of [
    ['audio', 'a.mp4'],
    ['image', 'a.gif'],
    ['image', 'a.svg'],
    ['image', 'a.pdf'],
  ] as const)
    expect((await truthscan.presign(kind, name)).status).toBe(200);
});

test('an address lives an hour; pictures may ask for another time', async ({ truthscan }) => {
  const life = async (kind: 'audio' | 'image', more = '') => {
    const name = kind === 'audio' ? 'a.mp3' : 'a.jpg';
    return new URL((await truthscan.presign(kind, name, more)).json.presigned_url).searchParams.get('X-Amz-Expires');
  };
  expect([await life('audio'), await life('audio', '&expiration=60')]).toEqual(['3600', '3600']);
  expect([await life('image'), await life('image', '&expiration=60')]).toEqual(['3600', '60']);
  expect((await truthscan.presign('image', 'a.jpg', '&expiration=soon')).status).toBe(422);
  expect((await truthscan.presign('image', 'a.jpg', '&_t=1')).status).toBe(200);
});

test('without a name it is FastAPI that says no', async ({ truthscan }) => {
  const said = await truthscan.call('audio', '/get-presigned-url', { headers: { apikey: truthscan.key } });
  expect([said.status, said.json]).toEqual([
    422,
    { detail: [{ loc: ['query', 'file_name'], msg: 'Field required', type: 'missing' }] },
  ]);
});

test.for([
  ['foreign-host', new RegExp(`^https://${FOREIGN_STORAGE_HOST}/`)],
  ['foreign-bucket', new RegExp(`^https://nyc3\\.digitaloceanspaces\\.com/${FOREIGN_BUCKET}/`)],
  ['http', /^http:\/\/nyc3\.digitaloceanspaces\.com\//],
  ['api-host', /^https:\/\/detect-audio\.truthscan\.com\//],
] as const)('may lead astray: %s', async ([presignedAt, pattern], { internet, truthscan }) => {
  truthscan.vendor.switches.presignedAt = presignedAt;
  const { presigned_url } = (await truthscan.presign('audio', 'minister.mp3')).json;
  expect(presigned_url).toMatch(pattern);
  const { status } = await truthscan.put(presigned_url, 'minister.mp3');
  expect(status).toBe({ 'foreign-host': 404, 'foreign-bucket': 200, http: 403, 'api-host': 404 }[presignedAt]);
  // Only the foreign bucket takes it: the trap that looks well from outside.
  expect([...internet.storage.objects.values()].map(({ bucket }) => bucket)).toEqual(
    presignedAt === 'foreign-bucket' ? [FOREIGN_BUCKET] : [],
  );
});

test('clients saw a document_id', async ({ truthscan }) => {
  truthscan.vendor.switches.documentId = true;
  expect((await truthscan.presign('audio', 'a.mp3')).json.document_id).toMatch(/^[0-9a-f-]{36}$/);
});
