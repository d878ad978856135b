import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { check } from '../../../lib/checks/check';
import { findChromium } from '../../../tools/setup/browser-paths.mjs';
import type { AssayBrowser, OpenOptions } from './assay-browser';
import { type ChromiumView, chromiumView } from './chromium-view';
import { dispatchCheck } from './dispatched-click';
import { ANCHOR, knock, ringAlarms, sendCommand, storedChecks, watchedAt } from './extension-page';
import { moveTo } from './in-page';
import { saveKeyIn } from './save-key';
import { until } from './until';
import { workerStopper } from './worker-stopper';

const BUILD = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** How the window and its native parts are worked; absent where nothing is shown. */
export interface Hand {
  readonly display: string;
  chooseCheck(page: Page, selector: string): Promise<void>;
  chooseCheckByKeys(page: Page): Promise<void>;
  movePointer(page: Page, x: number, y: number): Promise<void>;
  pressShortcut(page: Page): Promise<void>;
  answerPrompt(allow: boolean): Promise<void>;
  /** Keeps a picture of the whole screen with what `open` brings to it. */
  pictureOf(open: () => Promise<void>, file: string): Promise<void>;
  close(): Promise<void>;
}

const launch = async (
  profile: string,
  { internet, extension = BUILD, visible = false, keepsPages = false }: OpenOptions,
  hand?: Hand,
) => {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: !hand && !visible,
    // A window's page is as large as its window: xdotool must find elements where they are.
    viewport: hand || visible ? null : { width: 1200, height: 800 },
    proxy: { server: `http://${internet.proxy.host}:${internet.proxy.port}` },
    ignoreHTTPSErrors: true,
    env: { ...process.env, ...(hand && { DISPLAY: hand.display }), LANGUAGE: 'en_US' },
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(hand ? ['--window-position=0,0', '--window-size=1200,760'] : []),
    ],
  });
};

/** What the browser's own page of extensions offers, and no types tell. */
type ExtensionsPage = typeof chrome & {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<unknown>;
  };
};

const addHostPermission = ([id, pattern]: readonly [string, string]): Promise<void> =>
  (chrome as ExtensionsPage).developerPrivate.addHostPermission(id, pattern);

/** Without developer mode Chromium turns an unpacked extension off that is loaded anew. */
const reloadExtension = async (id: string): Promise<void> => {
  const { developerPrivate } = chrome as ExtensionsPage;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
};

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension:')) ??
  (await context.waitForEvent('serviceworker', {
    predicate: (worker) => worker.url().startsWith('chrome-extension:'),
    timeout: 15_000,
  }));

/** Chromium on a profile of its own: headless, or on a screen with a hand to work it. */
export const openChromium = async (options: OpenOptions, hand?: Hand): Promise<AssayBrowser> => {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'assay-chromium-')));
  const context = await launch(profile, options, hand);
  let worker = await workerOf(context);
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const open = async (address: string): Promise<ChromiumView> => {
    const page = await context.newPage();
    await page.goto(address);
    return chromiumView(page);
  };
  // Installing opens it; it would stand in front of what a test opens.
  if (options.profile === undefined)
    await until('the welcome page', async () => {
      const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
      await welcome?.close();
      return welcome !== undefined;
    });
  const goToAnchor = async (page: Page) => {
    try {
      await page.goto(`${origin}${ANCHOR}`);
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  };
  let anchor = await goToAnchor(await context.newPage());
  let stopWorker = await workerStopper(await context.newCDPSession(anchor), origin);
  const wakeBackground = () => anchor.evaluate(knock);

  const browser: AssayBrowser = {
    kind: options.kind,
    origin,
    page: open,
    chooseCheck: async (view, selector) => {
      const { page } = view as ChromiumView;
      if (hand) return hand.chooseCheck(page, selector);
      await page.bringToFront();
      // A worker that sleeps cannot be reached by a dispatched event: nothing real happened that would wake it.
      await wakeBackground();
      await dispatchCheck(worker, page, selector);
    },
    chooseCheckByKeys: (view) => {
      if (!hand) throw new Error('headless Chromium shows no menu: use chromium-menu');
      return hand.chooseCheckByKeys((view as ChromiumView).page);
    },
    movePointer: (view, x, y) => (hand ? hand.movePointer((view as ChromiumView).page, x, y) : moveTo(view, x, y)),
    pressShortcut: (view) => {
      if (!hand) throw new Error('headless Chromium has no shortcuts: use chromium-menu');
      return hand.pressShortcut((view as ChromiumView).page);
    },
    update: async () => {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(reloadExtension, new URL(origin).host);
      await page.close();
      // It took our own pages along.
      await until('the old one is gone', async () => anchor.isClosed());
      anchor = await until('the new one is there', async () => context.newPage().then(goToAnchor));
      worker = await workerOf(context);
      stopWorker = await workerStopper(await context.newCDPSession(anchor), origin);
    },
    turnOff: async () => {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate((id) => chrome.management.setEnabled(id, false), new URL(origin).host);
      await page.close();
      await until('it took its pages along', async () => anchor.isClosed());
    },
    popup: () => open(`${origin}/popup.html`),
    options: () => open(`${origin}/options.html`),
    tabAt: (address) =>
      until(`a tab at ${address}`, async () => {
        const page = context.pages().find((one) => one.url().startsWith(address));
        return page && chromiumView(page);
      }),
    killBackground: () => stopWorker(),
    isWatched: (view) => anchor.evaluate(watchedAt, (view as ChromiumView).page.url()),
    wakeBackground,
    ringAlarm: () => anchor.evaluate(ringAlarms),
    grantHost: async (...hosts) => {
      const patterns = hosts.map((host) => `${host}/*`);
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      for (const pattern of patterns) await page.evaluate(addHostPermission, [new URL(origin).host, pattern] as const);
      await page.close();
      // Now the browser answers yes without asking, and only then counts the hosts as granted.
      await until(`${patterns} granted`, () =>
        anchor.evaluate((origins) => chrome.permissions.request({ origins }), patterns),
      );
    },
    answerPrompt: (allow) => {
      if (!hand) throw new Error('headless Chromium shows no question: use chromium-menu');
      return hand.answerPrompt(allow);
    },
    ...(hand && {
      pictureWithPopup: (file) => hand.pictureOf(() => worker.evaluate(() => chrome.action.openPopup()), file),
    }),
    readChecks: async () => (await anchor.evaluate(storedChecks)).map((stored) => check.parse(stored)),
    send: (type, data) => anchor.evaluate(sendCommand, { type, data }),
    saveKey: (key) => saveKeyIn(browser, key),
    closed: () => new Promise((done) => context.once('close', () => done())),
    close: async () => {
      await context.close();
      await hand?.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return browser;
};
