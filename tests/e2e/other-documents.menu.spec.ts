import type { AssayBrowser, View } from './drivers/assay-browser';
import { hostsIn, moveTo, plate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label, sentence } from './drivers/wording';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';
import { popupOver } from './journeys/popup-over';

const STAGE = 'https://stage.example';

const checkOf = (assay: AssayBrowser, address: string) =>
  until(`a check of ${address}`, async () => (await assay.readChecks()).find(({ item }) => item.address === address));

/** What the toolbar button says. */
const toolbar = (own: View): Promise<string> => own.evaluate(() => chrome.action.getTitle({}));

test('a film alone in its tab, and a page of strict markup: the button, as on any page (no menu)', async ({
  assay,
}) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page(`${STAGE}/page.xhtml`);
  await checkByButton(assay, page, '#photo');
  await checkOf(assay, `${STAGE}/p/xhtml.jpg`);
  await plate(page, label('titleNothingFound'));
  await page.goto(`${STAGE}/alone.webm`);
  await checkByButton(assay, page, 'video');
  await checkOf(assay, `${STAGE}/alone.webm`);
  await plate(page, '.badge');
});

test('a drawing (SVG) alone in its tab: the keys and the list of the page check it; nothing is put into it (real keys)', async ({
  assay,
}) => {
  test.setTimeout(120_000);
  const page = await assay.page(`${STAGE}/alone.svg`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await moveTo(page, 200, 200);
  await assay.pressShortcut(page);
  const check = await checkOf(assay, `${STAGE}/alone.svg`);
  expect(check.item).toMatchObject({ kind: 'image', name: 'alone.svg' });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  await assay.grantHost(STAGE);
  await page.goto(`${STAGE}/alone.svg?listed`);
  const popup = await popupOver(assay, `${STAGE}/alone.svg?listed`);
  await popup.press(label('tabPage'));
  await popup.sees('alone.svg');
  await popup.press(label('pageCheck'));
  await checkOf(assay, `${STAGE}/alone.svg?listed`);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('a document with nothing in it that draws (XML), and a page that is closed: the toolbar says so (real keys)', async ({
  assay,
}) => {
  test.setTimeout(120_000);
  const page = await assay.page(`${STAGE}/feed.xml`);
  const own = await assay.options();
  await page.bringToFront();
  await moveTo(page, 200, 200);
  await assay.pressShortcut(page);
  // Chromium shows XML as a page of its own, which can be drawn over.
  await until(
    'it is said',
    async () => (await hostsIn(page)) === 1 || sentence('inpageNothing').test(await toolbar(own)),
  );
  expect(await assay.readChecks()).toEqual([]);

  // No extension is let into pages of extensions but its own.
  await assay.pressShortcut(own);
  await until('it is said', async () => sentence('toolbarClosed').test(await toolbar(own)));
  expect(await assay.readChecks()).toEqual([]);
});
