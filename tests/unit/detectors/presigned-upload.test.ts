import fc from 'fast-check';
import { isOwnUpload, objectAddress } from '../../../lib/detectors/presigned-storage';
import { safeName } from '../../../lib/detectors/presigned-upload';
import { AUDIO_CDN_HOST, FOREIGN_STORAGE_HOST, media, SPACES_HOST } from '../../internet';
import { expect, faultOf, test } from './presigned-client';

const AUDIO = 'https://ai-audio-detector-prod.nyc3.digitaloceanspaces.com';
const IMAGE = 'https://ai-image-detector-prod.nyc3.digitaloceanspaces.com';

test.for([
  'minister.mp3',
  'witness.wav',
  'memo.m4a',
  'tone.flac',
  'radio.ogg',
  'harbour.jpg',
  'lighthouse.png',
  'aurora.avif',
])(
  '%s arrives whole, in both vendors’ storage, and the detect finds it there',
  async (name, { scan, voice, internet }) => {
    for (const client of [scan, voice]) {
      const token = await client.upload(name);
      expect(token.startsWith(media(name).type.startsWith('audio/') ? AUDIO : IMAGE)).toBe(true);
      expect(await client.submit(name)).toMatchObject({ is: 'ticket' });
      expect(client.vendor.ledger.at(-1)?.sha256).toBe(media(name).sha256);
      expect(internet.leaks(client.key)).toEqual([]);
    }
  },
);

test('the PUT carries neither key nor cookie, and what was signed', async ({ scan }) => {
  await scan.upload('minister.mp3');
  const [put] = scan.vendor.calls('put');
  expect(put?.headers).toMatchObject({ 'content-type': 'audio/mp3', 'x-amz-acl': 'private' });
  for (const name of ['apikey', 'key', 'authorization', 'cookie']) expect(put?.headers).not.toHaveProperty(name);
  expect(scan.vendor.calls('presign')[0]?.headers).toMatchObject({ 'cache-control': 'no-cache' });
});

test.for(['path', 'virtual', 'cdn'] as const)(
  'a presigned address in %s style',
  async (presignedAt, { scan, internet }) => {
    scan.set({ presignedAt });
    expect((await scan.said('minister.mp3'))?.stance).toBe('synthetic');
    expect(scan.vendor.calls('put')[0]?.host).toBe(
      { path: SPACES_HOST, virtual: new URL(AUDIO).hostname, cdn: AUDIO_CDN_HOST }[presignedAt],
    );
    expect(internet.leaks(scan.key)).toEqual([]);
  },
);

test('a bucket that ends on -dev is the vendor’s too', async ({ voice }) => {
  voice.set({ presignedBucket: 'dev' });
  expect((await voice.said('minister.mp3'))?.stance).toBe('synthetic');
});

test.for(['foreign-host', 'foreign-bucket', 'http', 'api-host'] as const)(
  'a presigned address at a %s: no byte is sent',
  async (presignedAt, { scan, internet }) => {
    scan.set({ presignedAt });
    expect((await faultOf(scan.upload('minister.mp3'))).code).toBe('foreign-storage');
    expect(internet.log.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(internet.requests(FOREIGN_STORAGE_HOST)).toEqual([]);
  },
);

test.for([
  ['https://ai-audio-detector-prod.nyc3.digitaloceanspaces.com.evil.example/uploads/a', false],
  ['https://evil-nyc3.digitaloceanspaces.com/ai-audio-detector-prod/uploads/a', false],
  ['https://nyc3.digitaloceanspaces.com/ai-audio-detector-prod/../evil/a', false],
  ['https://nyc3.digitaloceanspaces.com/ai-audio-detector-prod%2F..%2Fevil/a', false],
  ['https://nyc3.digitaloceanspaces.com//ai-audio-detector-prod/a', false],
  ['https://nyc3.digitaloceanspaces.com/AI-AUDIO-DETECTOR-PROD/a', false],
  ['https://nyc3.digitaloceanspaces.com/ai-image-detector-prod/uploads/a', false],
  ['https://evil@nyc3.digitaloceanspaces.com/ai-audio-detector-prod/uploads/a', false],
  ['https://nyc3.digitaloceanspaces.com:8443/ai-audio-detector-prod/uploads/a', false],
  ['https://nyc3.digitaloceanspaces.com\\@evil.example/ai-audio-detector-prod/a', false],
  [`https://${AUDIO_CDN_HOST}?file_name=uploads/a.mp3?X-Amz-Signature=1`, true],
  [`https://${AUDIO_CDN_HOST}?file_name=../a.mp3?X-Amz-Signature=1`, false],
  [`https://${AUDIO_CDN_HOST}?file_name=uploads/../a.mp3?X-Amz-Signature=1`, false],
  [`https://${AUDIO_CDN_HOST}/elsewhere?file_name=uploads/a.mp3?X-Amz-Signature=1`, false],
  [`https://x.${AUDIO_CDN_HOST}?file_name=uploads/a.mp3?X-Amz-Signature=1`, false],
  ['https://image-presigned-upload.ai-assets-cdn.com?file_name=uploads/a.mp3?X-Amz-Signature=1', false],
  ['javascript:alert(1)', false],
  ['', false],
] as const)('sound may be put at %s: %s', ([address, may]) => {
  expect(isOwnUpload(address, 'audio')).toBe(may);
});

test.for(['absolute', 'slash', 'relative'] as const)('a file_path in %s form', async (filePathAs, { scan, voice }) => {
  for (const client of [scan, voice]) {
    client.set({ filePathAs, urlWanted: 'absolute' });
    for (const name of ['minister.mp3', 'harbour.jpg'])
      expect(await client.submit(name)).toMatchObject({ is: 'ticket' });
  }
});

test('a file_path without the prefix of the key, and a document_id that is left alone', async ({ voice }) => {
  voice.set({ filePathWithoutPrefix: true, documentId: true });
  const polled = await voice.judged('minister.mp3');
  expect(polled).toMatchObject({ is: 'finding', finding: { aspects: [{ stance: 'synthetic' }] } });
});

test.for([
  'https://evil.example/uploads/a.mp3',
  'http://ai-audio-detector-prod.nyc3.digitaloceanspaces.com/a',
  'data:,a',
  '//evil.example/a',
])('an object at %s is nobody’s that is known, or lies under the known base', (path) => {
  expect(objectAddress(path, AUDIO, ['audio']) ?? AUDIO).toMatch(new RegExp(`^${AUDIO}`));
});

test('a file_path elsewhere: no byte is sent', async ({ scan }) => {
  const body = JSON.stringify({
    status: 'success',
    presigned_url: `https://${SPACES_HOST}/ai-audio-detector-prod/uploads/a.mp3?X-Amz-Credential=DO00TESTTRUTHSCAN`,
    file_path: 'https://evil.example/uploads/a.mp3',
  });
  scan.vendor.answerNext('presign', { status: 200, body });
  expect((await faultOf(scan.upload('minister.mp3'))).code).toBe('foreign-storage');
  expect(scan.vendor.calls('put')).toEqual([]);
});

test.for([
  ['minister.mp3', 'audio/mpeg'],
  ['memo.m4a', 'audio/mp4'],
] as const)('%s where the registered type %s is signed: the second try has it', async ([name, type], { scan }) => {
  scan.set({ putTypeWanted: 'registered' });
  expect((await scan.finding(name)).aspects).toHaveLength(1);
  expect(scan.vendor.calls('put').map(({ headers }) => headers['content-type'])).toEqual([
    `audio/${name.split('.')[1]}`,
    type,
  ]);
});

test('no type is signed', async ({ scan }) => {
  scan.set({ putTypeWanted: 'unsigned' });
  expect((await scan.said('minister.mp3'))?.stance).toBe('synthetic');
});

test('an ACL that is not signed is refused: the second try leaves it out', async ({ scan }) => {
  scan.set({ aclSigned: false });
  expect((await scan.said('minister.mp3'))?.stance).toBe('synthetic');
});

test.for(['xml', '403-json', '400-json'] as const)(
  'a PUT refused once, as %s: a fresh address, and it is there',
  async (putRefusedAs, { scan }) => {
    scan.set({ putsRefused: 1, putRefusedAs });
    expect((await scan.said('witness.wav'))?.stance).toBe('authentic');
    expect(scan.vendor.calls('presign')).toHaveLength(2);
  },
);

test('a PUT refused for another reason than its type keeps its type', async ({ scan }) => {
  scan.set({ putsRefused: 1 });
  expect((await scan.said('minister.mp3'))?.stance).toBe('synthetic');
});

test.for(['xml', '403-json', '400-json'] as const)(
  'PUTs refused again and again, as %s',
  async (putRefusedAs, { scan }) => {
    scan.set({ putsRefused: 9, putRefusedAs });
    expect(await faultOf(scan.upload('minister.mp3'))).toMatchObject({ code: 'storage-refused' });
    expect(scan.vendor.calls('put')).toHaveLength(2);
  },
);

test('an address that ran out is renewed once', async ({ scan }) => {
  scan.set({ presignedExpired: true });
  expect(await faultOf(scan.upload('minister.mp3'))).toMatchObject({ code: 'storage-refused', status: 403 });
  expect(scan.vendor.calls('put').map(({ headers }) => headers['content-type'])).toEqual(['audio/mp3', 'audio/mp3']);
});

test('a redirect of the storage is not followed: the bytes stay where they were sent', async ({ scan, internet }) => {
  scan.set({ putRedirected: true });
  expect((await faultOf(scan.upload('minister.mp3'))).code).toBe('storage-refused');
  expect(scan.vendor.calls('put')).toHaveLength(1);
  expect(internet.log.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('a redirect as a browser tells it, without a status', async ({ scan }) => {
  const browserLike: typeof fetch = async (...of) =>
    of[1]?.method === 'PUT' && of[1].redirect === 'manual' ? Response.error() : scan.internet.fetch(...of);
  const uploaded = scan.detector.upload(
    {
      bytes: new Blob([new Uint8Array(media('minister.mp3').bytes)]),
      name: 'a.mp3',
      type: 'audio/mpeg',
      kind: 'audio',
    },
    { ...scan.session, fetch: browserLike },
  );
  expect((await faultOf(uploaded)).code).toBe('storage-refused');
});

test.for([200, 204] as const)('a PUT answered with %s is done', async (putSuccess, { scan }) => {
  scan.set({ putSuccess });
  expect((await scan.said('minister.mp3'))?.stance).toBe('synthetic');
});

test.for([
  [500, 'vendor-down'],
  [503, 'vendor-down'],
  [429, 'rate-limited'],
] as const)('a storage that answers %s will pass by itself', async ([status, code], { scan }) => {
  scan.vendor.answerNext('put', { status, body: '<Error><Code>InternalError</Code></Error>' });
  expect((await faultOf(scan.upload('minister.mp3'))).code).toBe(code);
  expect(scan.vendor.calls('put')).toHaveLength(1);
});

test('an upload that is cut is no upload, and free', async ({ scan }) => {
  const stop = scan.vendor.stopAt('put', 'before-read');
  const uploaded = faultOf(scan.upload('minister.mp3'));
  await stop.reached;
  stop.drop();
  expect((await uploaded).code).toBe('offline');
  expect(scan.vendor.ledger).toEqual([]);
});

test.for(['html', 'half-json', 'ten-megabytes', 'nothing'] as const)(
  'a presign answered with %s',
  async (how, { scan }) => {
    scan.vendor.garbleNext('presign', how);
    expect((await faultOf(scan.upload('minister.mp3'))).code).toBe('not-understood');
    expect(scan.vendor.calls('put')).toEqual([]);
  },
);

test('a name that a page chose is made safe, and the same is asked for', async ({ scan }) => {
  const { bytes } = media('minister.mp3');
  const name = `${'Rede des Präsidenten (neu).final '.repeat(10)}.MP3`;
  await scan.detector.upload(
    { bytes: new Blob([new Uint8Array(bytes)]), name, type: 'audio/mpeg', kind: 'audio' },
    scan.session,
  );
  const asked = new URLSearchParams(scan.vendor.calls('presign')[0]?.path.split('?')[1]).get('file_name');
  expect(asked).toBe(safeName(name, 'audio/mpeg'));
  expect(asked?.length).toBeLessThan(70);
});

test('any name at all becomes lower-case letters, digits, hyphens, underscores and one dot', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a b.c.D.mp3'), fc.constant('')), (name) => {
      expect(safeName(name, 'audio/mpeg')).toMatch(/^[a-z0-9_-]{1,60}\.mp3$/);
    }),
  );
  expect(safeName('assay-0a1b.jpg', 'image/jpeg')).toBe('assay-0a1b.jpg');
});

test('a company’s gateway stands in the place of one kind’s API', async ({ scan, internet }) => {
  internet.serve('gateway.example', async (exchange) => {
    exchange.reply(200, { 'content-type': 'application/json' }, '{"credits":7}');
  });
  const session = { ...scan.session, bases: { audio: 'https://gateway.example/truthscan' } };
  expect(await scan.detector.beforeSubmit('audio', session)).toEqual([]);
  expect(internet.requests('gateway.example')[0]?.path).toBe('/truthscan/check-user-credits');
  expect(scan.vendor.calls('credits')).toEqual([]);
  await scan.detector.beforeSubmit('image', session);
  expect(scan.vendor.calls('credits')).toHaveLength(1);
});
