import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fetchOfficialLists } from '../../../lib/checks/fetch-lists';
import { certificatesIn, pemOf } from '../../../lib/provenance/trust-lists';
import { fetchLists } from '../../../tools/trust/fetch-lists.mjs';
import { packedLists } from '../../../tools/trust/packed-lists.mjs';
import { newAuthority } from '../../authority/authority';
import { type Internet, startInternet } from '../../internet';
import { site } from '../../internet/sites/site';

const HOST = 'raw.githubusercontent.com';
const FOLDER = '/c2pa-org/conformance-public/main/trust-list';
const anchors = Array.from({ length: 11 }, (_, at) => newAuthority(`Authority ${at}`).certificate);
const list = (from: number, to: number) => `# a comment\n${anchors.slice(from, to).join('\n')}`;
const old = { official: list(0, 10), timeStamping: list(0, 1) };

let internet: Internet;
beforeEach(async () => {
  internet = await startInternet();
  return () => internet.close();
});

/** What the lists' host hands out. */
const publish = (official: string, timeStamping = old.timeStamping, status = 200) => {
  const text = (body: string) => (exchange: Parameters<ReturnType<typeof site>>[0]) =>
    exchange.reply(status, { 'content-type': 'text/plain' }, Buffer.from(body));
  internet.serve(
    HOST,
    site({
      [`${FOLDER}/C2PA-TRUST-LIST.pem`]: text(official),
      [`${FOLDER}/C2PA-TSA-TRUST-LIST.pem`]: text(timeStamping),
    }),
  );
};

describe('the official lists, fetched by a press', () => {
  test('a new one takes the place of the old one; nothing of the person’s is sent', async () => {
    publish(list(1, 10));
    expect(await fetchOfficialLists(old, internet.fetch)).toEqual({ ...old, official: list(1, 10) });
    expect(internet.log.map(({ host, method }) => `${method} ${host}`)).toEqual([`GET ${HOST}`, `GET ${HOST}`]);
    for (const { headers } of internet.log) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  test.each<[string, () => void, string]>([
    ['one that lost too many', () => publish(list(3, 10)), 'too-few-kept'],
    ['one of time stamps that lost them all', () => publish(list(0, 10), list(5, 6)), 'too-few-kept'],
    ['a page', () => publish('<!doctype html>'), 'no-certificate'],
    [
      'one that is cut short within a certificate',
      () => publish(list(0, 10) + pemOf(certificatesIn(anchors[10] ?? '')[0]?.slice(0, 300) ?? '')),
      'not-well-formed',
    ],
    ['more than a megabyte', () => publish(list(0, 10) + '#'.repeat(1_000_001)), 'not-reached'],
    ['a refusal', () => publish(list(0, 10), old.timeStamping, 503), 'not-reached'],
    [
      'another place',
      () => internet.serve(HOST, (exchange) => exchange.reply(302, { location: 'https://news.example/' }, '')),
      'not-reached',
    ],
    ['no network', () => Object.assign(internet, { offline: true }), 'not-reached'],
  ])('%s does not', async (_, happens, end) => {
    happens();
    expect(await fetchOfficialLists(old, internet.fetch)).toBe(end);
  });
});

describe('npm run trust', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trust-'));
  const into = path.join(folder, 'lists');
  beforeEach(() => () => rmSync(into, { recursive: true, force: true }));
  const publishInterim = (allowed: string) =>
    internet.serve(
      'contentcredentials.org',
      site({
        '/trust/anchors.pem': (exchange) => exchange.reply(200, {}, Buffer.from(list(2, 4))),
        '/trust/allowed.pem': (exchange) => exchange.reply(200, {}, Buffer.from(allowed)),
      }),
    );

  test('writes the lists that a build packs, with their date', async () => {
    publish(list(0, 10));
    publishInterim(list(4, 7));
    expect(await fetchLists(into, internet.fetch)).toMatch(/^c2pa\.pem +10 certificates from raw/);
    const { date, ...packed } = packedLists(into);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.values(packed).map((text) => certificatesIn(text).length)).toEqual([10, 1, 2, 3]);
  });

  test('writes none where one cannot be had', async () => {
    publish(list(0, 10));
    publishInterim('<!doctype html>');
    await expect(fetchLists(into, internet.fetch)).rejects.toThrow('no list of certificates');
    expect(existsSync(into)).toBe(false);
  });
});
