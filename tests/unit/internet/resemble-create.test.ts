import { media } from '../../internet/index';
import { Api, expect, test } from './with-internet';

const url = 'https://media.example/photos/harbour.jpg';

test.for([
  ['no body', ''],
  ['half a JSON', '{"url":'],
  ['a list', '[]'],
  ['neither url nor token', {}],
  ['both url and token', { url, media_token: 'x' }],
  ['a callback, which nobody here can take', { url, callback_url: 'https://example.org/' }],
  ['an unknown field', { url, colour: 'red' }],
  ['a plain http address', { url: 'http://media.example/photos/harbour.jpg' }],
  ['an address that is none', { url: 'harbour.jpg' }],
  ['a text for a boolean', { url, visualize: 'true' }],
  ['a frame length of 0', { url, frame_length: 0 }],
  ['a frame length of 5', { url, frame_length: 5 }],
  ['a broken frame length', { url, frame_length: 1.5 }],
  ['a negative start', { url, start_region: -1 }],
  ['an end before the start', { url, start_region: 3, end_region: 2 }],
  ['no seconds of video', { url, max_video_secs: 0 }],
  ['an unknown model', { url, model_types: 'face' }],
] as const)('refuses %s, and books nothing', async ([, body], { internet, api }) => {
  const said = await api.create(body);
  expect([said.status, said.json.success]).toEqual([400, false]);
  expect(said.json.message).not.toBe('');
  expect(internet.resemble.ledger).toEqual([]);
});

test('takes every documented option', async ({ internet, api }) => {
  const options = {
    visualize: true,
    frame_length: 4,
    start_region: 0,
    end_region: 2.5,
    max_video_secs: 30,
    model_types: 'talking_head',
    intelligence: false,
    audio_source_tracing: true,
    use_reverse_search: true,
    use_ood_detector: true,
    zero_retention_mode: false,
  };
  expect((await api.create({ url, ...options })).status).toBe(200);
  expect(internet.resemble.ledger[0]?.options).toEqual(options);
});

test('wants JSON to be called JSON', async ({ api }) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect(
      (await api.call('/detect', { method: 'POST', headers: { 'content-type': type }, body: `{"url":"${url}"}` }))
        .status,
    ).toBe(400);
});

test('books an address, and answers without a status', async ({ internet, api }) => {
  internet.resemble.holdJobs = true;
  const { json } = await api.create({ url });
  expect(Object.keys(json.item)).toEqual(['uuid', 'metrics', 'created_at', 'updated_at', 'media_type', 'intelligence']);
  expect(json.item).toMatchObject({ metrics: {}, media_type: 'image', uuid: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(internet.resemble.ledger).toMatchObject([{ uuid: json.item.uuid, route: 'address', name: url, key: api.key }]);
  expect((await api.call(`/detect/${json.item.uuid}`)).json.item.status).toBe('processing');
  await internet.resemble.finish(json.item.uuid);
  expect((await api.call(`/detect/${json.item.uuid}`)).json.item.status).toBe('completed');
});

test('books an upload, by the digest of its bytes', async ({ internet, api }) => {
  internet.resemble.holdJobs = true;
  const { json } = await api.upload('minister.mp3');
  await api.create({ media_token: json.token });
  const { sha256 } = media('minister.mp3');
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', name: 'minister.mp3', sha256 }]);
  await internet.resemble.finishAll();
  expect([...internet.resemble.jobs.values()]).toMatchObject([{ state: 'completed', sha256 }]);
});

test('takes its time', async ({ internet, api }) => {
  internet.resemble.switches.jobSeconds = 0.05;
  const start = Date.now();
  await api.judgedAt(url);
  expect(Date.now() - start).toBeGreaterThanOrEqual(45);
});

test('an empty purse is 402, with or without the amounts', async ({ internet }) => {
  const { resemble } = internet;
  resemble.addKey('poor', { credits: 4 });
  const poor = new Api(internet, 'poor');
  expect((await poor.create({ url })).status).toBe(200);
  const said = await poor.create({ url });
  expect([said.status, said.json]).toMatchObject([
    402,
    { success: false, code: 'insufficient_balance', details: { expected_cost_cents: 3.5, balance_cents: 0.5 } },
  ]);
  resemble.switches.balanceIn402 = false;
  expect((await poor.create({ url })).json.details).toBeUndefined();
  expect(resemble.ledger).toHaveLength(1);
});

test('a plan that lacks something is 403', async ({ internet, api }) => {
  internet.resemble.addKey('small', { plan: 'Default' });
  internet.resemble.addKey('none', { plan: 'No Detect' });
  const small = new Api(internet, 'small');
  expect((await small.create({ url, intelligence: true })).json.message).toMatch(/plan/);
  expect((await small.create({ url })).status).toBe(200);
  expect((await new Api(internet, 'none').create({ url })).status).toBe(403);
  internet.resemble.switches.zeroRetention = 'refused';
  expect(await api.create({ url, zero_retention_mode: true })).toMatchObject({
    status: 403,
    json: { message: expect.stringMatching(/zero_retention_mode/) },
  });
  expect(internet.resemble.ledger).toHaveLength(1);
});
