import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { check } from '../../../lib/checks/check';
import { findFirefox } from '../../../tools/setup/browser-paths.mjs';
import type { AssayBrowser, OpenOptions } from './assay-browser';
import { ANCHOR, knock, platesAt, ringAlarms, sendCommand, storedChecks, watchedAt } from './extension-page';
import { type FirefoxView, firefoxView } from './firefox-view';
import {
  activateMenuEntry,
  addOrigin,
  answerQuestion,
  closeTabAt,
  disable,
  firefoxWindow,
  hasMenuEntry,
  menuIsClosed,
  pressShortcut,
  questionShows,
  terminateBackground,
} from './firefox-window';
import { moveTo } from './in-page';
import { saveKeyIn } from './save-key';
import { until } from './until';
import { label } from './wording';

const BUILD = resolve(import.meta.dirname, '../../../.output/firefox-mv3');
const ID = 'assay@assay.example';
const ENTRY = label('menuCheck');

const preferences = (uuid: string, { internet: { proxy }, prompts = false }: OpenOptions) => ({
  // Firefox draws the extension's host at random: fixed here, it need not be looked for.
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: uuid }),
  'extensions.webextOptionalPermissionPrompts': prompts,
  // The delay in which a question takes no answer protects people, and slows machines.
  'security.notification_enable_delay': 0,
  // The browser's own errands would stand in the test internet's log.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'intl.locale.requested': 'en-US',
  'network.proxy.type': 1,
  'network.proxy.ssl': proxy.host,
  'network.proxy.ssl_port': proxy.port,
  'network.proxy.http': proxy.host,
  'network.proxy.http_port': proxy.port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
});

/** As the page itself tells it: puppeteer only knows where an extension's page came from, and lists closed ones. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

const launch = (uuid: string, options: OpenOptions) => {
  const executablePath = findFirefox();
  return puppeteer.launch({
    browser: 'firefox',
    ...(executablePath && { executablePath }),
    headless: !options.visible,
    // Only with it does a release of Firefox read `services.settings.server`.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    acceptInsecureCerts: true,
    defaultViewport: options.visible ? null : { width: 1200, height: 800 },
    // Without it WebDriver opens no page of an extension and reaches no window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(uuid, options),
  });
};

/** Firefox on a profile of its own, headless, with its own real menu and its own real questions. */
export const openFirefox = async (options: OpenOptions): Promise<AssayBrowser> => {
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}`;
  const firefox = await launch(uuid, options);
  await firefox.installExtension(options.extension ?? BUILD);
  const inWindow = firefoxWindow(firefox);
  const openOwn = async (path: string): Promise<Page> => {
    const page = await firefox.newPage();
    const address = origin + path;
    // Going to an extension's page never reports its end, as the process changes: the page itself tells.
    page.goto(address, { timeout: 3000 }).catch(() => undefined);
    await until(`${path} is there`, () =>
      page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', address),
    );
    return page;
  };
  // Installing opens it; it would stand in front of what a test opens.
  await until('the welcome page', async () => (await inWindow(closeTabAt(`${origin}/welcome.html`))) === true);
  let anchor = await openOwn(ANCHOR);

  const browser: AssayBrowser = {
    kind: 'firefox',
    origin,
    page: async (address) => {
      const page = await firefox.newPage();
      await page.goto(address);
      return {
        ...firefoxView(page),
        plates: (frameAt?: string) => anchor.evaluate(platesAt, { page: page.url(), frameAt }),
      };
    },
    chooseCheck: async (view, selector) => {
      const { page } = view as FirefoxView;
      await page.bringToFront();
      const element = await page.waitForSelector(selector, { visible: true });
      await element?.scrollIntoView();
      const box = await element?.boundingBox();
      if (!box) throw new Error(`${selector} has no place on the page`);
      await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4, { button: 'right' });
      await until(`the menu shows ${ENTRY}`, async () => (await inWindow(hasMenuEntry(ENTRY))) === true);
      await inWindow(activateMenuEntry(ENTRY));
      await until('the menu is closed', async () => (await inWindow(menuIsClosed)) === true);
    },
    chooseCheckByKeys: () => Promise.reject(new Error('Firefox without a screen opens no menu by a key')),
    movePointer: moveTo,
    pressShortcut: async (view) => {
      await view.bringToFront();
      await inWindow(pressShortcut(ID));
    },
    update: async () => {
      await firefox.installExtension(options.extension ?? BUILD);
      anchor = await openOwn(ANCHOR);
    },
    turnOff: async () => {
      await inWindow(disable(ID));
    },
    popup: async () => firefoxView(await openOwn('/popup.html')),
    options: async () => firefoxView(await openOwn('/options.html')),
    tabAt: (address) =>
      until(`a tab at ${address}`, async () => {
        for (const page of await firefox.pages())
          if ((await addressOf(page)).startsWith(address)) return firefoxView(page);
        return undefined;
      }),
    killBackground: async () => {
      await until('the event page is gone', async () => (await inWindow(terminateBackground(ID))) === true);
    },
    isWatched: (view) => anchor.evaluate(watchedAt, (view as FirefoxView).page.url()),
    wakeBackground: () => anchor.evaluate(knock),
    ringAlarm: () => anchor.evaluate(ringAlarms),
    grantHost: async (...hosts) => {
      for (const host of hosts) await inWindow(addOrigin(ID, `${host}/*`));
    },
    answerPrompt: async (allow) => {
      await until('the question about host access', async () => (await inWindow(questionShows)) === true);
      await inWindow(answerQuestion(allow));
      await until('the question is answered', async () => (await inWindow(questionShows)) === false);
    },
    readChecks: async () => (await anchor.evaluate(storedChecks)).map((stored) => check.parse(stored)),
    send: (type, data) => anchor.evaluate(sendCommand, { type, data }),
    saveKey: (key) => saveKeyIn(browser, key, { asks: options.prompts === true }),
    closed: () => new Promise((done) => firefox.once('disconnected', () => done())),
    close: () => firefox.close(),
  };
  return browser;
};
