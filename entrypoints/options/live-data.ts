import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { OptionsData } from '../../components/options/data';
import { grantedOrigins, onPermissions } from '../../lib/browser/permissions';
import { spentSince, startOf } from '../../lib/checks/spending';
import { detectors } from '../../lib/detectors';
import { readBalances } from '../../lib/storage/balances';
import { onChange } from '../../lib/storage/changes';
import { readKey } from '../../lib/storage/keys';
import { readSettings } from '../../lib/storage/settings';

export const data = signal<OptionsData | undefined>(undefined);

export const readData = async (): Promise<void> => {
  const [settings, balances, spent, hosts, keys] = await Promise.all([
    readSettings(),
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
