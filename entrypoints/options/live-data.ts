import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { OptionsData } from '../../components/options/data';
import { grantedOrigins, onPermissions } from '../../lib/browser/permissions';
import { detectors } from '../../lib/detectors';
import { onChange } from '../../lib/storage/changes';
import { readKey } from '../../lib/storage/keys';
import { readSettings } from '../../lib/storage/settings';

export const data = signal<OptionsData | undefined>(undefined);

export const readData = async (): Promise<void> => {
  const [settings, hosts, keys] = await Promise.all([
    readSettings(),
    grantedOrigins(),
    Promise.all(detectors.map(async ({ id }) => [id, await readKey(id)] as const)),
  ]);
  data.value = {
    detectors,
    keys: new Map(keys.flatMap(([id, key]) => (key ? [[id, key] as const] : []))),
    settings,
    hosts,
    version: browser.runtime.getManifest().version,
    section: location.hash.slice(1),
  };
};

onChange((change) => {
  if (change.of === 'settings' || change.of === 'keys') void readData();
});
onPermissions(() => void readData());
addEventListener('hashchange', () => {
  if (data.value) data.value = { ...data.value, section: location.hash.slice(1) };
});
