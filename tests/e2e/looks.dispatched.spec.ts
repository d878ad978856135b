import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { originStates } from '../../tools/shots/origin-states';
import { fewerSeconds, mixtures, parts, verdicts, waiting } from '../../tools/shots/several-states';
import { failures, held, needs, running, statements } from '../../tools/shots/states';
import type { ChromiumView } from './drivers/chromium-view';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { plantChecks } from './journeys/planting';
import { popupOver } from './journeys/popup-over';

/** What axe finds wrong, and whether anything is wider than the window. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`)),
    ...(tooWide ? ['wider than its window'] : []),
  ];
};

const THEMES = ['light', 'dark'] as const;
/** A popup's own width, and the narrowest that is promised. */
const WIDTHS = [380, 320] as const;

const unfoldAll = async (page: Page): Promise<void> => {
  const folded = page.locator('.fold[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const part of await page.locator('.only-part').all()) {
    await part.locator('summary').click();
    // Refused: its sentence is looked at too.
    await part.locator('input').last().fill('99:00');
  }
};

const RECORDS = {
  'every statement': statements,
  'every running state': () => [...running(), ...held()],
  'every need': needs,
  'every failure': failures,
  'verdicts of several detectors': verdicts,
  'every mixture of detectors': () => [...mixtures(), ...fewerSeconds()],
  'several detectors that wait': waiting,
  'parts of sound and film': parts,
  'every word about an origin': () => Object.values(originStates).map((make) => make()),
};

for (const [what, records] of Object.entries(RECORDS))
  test(`the popup with ${what} is clear to everybody: axe, light and dark, 320 px`, async ({ open }) => {
    const assay = await open();
    await plantChecks(assay, records());
    // Many rows, each looked through four times.
    test.setTimeout(120_000);
    const { page } = (await assay.popup()) as ChromiumView;
    await page.locator('.check').first().waitFor();
    await unfoldAll(page);
    for (const colorScheme of THEMES)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 600 });
        expect(await faultsOf(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
  });

test('the first popup and the options are clear to everybody: axe, light and dark, 320 px', async ({ open }) => {
  const assay = await open();
  const first = ((await assay.popup()) as ChromiumView).page;
  await first.locator('.first').waitFor();
  const bare = ((await assay.options()) as ChromiumView).page;
  await bare.locator('.kv').first().waitFor();
  await assay.grantHost('https://app.resemble.ai');
  for (const colorScheme of THEMES)
    for (const page of [first, bare]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await faultsOf(page), `${colorScheme}, ${page.url()}`).toEqual([]);
    }
  await bare.getByLabel('Key', { exact: true }).first().fill('two words');
  await bare.locator('.kv .primary').first().click();
  await bare.getByRole('alert').waitFor();
  expect(await faultsOf(bare)).toEqual([]);
});

test('the welcome page and the list of the page in front are clear to everybody: axe, light and dark, 320 px', async ({
  open,
}) => {
  const assay = await open();
  await assay.grantHost('https://news.example');
  await assay.page('https://news.example/');
  const popup = await popupOver(assay, 'https://news.example/');
  await popup.press(label('tabPage'));
  await popup.sees('harbour.jpg');
  const welcome = (await assay.page(`${assay.origin}/welcome.html`)) as ChromiumView;
  await welcome.page.locator('h1').first().waitFor();
  for (const colorScheme of THEMES)
    for (const { page } of [popup as ChromiumView, welcome]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await faultsOf(page), `${colorScheme}, ${page.url()}`).toEqual([]);
    }
});

/** Those whose view has a part that the others lack. */
const TELLING = ['history', 'long', 'invalid', 'broken-part', 'traces', 'mention', 'remote'] as const;

test('the page of a check with what its file may say is clear to everybody: axe, light and dark, 320 px', async ({
  open,
}) => {
  const assay = await open();
  test.setTimeout(120_000);
  const checks = TELLING.map((name) => originStates[name]());
  await plantChecks(assay, checks);
  const { page } = (await assay.options()) as ChromiumView;
  for (const [at, { id }] of checks.entries()) {
    // A new address each time: what stands behind # alone loads no page.
    await page.goto(`${assay.origin}/report.html?${at}#${encodeURIComponent(id)}`);
    await page.locator('.origin').waitFor();
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await faultsOf(page), `${id}, ${colorScheme}`).toEqual([]);
    }
  }
});
