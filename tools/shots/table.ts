import type { Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';
import type { ProbeOutcome } from '../../lib/storage/keys';
import { ACCOUNT, NO_ACCOUNT, REFUSED_ACCOUNT } from './account';
import { captured } from './captured-states';
import { longer } from './longer';
import { fewerSeconds, mixtures, parts, verdicts, waiting } from './several-states';
import type { Shot } from './shot';
import { failedTogether, failures, held, names, needs, running, statements, togetherCost } from './states';

const key = (outcome?: ProbeOutcome) => ({
  resemble: {
    key: 'sk-0123456789abcdef4f2a',
    savedAt: Date.now(),
    ...(outcome ? { tested: { at: Date.now(), outcome } } : {}),
  },
});

/** Keys of all three vendors. */
const keys = () => ({
  ...key('good'),
  truthscan: { key: 'ts-0123456789abcdef9c07', savedAt: Date.now(), tested: { at: Date.now(), outcome: 'good' } },
  undetectable: { key: 'ud-0123456789abcdef11aa', savedAt: Date.now(), tested: { at: Date.now(), outcome: 'good' } },
});

const BALANCES = {
  truthscan: { credits: 184, base: 150, boost: 34, at: Date.now() - 120_000 },
  undetectable: { credits: 6, at: Date.now() - 120_000 },
};

const SPENT = [
  ...Array.from({ length: 7 }, () => ({ detector: 'truthscan', at: Date.now(), credits: 1 })),
  ...Array.from({ length: 5 }, () => ({ detector: 'resemble', at: Date.now() })),
];

const unfoldAll = async (page: Page): Promise<void> => {
  const folded = page.locator('.fold[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.mouse.move(0, 0);
};

/** Every second one with times that name no part of it. */
const unfoldParts = async (page: Page): Promise<void> => {
  await unfoldAll(page);
  for (const [n, fold] of (await page.locator('.only-part').all()).entries()) {
    await fold.locator('summary').click();
    if (n % 2 === 1) await fold.locator('input').last().fill('99:00');
  }
};

/** As a language that is written from right to left would lay it out. */
const rightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

/** There is no background in these pictures: whatever is asked for comes to nothing. */
const askInVain = async (page: Page): Promise<void> => {
  await page.locator('.choices .btn').last().click();
  await page.locator('.banner').waitFor();
};

const openTracings = async (page: Page): Promise<void> => {
  await page.locator('.traced > summary').first().click();
  await page.locator('.traced [aria-busy=false] > *').first().waitFor();
};

const openOneTracing = async (page: Page): Promise<void> => {
  await openTracings(page);
  const rows = page.locator('.tracings .btn');
  if ((await rows.count()) > 0) await rows.first().click();
};

const readUsage = async (page: Page): Promise<void> => {
  await page.locator('.used .btn').first().click();
  await page.locator('.used .btn:enabled').first().waitFor();
};

const unfoldAsked = async (page: Page): Promise<void> => {
  await page.locator('.asked > summary').first().click();
};

const refuseSeconds = async (page: Page): Promise<void> => {
  await unfoldAsked(page);
  await page.locator('.secs input').first().fill('9');
  await page.locator('.secs input').first().press('Enter');
};

const remove = async (page: Page): Promise<void> => {
  await page.locator('.acts .icon').first().click();
};

/** As Firefox's permanent private browsing does: every database fails to open. Here, for being asked for too old a version. */
const REFUSING = `if (sessionStorage.refused) {
  const open = indexedDB.open.bind(indexedDB);
  open('newer', 2).onsuccess = ({ target }) => target.result.close();
  indexedDB.open = () => open('newer', 1);
}`;

const refuse = async (page: Page): Promise<void> => {
  await page.addInitScript(REFUSING);
  await page.evaluate(() => sessionStorage.setItem('refused', '1'));
  await page.reload();
  await page.waitForSelector('[role=alert]');
  await page.evaluate(() => sessionStorage.clear());
};

const popup = (name: string, checks: readonly Check[], more: Partial<Shot> = {}): Shot => ({
  name: `popup-${name}`,
  width: 380,
  checks,
  keys: key('good'),
  ...more,
});

export const popupShots: readonly Shot[] = [
  popup('several', verdicts(), { keys: keys(), balances: BALANCES, prepare: unfoldAll }),
  popup('several-folded', verdicts(), { keys: keys(), balances: BALANCES }),
  popup('several-mixed', mixtures(), { keys: keys(), balances: { truthscan: BALANCES.truthscan } }),
  popup('several-waiting', waiting(), { keys: keys(), balances: BALANCES }),
  popup('several-seconds', fewerSeconds(), {
    keys: keys(),
    balances: { undetectable: { credits: 0, at: 0 } },
    prepare: unfoldAll,
  }),
  popup('long', [...mixtures(), ...waiting()], { keys: keys(), balances: BALANCES, prepare: longer }),
  popup('several-320', [...mixtures(), ...waiting()], { width: 320, keys: keys(), balances: BALANCES }),
  popup('several-rtl', [...verdicts().slice(0, 2), ...mixtures().slice(1, 4)], {
    keys: keys(),
    balances: BALANCES,
    prepare: rightToLeft,
  }),
  popup('first', [], { keys: {} }),
  popup('empty', []),
  popup('results', statements()),
  popup('unfolded', statements(), { prepare: unfoldAll }),
  popup('captured', captured(), { prepare: unfoldAll }),
  popup('captured-320', captured(), { width: 320 }),
  popup('captured-rtl', captured(), { prepare: rightToLeft }),
  popup('parts', parts(), { keys: keys(), prepare: unfoldParts }),
  popup('parts-320', parts(), { width: 320, keys: keys(), prepare: unfoldParts }),
  popup('parts-rtl', parts(), {
    keys: keys(),
    prepare: async (page) => {
      await unfoldParts(page);
      await rightToLeft(page);
    },
  }),
  popup('running', running()),
  popup('held', held()),
  popup('needs', needs()),
  popup('failures', failures()),
  popup('failures-unfolded', failures(), { prepare: unfoldAll }),
  popup('together', failedTogether('wrong-key')),
  popup('together-mended', failedTogether('wrong-key', Date.now() - 60_000)),
  popup('together-cost', togetherCost(), { keys: keys() }),
  popup('together-others', [
    ...failedTogether('no-credits').slice(0, 3),
    ...failedTogether('vendor-down').slice(0, 2),
    ...failedTogether('retention-refused').slice(0, 2),
  ]),
  popup('attempt', statements().slice(0, 1), { prepare: askInVain }),
  popup('names', names(), { prepare: unfoldAll }),
  popup('removed', statements().slice(0, 2), { prepare: remove, height: 420 }),
  popup('rtl', [...statements().slice(0, 3), ...running().slice(0, 3), ...needs().slice(0, 1)], {
    prepare: rightToLeft,
  }),
  popup('320', [...statements(), ...needs().slice(0, 2), ...running().slice(2, 4)], { width: 320 }),
  popup('320-first', [], { width: 320, keys: {} }),
  popup('zoom', [...statements(), ...running()], { height: 300, scale: 2 }),
  popup('refused', [], { prepare: refuse, height: 160 }),
];

const options = (name: string, more: Partial<Shot> = {}): Shot => ({
  name: `options-${name}`,
  width: 1100,
  ...more,
});

const at = Date.now();
const given = {
  alwaysUpload: true,
  consents: [
    { consent: { what: 'upload', detector: 'resemble' }, at },
    { consent: { what: 'cookies', site: 'walled.example' }, at },
    { consent: { what: 'page-made', site: 'feed.example' }, at },
    { consent: { what: 'private', site: 'the-very-long-name-of-a-regional-broadcaster.intranet.example' }, at },
  ],
};

const CHOSEN = {
  asks: {
    image: { order: ['truthscan', 'resemble', 'undetectable'], on: ['undetectable'], off: [], oneByOne: true },
    audio: { order: [], on: [], off: ['resemble'], oneByOne: false },
    video: { order: [], on: [], off: [], oneByOne: false },
  },
  caps: { day: 10, month: 200, credits: { truthscan: { day: 8, month: 40 } } },
  bases: { truthscan: { image: 'https://gateway.example.com/truthscan' } },
};

/** What is refused, beside each field. */
const refuseAll = async (page: Page): Promise<void> => {
  const gateway = page.locator('#gateway-truthscan-image');
  await page.locator('.det', { has: gateway }).locator('summary').last().click();
  await gateway.fill('http://gateway.example.com');
  await gateway.press('Enter');
  await page.locator('#cap-all-day').fill('-5');
  await page.locator('#cap-all-day').press('Enter');
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await page.mouse.move(0, 0);
};

/** Of *On this device*: an authority that is none is refused beside its field. */
const refuseAnchor = async (page: Page): Promise<void> => {
  await page.locator('#anchor').fill('no certificate');
  await page.locator('form:has(#anchor) .btn').last().click();
  await page.locator('#anchor-fault').waitFor();
};

export const optionsShots: readonly Shot[] = [
  options('device', { replies: { addAnchor: 'no-certificate' }, prepare: refuseAnchor }),
  options('device-320', { width: 320, replies: { addAnchor: 'no-certificate' }, prepare: refuseAnchor }),
  options('three', { keys: keys(), balances: BALANCES, spent: SPENT, settings: CHOSEN }),
  options('three-320', { width: 320, keys: keys(), balances: BALANCES, spent: SPENT, settings: CHOSEN }),
  options('long', { keys: keys(), balances: BALANCES, spent: SPENT, settings: CHOSEN, prepare: longer }),
  options('long-320', {
    width: 320,
    keys: keys(),
    balances: BALANCES,
    spent: SPENT,
    settings: CHOSEN,
    prepare: longer,
  }),
  options('three-rtl', {
    keys: keys(),
    balances: BALANCES,
    spent: SPENT,
    settings: CHOSEN,
    prepare: rightToLeft,
  }),
  options('three-refused', {
    keys: keys(),
    balances: BALANCES,
    spent: SPENT,
    replies: { exportSettings: '{}', importSettings: 'not-settings' },
    prepare: refuseAll,
  }),
  {
    name: 'options-button',
    width: 1064,
    hash: 'button',
    settings: { button: { on: ['https://news.example/*'], muted: ['mail.example'] } },
  },
  options('no-key'),
  options('untested', { keys: key() }),
  options('good', { keys: key('good'), settings: given }),
  options('wrong-key', { keys: key('wrong-key') }),
  options('no-permission', { keys: key('no-permission') }),
  options('no-network', { keys: key('no-network') }),
  options('vendor-down', { keys: key('vendor-down') }),
  options('refused-value', {
    prepare: async (page) => {
      await page.locator('#key-resemble').fill('a key with spaces');
      await page.locator('#key-resemble').press('Enter');
    },
  }),
  options('asked', { keys: key('good'), prepare: unfoldAsked }),
  options('asked-refused', {
    keys: key('good'),
    settings: { options: { resemble: { sourceTracing: true, zeroRetention: true, frameLength: 3 } } },
    prepare: refuseSeconds,
  }),
  options('asked-320', { width: 320, keys: key('good'), prepare: refuseSeconds }),
  options('usage', { keys: key('good'), replies: ACCOUNT, prepare: readUsage }),
  options('usage-not-told', { keys: key('good'), replies: REFUSED_ACCOUNT, prepare: readUsage }),
  options('tracings', { keys: key('good'), replies: ACCOUNT, prepare: openOneTracing }),
  options('tracings-320', { width: 320, keys: key('good'), replies: ACCOUNT, prepare: openOneTracing }),
  options('tracings-empty', { keys: key('good'), replies: NO_ACCOUNT, prepare: openTracings }),
  options('tracings-refused', { keys: key('good'), replies: REFUSED_ACCOUNT, prepare: openTracings }),
  options('tracings-failed', { keys: key('good'), prepare: openTracings }),
  options('rtl', { keys: key('wrong-key'), settings: given, prepare: rightToLeft }),
  options('320', { width: 320, keys: key('wrong-key'), settings: given }),
  options('zoom', { width: 560, height: 450, scale: 2, keys: key('good'), settings: given }),
];
