import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the browsers are given: read from the builds, which `npm test` makes first (`npm run build`). */
const OUTPUT = resolve(import.meta.dirname, '../../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

const PERMISSIONS = ['activeTab', 'alarms', 'declarativeNetRequestWithHostAccess', 'scripting', 'unlimitedStorage'];

const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; media-src 'self' blob: data:; connect-src 'self' https: http: blob: data:; object-src 'none'; base-uri 'none'";

const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'));

const filesOf = (build: string, ending: RegExp): { name: string; text: string }[] =>
  readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(OUTPUT, build, name), 'utf8') }));

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it.each([
    // Pages could tell that Assay is there, or talk to it.
    'web_accessible_resources',
    'externally_connectable',
    // Nothing but a click may give Assay a site.
    'host_permissions',
    'content_scripts',
    'optional_permissions',
    // The stores set these; in the source they would pin an identity or another place to get updates from.
    'key',
    'update_url',
    // Nothing of ours runs in pages that other extensions open, or speaks to programs.
    'sandbox',
    'devtools_page',
    'chrome_url_overrides',
  ])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('asks for exactly the permissions that are used', () => {
    const own = build === 'chrome-mv3' ? ['contextMenus', 'offscreen'] : ['menus'];
    expect([...(manifest.permissions as string[])].sort()).toEqual([...PERMISSIONS, ...own].sort());
  });

  it('can be given sites one by one, or all', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('has one content security policy, without remote code', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });

  it('suggests a shortcut that Chromium assigns', () => {
    expect(manifest.commands).toEqual({
      check: { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_menuCheck__' },
    });
  });

  it('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('speaks through _locales', () => {
    expect(manifest).toMatchObject({
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
    });
  });

  it('names only icons that are there', () => {
    const { icons, action } = manifest as {
      icons: Record<string, string>;
      action: { default_icon: Record<string, string> };
    };
    for (const icon of [...Object.values(icons), ...Object.values(action.default_icon)])
      expect(
        readFileSync(join(OUTPUT, build, icon))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
  });
});

describe('what differs between the browsers', () => {
  it('gives Chromium messages that carry Blobs, and the version that knows them', () => {
    expect(manifestOf('chrome-mv3')).toMatchObject({
      message_serialization: 'structured_clone',
      minimum_chrome_version: '148',
      background: { service_worker: 'background.js' },
    });
    expect(manifestOf('chrome-mv3')).not.toHaveProperty('browser_specific_settings');
  });

  it('gives Firefox its own key, and what is sent where', () => {
    expect(manifestOf('firefox-mv3')).toMatchObject({
      browser_specific_settings: {
        gecko: {
          id: 'assay@assay.example',
          strict_min_version: '142.0',
          data_collection_permissions: {
            required: ['none'],
            optional: ['websiteContent', 'authenticationInfo', 'personallyIdentifyingInfo'],
          },
        },
      },
    });
    expect(manifestOf('firefox-mv3')).not.toHaveProperty('browser_specific_settings.gecko.update_url');
    expect(manifestOf('firefox-mv3')).not.toHaveProperty('message_serialization');
    expect(manifestOf('firefox-mv3')).not.toHaveProperty('minimum_chrome_version');
  });
});

/** Ways to run what did not come with the package. */
const REMOTE_CODE = [
  ['eval', /(?<![\w$.])eval\s*\(/],
  ['a function made of text', /new Function\s*\(/],
  ['a script from elsewhere', /importScripts\s*\(/],
  ['a module from elsewhere', /import\s*\(?\s*["'`]https?:/],
  ['a timer with text', /set(?:Timeout|Interval)\s*\(\s*["'`]/],
] as const;

const remoteCodeIn = (text: string): string[] =>
  REMOTE_CODE.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe.each(BUILDS)('the bundles of %s', (build) => {
  it('hold no remote code', () => {
    const scripts = filesOf(build, /\.js$/);
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.map(({ name, text }) => [name, remoteCodeIn(text)]).filter(([, found]) => found?.length)).toEqual(
      [],
    );
  });

  it('load nothing remote into our pages', () => {
    const pages = filesOf(build, /\.(html|css)$/);
    expect(pages.length).toBeGreaterThan(2);
    const remote = /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/;
    expect(pages.filter(({ text }) => remote.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the search for remote code', () => {
  it.each([
    ['eval("1")', 'eval'],
    ['new Function("return 1")', 'a function made of text'],
    ['importScripts("x.js")', 'a script from elsewhere'],
    ['await import("https://cdn.example/x.js")', 'a module from elsewhere'],
    ['setTimeout("go()", 1)', 'a timer with text'],
  ])('finds %s', (text, name) => {
    expect(remoteCodeIn(text)).toEqual([name]);
  });
});
