import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';
import { originShots } from './origin-shots';
import { reportShots } from './report-shots';
import type { PlantedFile, Shot } from './shot';
import { optionsShots, popupShots } from './table';
import { pageShots, welcomeShots } from './welcome-shots';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'shots');

/** The production build without its background: planted checks must stand still. */
const stillBuild = async (into: string): Promise<string> => {
  const build = path.join(into, 'build');
  await cp(path.join(ROOT, '.output/chrome-mv3'), build, { recursive: true });
  const file = path.join(build, 'manifest.json');
  const { background: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(manifest));
  return build;
};

/** Chromium names an unpacked extension after its folder. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

interface Planted {
  readonly checks: readonly Check[];
  readonly keys: Readonly<Record<string, unknown>>;
  readonly settings: unknown;
  readonly balances: Readonly<Record<string, unknown>>;
  readonly spent: NonNullable<Shot['spent']>;
  readonly files: readonly PlantedFile[];
  readonly replies: Readonly<Record<string, unknown>> | undefined;
}

/** Replaces everything stored. Runs in a page of the extension. */
const plant = async ({ checks, keys, settings, balances, spent, files, replies }: Planted): Promise<void> => {
  const open = (name: string, store?: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => store && request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const write = (db: IDBDatabase, store: string, put: (into: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const tx = db.transaction(store, 'readwrite');
      tx.objectStore(store).clear();
      put(tx.objectStore(store));
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
  const blobOf = ({ base64 = '', type = '' }: PlantedFile) =>
    new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type });
  const answerOf = ({ text, later }: PlantedFile) => ({ text, ...(later ? { later: { text: later, at: 0 } } : {}) });
  const assay = await open('assay');
  await write(assay, 'checks', (into) => {
    for (const check of checks) into.put(check);
  });
  for (const store of ['bytes', 'drawings', 'answers'] as const)
    await write(assay, store, (into) => {
      for (const file of files.filter((one) => one.store === store)) {
        const id = store === 'bytes' ? { checkId: file.id } : { runId: file.id };
        into.put({ ...id, at: 0, ...(store === 'answers' ? answerOf(file) : { blob: blobOf(file) }) });
      }
    });
  await write(assay, 'spending', (into) => {
    for (const [i, one] of spent.entries()) into.put({ ...one, id: `spent-${i}`, runId: '' });
  });
  await write(await open('assay-balances', 'balances'), 'balances', (into) => {
    for (const [id, one] of Object.entries(balances)) into.put(one, id);
  });
  await write(await open('assay-dismissed', 'dismissed'), 'dismissed', () => undefined);
  if (replies) sessionStorage.setItem('replies', JSON.stringify(replies));
  else sessionStorage.removeItem('replies');
  await write(await open('assay-keys', 'keys'), 'keys', (into) => {
    for (const [id, key] of Object.entries(keys)) into.put(key, id);
  });
  await write(await open('assay-settings', 'settings'), 'settings', (into) => into.put(settings, 'settings'));
};

/** Answers in place of the background, where a picture needs an answer. Runs before the page's own scripts. */
const REPLYING = `if (globalThis.chrome?.runtime && sessionStorage.replies) {
  const replies = JSON.parse(sessionStorage.replies);
  const sendMessage = (message, callback) => {
    const reply = message?.type in replies ? { res: replies[message.type] } : { err: 'no reply' };
    if (typeof callback === 'function') callback(reply);
    return Promise.resolve(reply);
  };
  for (const runtime of [globalThis.chrome?.runtime, globalThis.browser?.runtime])
    if (runtime) Object.defineProperty(runtime, 'sendMessage', { value: sendMessage, configurable: true });
}`;

/** What a page shows once its data are read: the popup's lie in its tab. */
const READ = 'main > :not(.loading, [role=tabpanel]), [role=tabpanel] > :not(.loading, [aria-live])';

const take = async (page: Page, address: string, shot: Shot, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: shot.width, height: shot.height ?? 600 });
  // A new hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(shot.hash === undefined ? address : `${address}#${shot.hash}`);
  await page.waitForSelector(READ, { state: 'attached' });
  await shot.prepare?.(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: path.join(OUT, `${shot.name}-${theme}.png`), fullPage: shot.height === undefined });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) console.error(`${shot.name}: wider than its window`);
};

interface Wanted {
  /** Where Chromium is; Playwright's own where undefined. */
  readonly chromium: string | undefined;
  /** Only shots whose name fits this pattern. */
  readonly wanted: string;
}

export const shots = async ({ chromium: executablePath, wanted }: Wanted): Promise<void> => {
  const work = await mkdtemp(path.join(tmpdir(), 'assay-shots-'));
  try {
    const build = await stillBuild(work);
    await mkdir(OUT, { recursive: true });
    for (const scale of [1, 2]) {
      const of = (shots: readonly Shot[]) =>
        shots.filter((shot) => (shot.scale ?? 1) === scale && new RegExp(wanted).test(shot.name));
      const context = await chromium.launchPersistentContext(path.join(work, `profile-${scale}`), {
        ...(executablePath ? { executablePath } : {}),
        deviceScaleFactor: scale,
        env: { ...process.env, LANGUAGE: 'en_GB' },
        locale: 'en-GB',
        args: [`--disable-extensions-except=${build}`, `--load-extension=${build}`, '--lang=en-GB'],
      });
      try {
        const page = await context.newPage();
        // The transpiler's own mark on functions, which a page does not know.
        await page.addInitScript('globalThis.__name = (named) => named');
        await page.addInitScript(REPLYING);
        const base = `chrome-extension://${idOf(build)}`;
        for (const [file, shots] of [
          ['popup.html', of([...popupShots, ...pageShots])],
          ['welcome.html', of(welcomeShots)],
          ['options.html', of(optionsShots)],
          ['report.html', of([...reportShots, ...originShots])],
        ] as const) {
          for (const shot of shots) {
            // The popup itself makes the database.
            await page.goto(`${base}/popup.html`);
            await page.waitForSelector(READ, { state: 'attached' });
            await page.evaluate(plant, {
              checks: shot.checks ?? [],
              keys: shot.keys ?? {},
              settings: shot.settings ?? {},
              balances: shot.balances ?? {},
              spent: shot.spent ?? [],
              files: shot.files ?? [],
              replies: shot.replies,
            });
            for (const theme of ['light', 'dark'] as const) await take(page, `${base}/${file}`, shot, theme);
          }
        }
      } finally {
        await context.close();
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};
