import { expect, test } from './with-internet';

test('gives a token that is not under `item`', async ({ api }) => {
  const said = await api.upload('memo.m4a');
  expect(said.json).toEqual({ success: true, token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/) });
});

const form = (build: (form: FormData) => void): RequestInit => {
  const body = new FormData();
  build(body);
  return { method: 'POST', body };
};
const blob = new Blob(['bytes']);

test.for([
  ['an empty file', form((body) => body.append('file', new Blob([]), 'a.mp3'))],
  ['another name', form((body) => body.append('media', blob, 'a.mp3'))],
  ['a text instead of a file', form((body) => body.append('file', 'bytes'))],
  [
    'two files',
    form((body) => {
      body.append('file', blob, 'a.mp3');
      body.append('file', blob, 'b.mp3');
    }),
  ],
  [
    'a stray field',
    form((body) => {
      body.append('file', blob, 'a.mp3');
      body.append('visualize', 'true');
    }),
  ],
  ['no form at all', { method: 'POST', body: 'bytes' }],
  ['a form without a boundary', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
] as const)('refuses %s', async ([, init], { api }) => {
  const said = await api.call('/secure_uploads', init);
  expect([said.status, said.json.success]).toEqual([400, false]);
});

test('its limit is a switch', async ({ internet, api }) => {
  const bytes = new Uint8Array(3_000_000);
  expect((await api.upload('large.mp3', bytes)).status).toBe(200);
  internet.resemble.switches.uploadLimitBytes = 2_000_000;
  expect((await api.upload('large.mp3', bytes)).json.message).toMatch(/too large/);
});

test('a token dies of age, and says so by its name', async ({ internet, api }) => {
  const { resemble } = internet;
  const { token } = (await api.upload('memo.m4a')).json;
  const refused = async (media_token = token) => {
    const said = await api.create({ media_token });
    return [said.status, said.json.message];
  };
  expect(await refused('eyJ.made.up')).toEqual([400, 'media_token is invalid']);
  resemble.switches.tokenLifeSeconds = 0;
  expect(await refused()).toEqual([400, 'media_token has expired']);
  resemble.switches.tokenErrorStatus = 422;
  expect(await refused()).toEqual([422, 'media_token has expired']);
  expect(resemble.ledger).toEqual([]);
  resemble.switches.tokenLifeSeconds = 3600;
  expect((await api.create({ media_token: token })).status).toBe(200);
  resemble.expireTokens();
  expect((await refused())[1]).toBe('media_token has expired');
});

test('a token may be good once or more often', async ({ internet, api }) => {
  const { token } = (await api.upload('memo.m4a')).json;
  const used = async () => (await api.create({ media_token: token })).status;
  expect([await used(), await used()]).toEqual([200, 200]);
  internet.resemble.switches.tokenSingleUse = true;
  expect(await used()).toBe(400);
});

test('a token is of its team', async ({ internet, api }) => {
  const { token } = (await api.upload('memo.m4a')).json;
  internet.resemble.addKey('foreign');
  const headers = { authorization: 'Bearer foreign', 'content-type': 'application/json' };
  const body = JSON.stringify({ media_token: token });
  expect((await api.call('/detect', { method: 'POST', headers, body })).status).toBe(400);
});

test('takes any file, and the job says that it is no media', async ({ api }) => {
  const { token } = (await api.upload('aurora.avif')).json;
  const { uuid } = (await api.create({ media_token: token })).json.item;
  expect(await api.item(uuid)).toMatchObject({ status: 'failed', error_message: 'Unsupported media format' });
});
