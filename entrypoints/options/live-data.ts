import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { OptionsData } from '../../components/options/data';
import { grantedOrigins, onPermissions } from '../../lib/browser/permissions';
import { LIST_ORIGIN } from '../../lib/checks/fetch-lists';
import { spentSince, startOf } from '../../lib/checks/spending';
import { trustHere } from '../../lib/checks/trust-here';
import { detectors } from '../../lib/detectors';
import { certificatesIn } from '../../lib/provenance/trust-lists';
import { readBalances } from '../../lib/storage/balances';
import { onChange } from '../../lib/storage/changes';
import { readKey } from '../../lib/storage/keys';
import { readSettings } from '../../lib/storage/settings';
import { readTrust } from '../../lib/storage/trust';

export const data = signal<OptionsData | undefined>(undefined);

const trustShown = async (): Promise<NonNullable<OptionsData['trust']>> => {
  const [lists, { own, renews }] = await Promise.all([trustHere(), readTrust()]);
  return {
    date: lists.date,
    official: certificatesIn(lists.official).length,
    interim: certificatesIn(lists.interim).length + certificatesIn(lists.interimAllowed).length,
    own,
    renews,
    host: new URL(LIST_ORIGIN.replace('*', '')).host,
  };
};

export const readData = async (): Promise<void> => {
  const [settings, trust, balances, spent, hosts, keys] = await Promise.all([
    readSettings(),
    trustShown(),
    readBalances(),
    spentSince(startOf('month', Date.now())),
    grantedOrigins(),
    Promise.all(detectors.map(async ({ id }) => [id, await readKey(id)] as const)),
  ]);
  data.value = {
    detectors,
    keys: new Map(keys.flatMap(([id, key]) => (key ? [[id, key] as const] : []))),
    settings,
    balances,
    spent,
    trust,
    hosts,
    version: browser.runtime.getManifest().version,
    section: location.hash.slice(1),
  };
};

onChange((change) => {
  if (change.of !== 'upload') void readData();
});
onPermissions(() => void readData());
addEventListener('hashchange', () => {
  if (data.value) data.value = { ...data.value, section: location.hash.slice(1) };
});
