import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledPackages } from './tools/licences/bundled-packages.mjs';
import { licencesText } from './tools/licences/licences.mjs';
import { packedLists } from './tools/trust/packed-lists.mjs';

/** Chrome 148 is the first that sends Blobs between contexts (message_serialization: structured_clone). */
const MINIMUM_CHROME = '148';
/** The first Firefox that knows data_collection_permissions on desktop and Android. */
const MINIMUM_FIREFOX = '142.0';

/** docs/architecture.md, "Trust boundaries": our pages load nothing remote; fetches go to what the person allowed. */
const CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "connect-src 'self' https: http: blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** The reader of Content Credentials: packed as it is, loaded only where a file may have some. */
const C2PA_WASM = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');

const bundled = bundledPackages();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), bundled.plugin()], build: { target: 'es2022' } }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(
        { absoluteSrc: C2PA_WASM, relativeDest: 'c2pa_bg.wasm' },
        { contents: JSON.stringify(packedLists()), relativeDest: 'trust-lists.json' },
        // After all bundles: by then it is known whose code is in them.
        { contents: licencesText(bundled.folders), relativeDest: 'licences.txt' },
      );
    },
  },
  zip: { excludeSources: ['shots/**', 'bench-results/**', 'test-results/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed' as const,
    permissions: [
      'activeTab',
      'alarms',
      // Firefox tells which element a menu was opened on under this name alone.
      browser === 'firefox' ? ('menus' as const) : 'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    icons: { 16: 'icons/assay-16.png', 32: 'icons/assay-32.png', 48: 'icons/assay-48.png', 128: 'icons/assay-128.png' },
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: { 16: 'icons/toolbar-idle-16.png', 32: 'icons/toolbar-idle-32.png' },
    },
    commands: {
      check: { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_menuCheck__' },
    },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'assay@assay.example',
              strict_min_version: MINIMUM_FIREFOX,
              // What a check sends to the detector that the person chose: the media or their address (websiteContent), the key,
              // and an e-mail address where the person entered one (personallyIdentifyingInfo). Each is asked for when it is given.
              data_collection_permissions: {
                required: ['none' as const],
                optional: [
                  'websiteContent' as const,
                  'authenticationInfo' as const,
                  'personallyIdentifyingInfo' as const,
                ],
              },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM_CHROME, message_serialization: 'structured_clone' }),
  }),
});
