import { beforeEach, expect, test } from 'vitest';
import { isMoving } from '../../../lib/checks/check';
import { fetchManifest } from '../../../lib/checks/fetch-manifest';
import { readCheck } from '../../../lib/checks/records';
import { verdictOfCheck } from '../../../lib/checks/verdict-of-check';
import { MOST_MANIFEST_BYTES } from '../../../lib/provenance/held-manifest';
import { noLists } from '../../../lib/provenance/trust-lists';
import { dropBytes } from '../../../lib/storage/media-bytes';
import { signApart } from '../../authority/sign';
import type { Internet } from '../../internet';
import { authority } from '../../internet/sites/studio';
import { media, signedPicture, signing, studio } from '../provenance/signed';
import { openShop } from './open-shop';
import type { Shop } from './shop';

const HOST = 'studio-manifests.example';
let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.lists = { ...noLists, own: authority.certificate };
  await shop.settle((now) => ({ ...now, readsFiles: true }));
  shop.granted.add('https://studio.example/*');
  return async () => {
    await opened.close();
    expect(shop.faults).toEqual([]);
  };
});

const answerWith = (net: Internet, status: number, body: string | Uint8Array) =>
  net.serve(HOST, (exchange) => exchange.reply(status, { 'content-type': 'application/c2pa' }, Buffer.from(body)));

const ended = async (id: string) => {
  await shop.until(id, (_, check) => check.runs.every(({ state }) => !isMoving(state)));
  const check = await readCheck(id);
  const run = check?.runs.find(({ detector }) => detector === 'device');
  if (!check || !run) throw new Error('no check');
  return { check, run, credential: run.finding?.provenance?.credential };
};

const checkRemote = async () => ended(await shop.check('https://studio.example/remote.jpg'));

const fetchFor = async ({ check, run }: Awaited<ReturnType<typeof ended>>) =>
  fetchManifest(check.id, run.id, shop.workshop);

test('named only, until the person asks for it; then the file is read with it: declared', async () => {
  const before = await checkRemote();
  expect(before.credential).toMatchObject({ answer: 'remote', remote: { host: HOST } });
  expect(internet.requests(HOST)).toEqual([]);
  expect(await fetchFor(before)).toBe('no-permission');
  expect(internet.requests(HOST)).toEqual([]);

  shop.granted.add(`https://${HOST}/*`);
  expect(await fetchFor(before)).toBe('read');
  const after = await ended(before.check.id);
  expect(after.credential).toMatchObject({
    answer: 'trusted-own',
    signer: 'Harbour Studio',
    remote: { host: HOST, fetchedAt: expect.any(Number) },
  });
  expect(verdictOfCheck(after.check).statement).toBe('declared');
  const [asked, ...more] = internet.requests(HOST);
  expect(more).toEqual([]);
  expect(asked?.headers).not.toHaveProperty('cookie');
  expect(asked?.headers).not.toHaveProperty('referer');
});

test.each<[string, (internet: Internet) => void, string]>([
  ['no manifest', (net) => answerWith(net, 200, 'not a manifest'), 'no-manifest'],
  ['a page that says no', (net) => answerWith(net, 404, 'gone'), 'not-reached'],
  ['more than anybody needs', (net) => answerWith(net, 200, 'x'.repeat(MOST_MANIFEST_BYTES + 1)), 'not-reached'],
  ['no network', (net) => Object.assign(net, { offline: true }), 'not-reached'],
])('%s changes nothing', async (_, breaks, end) => {
  const before = await checkRemote();
  shop.granted.add(`https://${HOST}/*`);
  breaks(internet);
  expect(await fetchFor(before)).toBe(end);
  expect((await ended(before.check.id)).credential).toEqual(before.credential);
});

test('a manifest of another file does not hold', async () => {
  const before = await checkRemote();
  shop.granted.add(`https://${HOST}/*`);
  const { manifest } = await signApart(media('mountains.jpg'), studio, signing({ remote: 'https://any.example/one' }));
  answerWith(internet, 200, manifest);
  expect(await fetchFor(before)).toBe('read');
  const { credential, check } = await ended(before.check.id);
  expect(credential?.answer).toBe('invalid');
  expect(verdictOfCheck(check).statement).toBe('nothing-known');
});

test('bytes that are gone are said to be gone', async () => {
  const before = await checkRemote();
  shop.granted.add(`https://${HOST}/*`);
  await dropBytes(before.check.id);
  expect(await fetchFor(before)).toBe('bytes-gone');
});

test.each([
  'http://manifests.example/one',
  'https://localhost/one',
  'https://192.168.1.1/one',
  'https://intranet/one',
  'https://me:secret@manifests.example/one',
  'javascript:alert(1)',
])('%s is never asked, whatever was granted', async (remote) => {
  const asked = internet.log.length;
  shop.pageBytes.set('blob:https://news.example/r', new Blob([new Uint8Array(await signedPicture({ remote }))]));
  const before = await ended(await shop.check('blob:https://news.example/r'));
  const mayReach = async () => true;
  expect(await fetchManifest(before.check.id, before.run.id, { ...shop.workshop, mayReach })).toBe('not-reached');
  expect(internet.log).toHaveLength(asked);
});
