import { media } from '../../internet/index';
import { expect, type PresignedApi, test } from './presigned-api';

const HOME = 'https://ai-audio-detector-prod.nyc3.digitaloceanspaces.com';

test('books, and answers with an id and nothing more', async ({ internet, truthscan }) => {
  const before = Date.now();
  const said = await truthscan.detect('audio', await truthscan.uploaded('audio', 'minister.mp3'), {
    document_type: 'Audio',
    analyzeUpToSeconds: 60,
    email: 'ada@newsroom.example',
  });
  expect([said.status, said.json]).toEqual([200, { id: expect.stringMatching(/^[0-9a-f-]{36}$/), status: 'pending' }]);
  const { id } = said.json;
  expect(internet.truthscan.ledger).toEqual([
    {
      vendor: 'truthscan',
      kind: 'audio',
      id,
      sha256: media('minister.mp3').sha256,
      seconds: 5.2,
      credits: 1,
      key: truthscan.key,
      at: expect.any(Number),
    },
  ]);
  expect(internet.truthscan.ledger[0]?.at).toBeGreaterThanOrEqual(before);
});

const audio = (more: Record<string, unknown>) => ({ url: `${HOME}/uploads/a.mp3`, ...more });

test.for([
  ['no url', 'audio', {}],
  ['a url that is no text', 'audio', { url: 7 }],
  ['the type of another medium', 'audio', audio({ document_type: 'Image' })],
  ['a type in lower case', 'audio', audio({ document_type: 'audio' })],
  ['seconds as a text', 'audio', audio({ analyzeUpToSeconds: '60' })],
  ['a piece of a second', 'audio', audio({ analyzeUpToSeconds: 1.5 })],
  ['no seconds', 'audio', audio({ analyzeUpToSeconds: 0 })],
  ['a member that nobody knows', 'audio', audio({ colour: 'red' })],
  ['an option of the other medium', 'audio', audio({ generate_heatmap: true })],
  ['a text for a boolean', 'image', audio({ generate_heatmap: 'true' })],
  ['an overlay of no heat map', 'image', audio({ generate_heatmap_overlayed: true })],
  ['a normalized one of none', 'image', audio({ generate_heatmap: false, generate_heatmap_normalized: true })],
] as const)('refuses %s as FastAPI does, and books nothing', async ([, kind, body], { internet, truthscan }) => {
  const said = await truthscan.post(kind, '/detect', { key: truthscan.key, ...body });
  expect([said.status, said.json]).toEqual([
    422,
    { detail: [{ loc: expect.arrayContaining(['body']), msg: expect.any(String), type: expect.any(String) }] },
  ]);
  expect(internet.truthscan.ledger).toEqual([]);
});

test('wants JSON, whole, and called JSON', async ({ truthscan }) => {
  const url = await truthscan.uploaded('audio', 'minister.mp3');
  const body = JSON.stringify({ key: truthscan.key, url });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
    expect(
      (await truthscan.call('audio', '/detect', { method: 'POST', headers: { 'content-type': type }, body })).status,
    ).toBe(422);
  const headers = { 'content-type': 'application/json' };
  for (const broken of ['', '[]', 'null', body.slice(0, -1)])
    expect((await truthscan.call('audio', '/detect', { method: 'POST', headers, body: broken })).status).toBe(422);
});

test('the key stands in the body, and nowhere else', async ({ internet, truthscan }) => {
  const url = await truthscan.uploaded('audio', 'minister.mp3');
  const { key } = truthscan;
  for (const [body, headers] of [
    [{ url }, { apikey: key }],
    [{ url }, { key }],
    [{ url }, { authorization: `Bearer ${key}` }],
    [{ url, key: 'nobody' }, { apikey: key }],
  ] as const)
    expect(await truthscan.post('audio', '/detect', body, headers as Record<string, string>)).toMatchObject({
      status: 403,
      json: { error: 'User verification failed' },
    });
  expect(internet.truthscan.ledger).toEqual([]);
});

test('an empty address is one thing, an unknown one another', async ({ internet, truthscan, undetectable }) => {
  for (const api of [truthscan, undetectable]) {
    for (const url of ['', '  '])
      expect(await api.detect('audio', url)).toMatchObject({
        status: 400,
        json: { error: 'Input URL cannot be empty' },
      });
    const own = await api.uploaded('audio', 'minister.mp3');
    for (const url of [
      `${HOME}/uploads/nothing.mp3`,
      'https://media.example/audio/minister.mp3',
      own.replace('ai-audio', 'ai-image'),
      own.replace('https:', 'http:'),
      own.replace('-prod', '-dev'),
      own.replace(HOME, 'https://nyc3.digitaloceanspaces.com/ai-audio-detector-prod'),
      `${own}?x=1`,
    ])
      expect(await api.detect('audio', url)).toMatchObject({
        status: 500,
        json: { error: 'File metadata could not be fetched' },
      });
    expect((await api.detect('image', own)).status).toBe(500);
    expect((await api.detect('audio', await api.uploaded('image', 'harbour.jpg'))).status).toBe(500);
    expect(api.vendor.ledger).toEqual([]);
  }
  internet.truthscan.switches.unfetchableIsBooked = true;
  expect((await truthscan.detect('audio', `${HOME}/uploads/nothing.mp3`)).status).toBe(500);
  expect(internet.truthscan.ledger).toMatchObject([{ kind: 'audio', sha256: '', credits: 1 }]);
});

test('a path as it was given is enough where the document says so', async ({ truthscan, undetectable }) => {
  const asGiven = async (api: PresignedApi, kind: 'audio' | 'image', name: string) => {
    api.vendor.switches.filePathAs = 'slash';
    const { presigned_url, file_path } = (await api.presign(kind, name)).json;
    await api.put(presigned_url, name);
    return (await api.detect(kind, file_path)).status;
  };
  expect(await asGiven(truthscan, 'audio', 'minister.mp3')).toBe(200);
  expect(await asGiven(truthscan, 'image', 'harbour.jpg')).toBe(500);
  expect(await asGiven(undetectable, 'audio', 'minister.mp3')).toBe(500);
  undetectable.vendor.switches.urlWanted = 'either';
  expect(await asGiven(undetectable, 'audio', 'minister.mp3')).toBe(200);
});

test('an e-mail address may be wanted', async ({ undetectable }) => {
  undetectable.vendor.switches.emailRequired = true;
  const url = await undetectable.uploaded('audio', 'minister.mp3');
  for (const more of [{}, { email: '' }])
    expect(await undetectable.detect('audio', url, more)).toMatchObject({
      status: 400,
      json: { error: 'Input email is empty' },
    });
  expect((await undetectable.detect('audio', url, { email: 'ada@newsroom.example' })).status).toBe(200);
});

const KILOBYTE = 1024;
const sound = (length: number): Buffer => Buffer.concat([media('minister.mp3').bytes, Buffer.alloc(length)], length);

test.for([
  ['too small', sound(KILOBYTE - 1), 'File size is too small', 'File size is too small'],
  ['too large', sound(10 * KILOBYTE * KILOBYTE + 1), 'File too large', 'File size exceeds limit'],
  ['another format than its name', media('radio.ogg').bytes, 'Unsupported file format', 'Invalid file type'],
  ['no sound', Buffer.alloc(2 * KILOBYTE, 'x'), 'Unsupported file format', 'Invalid file type'],
] as const)('refuses a file that is %s', async ([, bytes, ours, theirs], { truthscan, undetectable }) => {
  for (const [api, error] of [
    [truthscan, ours],
    [undetectable, theirs],
  ] as const) {
    const url = await api.uploaded('audio', 'minister.mp3', bytes);
    expect(await api.detect('audio', url)).toMatchObject({ status: 400, json: { error } });
    expect(api.vendor.ledger).toEqual([]);
    api.vendor.switches.fileCheckedBy = 'job';
    const { id } = (await api.detect('audio', url)).json;
    await api.ended(id);
    expect((await api.query('audio', id)).json).toMatchObject({ status: 'failed', result_details: { message: error } });
    expect(api.vendor.ledger).toHaveLength(1);
  }
});

test('the smallest and the largest are taken, and a newer page allows more', async ({ truthscan }) => {
  const { vendor } = truthscan;
  const status = async (length: number) =>
    (await truthscan.detect('audio', await truthscan.uploaded('audio', 'minister.mp3', sound(length)))).status;
  expect([await status(KILOBYTE), await status(10 * KILOBYTE * KILOBYTE)]).toEqual([200, 200]);
  vendor.switches.largeFiles = true;
  expect(await status(10 * KILOBYTE * KILOBYTE + 1)).toBe(200);
});

test('an id of the client is refused where it was issued before', async ({ truthscan }) => {
  const url = await truthscan.uploaded('image', 'harbour.jpg');
  const { id } = (await truthscan.detect('image', url)).json;
  expect((await truthscan.detect('image', url, { id })).status).toBe(422);
});

test.for([
  ['harbour.jpg', 'image/jpeg'],
  ['lighthouse.png', 'image/png'],
  ['meadow.webp', 'image/webp'],
  ['aurora.avif', 'image/avif'],
] as const)('takes the picture %s', async ([name, type], { internet, truthscan }) => {
  const url = await truthscan.uploaded('image', name);
  expect(internet.storage.at(url)?.type).toBe(type);
  expect((await truthscan.detect('image', url)).status).toBe(200);
});

test.for(['minister.mp3', 'witness.wav', 'memo.m4a', 'tone.flac', 'radio.ogg'])(
  'takes the sound %s',
  async (name, { undetectable }) => {
    expect((await undetectable.detect('audio', await undetectable.uploaded('audio', name))).status).toBe(200);
  },
);
