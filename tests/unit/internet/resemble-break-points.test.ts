import { expect, test } from './with-internet';

const url = 'https://media.example/photos/harbour.jpg';
const broken = () => 'broken';

test('before it reads: nothing is booked, and going on books', async ({ internet, api }) => {
  const { resemble } = internet;
  const stop = resemble.stopAt('create', 'before-read');
  const asked = api.create({ url });
  await stop.reached;
  expect([resemble.ledger.length, internet.log[0]?.length]).toEqual([0, 0]);
  stop.go();
  expect((await asked).status).toBe(200);
  expect(resemble.ledger).toHaveLength(1);
});

test('a client that leaves before it was read has not paid', async ({ internet, api }) => {
  const { resemble } = internet;
  const stop = resemble.stopAt('create', 'before-read');
  const abort = new AbortController();
  const headers = { 'content-type': 'application/json' };
  const asked = api
    .call('/detect', { method: 'POST', headers, body: JSON.stringify({ url }), signal: abort.signal })
    .catch(broken);
  await stop.reached;
  abort.abort();
  expect(await asked).toBe('broken');
  await internet.when(() => internet.log[0]?.left === true);
  stop.go();
  // Another call's answer would not tell that this one's exchange has ended.
  await internet.when(() => internet.log[0]?.over === true);
  expect(resemble.ledger).toEqual([]);
});

test.for(['after-booked', 'before-answer'] as const)('%s: paid, and no answer', async (where, { internet, api }) => {
  const { resemble } = internet;
  const stop = resemble.stopAt('create', where);
  const asked = api.create({ url }).catch(broken);
  await stop.reached;
  expect(resemble.ledger).toHaveLength(1);
  stop.drop();
  expect(await asked).toBe('broken');
  expect((await api.create({ url })).status).toBe(200);
  expect(resemble.ledger).toHaveLength(2);
});

test('a refused create is not booked, and does not stop there', async ({ internet, api }) => {
  const stop = internet.resemble.stopAt('create', 'after-booked');
  expect((await api.create({ url: 'nowhere' })).status).toBe(400);
  const asked = api.create({ url });
  await stop.reached;
  stop.go();
  expect((await asked).status).toBe(200);
});

test('a stop may hold several, and be decided beforehand', async ({ internet, api }) => {
  internet.resemble.stopAt('account', 'before-answer', { times: 2 }).drop();
  const asked = [api.call('/account').catch(broken), api.call('/account').catch(broken)];
  expect(await Promise.all(asked)).toEqual(['broken', 'broken']);
  expect((await api.call('/account')).status).toBe(200);
});

test('a forced answer books nothing, once or more often', async ({ internet, api }) => {
  const { resemble } = internet;
  resemble.answerNext('create', {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Bad Gateway</h1>',
  });
  resemble.answerNext('create', { status: 429, headers: { 'retry-after': '3' }, times: 2 });
  const said = [await api.create({ url }), await api.create({ url }), await api.create({ url })];
  expect(said.map(({ status }) => status)).toEqual([502, 429, 429]);
  expect(said[1]?.headers.get('retry-after')).toBe('3');
  expect(resemble.ledger).toEqual([]);
  expect((await api.create({ url })).status).toBe(200);
});

test.for(['after-headers', 'half'] as const)('an answer can stall: %s', async (stall, { internet, api }) => {
  internet.resemble.answerNext('account', { status: 200, body: '{"success":true}', stall });
  const response = await internet.fetch('https://app.resemble.ai/api/v2/account', {
    headers: { authorization: `Bearer ${api.key}` },
  });
  const reader = response.body?.getReader();
  if (stall === 'half') expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"succes');
  const more = reader?.read().then(() => 'more');
  expect(await Promise.race([more, api.call('/account').then(() => 'nothing')])).toBe('nothing');
  reader?.releaseLock();
  more?.catch(() => {});
});

test('a garbled answer is paid for', async ({ internet, api }) => {
  const { resemble } = internet;
  const garbled = async (how: Parameters<typeof resemble.garbleNext>[1]) => {
    resemble.garbleNext('create', how);
    return api.create({ url });
  };
  expect((await garbled('html')).text).toMatch(/^<!doctype html>/);
  expect((await garbled('half-json')).json).toBeUndefined();
  expect((await garbled('nothing')).text).toBe('');
  expect((await garbled('ten-megabytes')).text.length).toBeGreaterThan(10 * 1024 * 1024);
  const { uuid } = (await garbled('another-job')).json.item;
  expect(resemble.jobs.has(uuid)).toBe(false);
  expect((await garbled('bad-gateway')).status).toBe(502);
  expect((await garbled('server-error')).status).toBe(500);
  expect(resemble.ledger).toHaveLength(7);
});

test('forced and garbled answers can be taken back', async ({ internet, api }) => {
  internet.resemble.answerNext('account', { status: 500, times: 9 });
  internet.resemble.garbleNext('account', 'nothing', { times: 9 });
  internet.resemble.answerHonestly();
  expect((await api.call('/account')).json.success).toBe(true);
});

test('connections close after each answer, or stay', async ({ internet, api }) => {
  expect((await api.call('/account')).headers.get('connection')).toBe('close');
  internet.resemble.switches.keepAlive = true;
  expect((await api.call('/account')).headers.get('connection')).toBe('keep-alive');
});
