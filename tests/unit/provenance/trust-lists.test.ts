import { expect, test } from 'vitest';
import { certificatesIn, noLists, refusalOf, settingsOf } from '../../../lib/provenance/trust-lists';
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
  for (const which of ['all', 'only-official', 'only-own'] as const) {
    const { verify, core } = JSON.parse(settingsOf({ ...noLists, own: anchors[0] ?? '' }, which));
    expect(verify).toEqual({ verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false });
    expect(core).toEqual({ allowed_network_hosts: [], decode_identity_assertions: false });
  }
});
