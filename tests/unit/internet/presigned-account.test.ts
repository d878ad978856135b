import { media } from '../../internet/index';
import { expect, PresignedApi, test } from './presigned-api';

test('credits go down, the base first', async ({ internet, truthscan }) => {
  const left = async () => (await truthscan.credits()).json;
  expect(await left()).toEqual({ baseCredits: 10_000, boostCredits: 1000, credits: 11_000 });
  await truthscan.judged('image', 'harbour.jpg');
  expect(await left()).toEqual({ baseCredits: 9999, boostCredits: 1000, credits: 10_999 });
  internet.truthscan.judge(media('ferry.mp4').sha256, { seconds: 31 });
  await truthscan.judged('video', 'ferry.mp4');
  expect((await left()).credits).toBe(10_995);
  expect(internet.truthscan.creditsOf(truthscan.key)).toBe(10_995);
  internet.truthscan.addKey('boosted', { credits: 1, boost: 1 });
  const boosted = new PresignedApi(internet, internet.truthscan, 'boosted');
  await boosted.judged('image', 'harbour.jpg');
  await boosted.judged('image', 'harbour.jpg');
  expect((await boosted.credits()).json).toEqual({ baseCredits: 0, boostCredits: 0, credits: 0 });
});

test('credits are the same at each of its hosts, for the key in its header', async ({ truthscan }) => {
  const { key } = truthscan;
  for (const kind of ['audio', 'image', 'video'] as const) {
    const read = (headers: Record<string, string>) => truthscan.call(kind, '/check-user-credits', { headers });
    expect((await read({ apikey: key })).json.credits).toBe(11_000);
    for (const headers of [{}, { key }, { authorization: `Bearer ${key}` }, { apikey: 'nöbody' }])
      expect((await read(headers as Record<string, string>)).status).toBe(403);
  }
});

test('Undetectable.AI fills one member; every other way is a switch', async ({ undetectable }) => {
  const { switches } = undetectable.vendor;
  const told = async (as: typeof switches.creditsAs) => {
    switches.creditsAs = as;
    return (await undetectable.credits()).json;
  };
  expect(await told('documented')).toEqual({ baseCredits: null, boostCredits: null, credits: 11_000 });
  expect(await told('others-missing')).toEqual({ credits: 11_000 });
  expect(await told('others-zero')).toEqual({ baseCredits: 0, boostCredits: 0, credits: 11_000 });
  expect(await told('all')).toEqual({ baseCredits: 10_000, boostCredits: 1000, credits: 11_000 });
  expect(await told('credits-missing')).toEqual({ baseCredits: 10_000, boostCredits: 1000 });
  expect(await told('base-only')).toEqual({ baseCredits: 10_000 });
  expect(await told('nothing')).toEqual({});
});

test('not enough is 403, and nothing is booked', async ({ internet }) => {
  internet.undetectable.addKey('poor', { credits: 1, boost: 0 });
  const poor = new PresignedApi(internet, internet.undetectable, 'poor');
  internet.undetectable.judge(media('minister.mp3').sha256, { seconds: 30 });
  const url = await poor.uploaded('audio', 'minister.mp3');
  expect(await poor.detect('audio', url)).toMatchObject({ status: 403, json: { error: 'Not enough credits' } });
  expect(internet.undetectable.ledger).toEqual([]);
  expect((await poor.detect('audio', url, { analyzeUpToSeconds: 10 })).status).toBe(200);
  expect((await poor.detectFile('ferry.mp4')).status).toBe(403);
  expect(internet.undetectable.ledger).toMatchObject([{ seconds: 10, credits: 1, key: 'poor' }]);
});

test('the account may be emptied between two steps', async ({ internet, truthscan }) => {
  internet.truthscan.switches.creditsGoneAfterPresign = true;
  const url = await truthscan.uploaded('image', 'harbour.jpg');
  expect(await truthscan.detect('image', url)).toMatchObject({ status: 403, json: { error: 'Not enough credits' } });
  expect((await truthscan.credits()).json.credits).toBe(0);
});

test('a bad key and no credits may look the same', async ({ internet }) => {
  internet.truthscan.addKey('poor', { credits: 0, boost: 0 });
  const poor = new PresignedApi(internet, internet.truthscan, 'poor');
  const url = await poor.uploaded('image', 'harbour.jpg');
  const both = async () => {
    const stranger = new PresignedApi(internet, internet.truthscan, 'nobody');
    return [await stranger.detect('image', url), await poor.detect('image', url)].map(({ status, text }) => [
      status,
      text,
    ]);
  };
  const [bad, none] = await both();
  expect(bad).not.toEqual(none);
  internet.truthscan.switches.forbiddenAs = 'same';
  expect(await both()).toEqual([
    [403, '{"error":"Forbidden"}'],
    [403, '{"error":"Forbidden"}'],
  ]);
  internet.truthscan.switches.forbiddenAs = 'empty';
  expect(await both()).toEqual([
    [403, ''],
    [403, ''],
  ]);
});

test('a key can be taken away, and a stranger be called another thing', async ({ internet, undetectable }) => {
  internet.undetectable.removeKey(undetectable.key);
  expect(await undetectable.credits()).toMatchObject({ status: 403, json: { error: 'User verification failed' } });
  internet.undetectable.switches.unknownKeyAs = 'user-not-found';
  expect(await undetectable.credits()).toMatchObject({ status: 404, json: { error: 'User not found' } });
});
