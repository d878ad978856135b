import { expect, test } from './with-internet';

test.for(['', '?page=0', '?page=-1', '?page=x', '?page=1&page_size=9', '?page=1&page_size=1001', '?page=1&page_size='])(
  'refuses %s',
  async (query, { api }) => {
    expect((await api.call(`/detect${query}`)).status).toBe(400);
    expect((await api.call(`/audio_source_tracings${query}`)).status).toBe(400);
  },
);

test('pages, newest first', async ({ api }) => {
  const { token } = (await api.upload('memo.m4a')).json;
  const made: string[] = [];
  for (let i = 0; i < 12; i += 1) made.unshift((await api.create({ media_token: token })).json.item.uuid);
  const first = (await api.call('/detect?page=1')).json;
  expect(first).toMatchObject({ success: true, page: 1, num_pages: 2, page_size: 10, total_count: 12 });
  const second = (await api.call('/detect?page=2&page_size=10')).json;
  const listed = [...first.items, ...second.items].map(({ uuid }: { uuid: string }) => uuid);
  expect(listed).toEqual(made);
  expect((await api.call('/detect?page=3')).json.items).toEqual([]);
});

test('an empty account is one empty page', async ({ api }) => {
  expect((await api.call('/detect?page=1&page_size=1000')).json).toMatchObject({
    num_pages: 1,
    total_count: 0,
    items: [],
  });
});

test('a new job may be missing from the first lists', async ({ internet, api }) => {
  internet.resemble.switches.listLags = 2;
  await api.judged('memo.m4a');
  const counts = [];
  for (let i = 0; i < 3; i += 1) counts.push((await api.call('/detect?page=1')).json.total_count);
  expect(counts).toEqual([0, 0, 1]);
});

test('shows our file name, or one of its own', async ({ internet, api }) => {
  await api.judged('memo.m4a');
  const name = async () => (await api.call('/detect?page=1')).json.items[0].filename;
  expect(await name()).toBe('memo.m4a');
  internet.resemble.switches.keepsFileName = false;
  expect(await name()).toMatch(/^[0-9a-f]{16}\.m4a$/);
});

test('may be told the other way round, by another clock, and with addresses of its own', async ({ internet, api }) => {
  const { switches } = internet.resemble;
  const first = await api.judgedAt('https://media.example/photos/harbour.jpg');
  await api.judged('memo.m4a');
  const items = async () => (await api.call('/detect?page=1')).json.items;
  expect((await items())[1]).toMatchObject({ uuid: first.uuid, url: 'https://media.example/photos/harbour.jpg' });
  Object.assign(switches, { listOrder: 'oldest', clockSkewSeconds: -90, keepsAddress: false });
  const [told] = await items();
  expect(told).toMatchObject({
    uuid: first.uuid,
    url: expect.stringMatching(/^https:\/\/storage\.resemble\.example\//),
  });
  expect(Date.parse(told.created_at)).toBe(Date.parse(first.created_at) - 90_000);
});

test('source tracings: every report, and one by its own id', async ({ api }) => {
  await api.judged('witness.wav', { audio_source_tracing: true });
  const fake = await api.judged('episode.mp3', { audio_source_tracing: true });
  await api.judged('minister.mp3');
  const { json } = await api.call('/audio_source_tracings?page=1');
  const labels = json.items.map(({ results }: { results: { label: string } }) => results.label);
  expect([json.total_count, labels]).toEqual([2, ['resemble_ai', 'real']]);
  const [report] = json.items;
  expect(report.detect_uuid).toBe(fake.uuid);
  expect((await api.call(`/audio_source_tracings/${report.uuid}`)).json).toEqual({ success: true, item: report });
  const none = await api.call(`/audio_source_tracings/${fake.uuid}`);
  expect([none.status, none.json]).toEqual([404, { success: false, item: null, message: 'Not found' }]);
});
