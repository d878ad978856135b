import { describe, expect, test } from 'vitest';
import { settingsFor, settingsOf } from '../../../lib/provenance/reader-settings';
import { certificatesIn, laterOf, noLists, refusalOf } from '../../../lib/provenance/trust-lists';
import { newAuthority } from '../../authority/authority';

const anchors = Array.from({ length: 10 }, (_, at) => newAuthority(`Authority ${at}`).certificate);
const list = (from: number, to: number) => `# a comment\n${anchors.slice(from, to).join('\n')}`;

test('certificates are found between whatever else stands in a list', () => {
  expect(certificatesIn(list(0, 3))).toHaveLength(3);
  expect(certificatesIn('no list')).toEqual([]);
});

test.each([
  ['the same', list(0, 10), undefined],
  ['two gone and none new', list(0, 8), undefined],
  ['three gone', list(0, 7), 'too-few-kept'],
  ['a page instead of a list', '<!doctype html>', 'no-certificate'],
  ['nothing', '', 'no-certificate'],
  ['more than a megabyte', `${list(0, 10)}${'#'.repeat(1_000_001)}`, 'too-long'],
  [
    'what is no certificate',
    `${list(0, 10)}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
    'not-well-formed',
  ],
])('in place of ten anchors: %s', (_, fresh, refusal) => {
  expect(refusalOf(fresh, list(0, 10))).toBe(refusal);
});

test('nothing is asked of the network, whatever the lists', () => {
  const lists = { ...noLists, own: anchors[0] ?? '' };
  for (const settings of [
    settingsOf(lists),
    ...(['official', 'interim', 'own'] as const).map((one) => settingsFor(lists, one)),
  ]) {
    const { verify, core } = JSON.parse(settings);
    expect(verify).toMatchObject({ verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false });
    expect(core).toEqual({ allowed_network_hosts: [], decode_identity_assertions: false });
  }
});

test('times are judged in the first reading, where every list is, and no authority of time stamps is among the signers’', () => {
  const [official = '', time = '', both = ''] = anchors;
  const lists = { ...noLists, official: official + both, timeStamping: time + both };
  const { trust, verify } = JSON.parse(settingsOf(lists));
  expect(verify.verify_timestamp_trust ?? true).toBe(true);
  expect(certificatesIn(trust.trust_anchors)).toEqual(certificatesIn(official + both));
  expect(trust.anchors).toMatchObject([{ trust_kind: 'tsa', trust_anchors: time }]);
  expect(settingsFor(lists, 'official')).not.toContain(certificatesIn(time)[0]);
});

describe('of packed and fetched lists', () => {
  const packed = { ...noLists, official: 'packed', timeStamping: 'packed too', interim: 'interim', date: '2026-08-01' };
  const fetched = (date: string) => ({ official: 'fetched', timeStamping: 'fetched too', date });

  test.each(['2026-08-01', '2026-11-02', '2027-01-01'])(
    'one fetched on %s takes the place of the packed one',
    (date) => {
      expect(laterOf(packed, fetched(date))).toEqual({ ...packed, ...fetched(date) });
    },
  );

  test.each(['2026-07-31', '2025-12-01', ''])('one fetched on “%s” does not: an update brought a later one', (date) => {
    expect(laterOf(packed, fetched(date))).toEqual(packed);
  });

  test('where none was packed, the fetched one counts; where none was fetched, the packed one', () => {
    expect(laterOf(noLists, fetched('2025-01-01')).official).toBe('fetched');
    expect(laterOf(packed, undefined)).toEqual(packed);
  });
});
