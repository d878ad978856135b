import { Api, expect, test } from './with-internet';

test('knows its key, as a bearer token only', async ({ internet, api }) => {
  expect((await api.call('/account')).json.item.email).toMatch(/@/);
  for (const authorization of ['', 'Bearer nobody', `Token ${api.key}`, api.key, `Bearer  ${api.key}`]) {
    const said = await api.call('/account', { headers: { authorization } });
    expect([said.status, said.json.success, typeof said.json.message]).toEqual([401, false, 'string']);
  }
  internet.resemble.removeKey(api.key);
  expect((await api.call('/account')).status).toBe(401);
});

test('wants the key on every call', async ({ internet }) => {
  const stranger = new Api(internet, 'nobody');
  const calls = [
    stranger.upload('witness.wav'),
    stranger.create({ url: 'https://media.example/photos/harbour.jpg' }),
    ...['/account', '/account/teams', '/detect?page=1', '/detect/x', '/audio_source_tracings?page=1'].map((path) =>
      stranger.call(path),
    ),
  ];
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(calls.map(() => 401));
  expect(internet.resemble.ledger).toEqual([]);
});

test('jobs belong to a team, not to a key', async ({ internet, api }) => {
  internet.resemble.addKey('second', { team: 'team-of-test-resemble-key-0000' });
  internet.resemble.addKey('foreign');
  const { uuid } = await api.judged('witness.wav');
  expect((await new Api(internet, 'second').call(`/detect/${uuid}`)).status).toBe(200);
  const foreign = await new Api(internet, 'foreign').call(`/detect/${uuid}`);
  expect([foreign.status, foreign.json]).toEqual([404, { success: false, message: 'Detect not found' }]);
  expect((await new Api(internet, 'foreign').call('/detect?page=1')).json.total_count).toBe(0);
});

test('tells teams, and usage under one name or the other', async ({ internet, api }) => {
  await api.judged('minister.mp3');
  expect((await api.call('/account/teams')).json.items[0]).toMatchObject({ plan: 'Business', current_usage: 6 });
  const dates = '?start_date=2026-01-01&end_date=2026-01-31';
  expect((await api.call(`/account/billing_usage${dates}`)).json.items.detect).toBe('6');
  internet.resemble.switches.usageUnder = 'item';
  expect((await api.call(`/account/billing_usage${dates}`)).json.item.detect).toBe('6');
  expect((await api.call('/account/billing_usage?start_date=1.1.2026')).status).toBe(400);
});

test('says no above its pace, with or without a time', async ({ internet, api }) => {
  internet.resemble.switches.callsPerSecond = 2;
  const first = [await api.call('/account'), await api.call('/account'), await api.call('/account')];
  expect(first.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(first[2]?.headers.get('retry-after')).toBeNull();
  internet.resemble.switches.retryAfter = 7;
  expect((await api.call('/account')).headers.get('retry-after')).toBe('7');
  internet.resemble.switches.retryAfterAs = 'date';
  expect(Date.parse((await api.call('/account')).headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now() + 4000);
});

test('says no in every shape that its documents know', async ({ internet, api }) => {
  const refused = async (as: 'message' | 'error' | 'errors' | 'html' | 'empty') => {
    internet.resemble.switches.errorsAs = as;
    return api.call('/detect/none');
  };
  expect((await refused('message')).json).toEqual({ success: false, message: 'Detect not found' });
  expect((await refused('error')).json).toEqual({ success: false, error: 'Detect not found' });
  expect((await refused('errors')).json).toEqual({ success: false, errors: { base: ['Detect not found'] } });
  expect((await refused('html')).text).toMatch(/^<!doctype html>.*404/);
  expect((await refused('empty')).text).toBe('');
});

test('says nothing else than 404 elsewhere', async ({ api }) => {
  expect((await api.call('/detects')).status).toBe(404);
  expect((await api.call('/detect', { method: 'DELETE' })).status).toBe(404);
});
