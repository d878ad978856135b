import type { AssayBrowser, View } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { allow, standsAt } from './journeys/checks';
import { HOSTILE, HOSTILE_MARKUP, HOSTILE_SHA256, serveHostileSite } from './journeys/hostile-site';

const opened = async (assay: AssayBrowser): Promise<View> => {
  const page = await assay.page(HOSTILE);
  await page.has('body[data-ready=yes]');
  return page;
};

/** What the page has caught of us. */
const feltBy = (page: View) => page.evaluate(() => (globalThis as { felt?: string[] }).felt ?? []);

/** Whether markup of the page became elements of ours, or ran. */
const brokenIn = (popup: View) =>
  popup.evaluate(() => ({
    elements: document.querySelectorAll('#popup b + b, #popup [onerror], #popup img[src="x"]').length,
    ran: 'hacked' in globalThis,
    tooWide: document.documentElement.scrollWidth > innerWidth,
  }));

const WHOLE = { elements: 0, ran: false, tooWide: false };

test('a file name, a title and a page title made of markup are text, cut to a length (real menu)', async ({
  assay,
  internet,
}) => {
  serveHostileSite(internet);
  const page = await opened(assay);
  await assay.chooseCheck(page, '#named');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.name.startsWith(HOSTILE_MARKUP)).toBe(true);
  expect(check.item.name.length).toBeLessThanOrEqual(200);
  expect(check.item.pageTitle.length).toBeLessThanOrEqual(500);
  const popup = await assay.popup();
  await popup.resize(380, 600);
  await popup.sees(label('titleNothingFound'));
  expect(await popup.text()).toContain('<img src=x');
  expect(await brokenIn(popup)).toEqual(WHOLE);
  expect(await feltBy(page)).toEqual([]);
});

test('a srcset full of junk: what is left of it is checked, and nothing else is touched (real menu)', async ({
  assay,
  internet,
}) => {
  serveHostileSite(internet);
  const page = await opened(assay);
  await assay.chooseCheck(page, '#junk');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe(`${HOSTILE}real.jpg`);
  expect(internet.resemble.ledger).toHaveLength(1);
  expect(await feltBy(page)).toEqual([]);
});

test('the page has bent its own fetch, blobs and selectors: a blob: image is read past them all (real menu)', async ({
  assay,
  internet,
}) => {
  serveHostileSite(internet);
  const page = await opened(assay);
  await assay.chooseCheck(page, '#made');
  const popup = await assay.popup();
  await popup.resize(380, 600);
  await allow(assay, popup);
  const { check } = await standsAt(assay, 'done');
  expect(check.specimen).toMatchObject({ readBy: 'page', sha256: HOSTILE_SHA256 });
  expect(check.item.name.length).toBeLessThanOrEqual(500);
  expect(await brokenIn(popup)).toEqual(WHOLE);
  expect(await feltBy(page)).toEqual([]);
});

test('a blob: image that the page has let go of: said to be a copy, and nothing is sent unasked (real menu)', async ({
  assay,
  internet,
}) => {
  serveHostileSite(internet);
  const page = await opened(assay);
  await assay.chooseCheck(page, '#revoked');
  const popup = await assay.popup();
  await popup.sees(label('needCaptured'));
  expect(internet.resemble.calls('upload')).toEqual([]);
  expect(internet.resemble.ledger).toEqual([]);
});

test('the image is swapped for another right under the menu: what was pressed is checked (real menu)', async ({
  assay,
  internet,
}) => {
  serveHostileSite(internet);
  const page = await opened(assay);
  await assay.chooseCheck(page, '#fleeting');
  await page.has('#other');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe(`${HOSTILE}real.jpg?fleeting`);
  expect(internet.resemble.ledger).toMatchObject([{ name: `${HOSTILE}real.jpg?fleeting` }]);
});

test('a page cannot send to Assay, open its pages or find its files, not even after a press (real menu)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://made.example/');
  await page.has('body[data-made=yes]');
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'needs-you');
  const reached = await page.evaluate(async (origin) => {
    const known = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
    const files = ['popup.html', 'options.html', 'page-reader.js', 'icons/assay-16.png', 'manifest.json'];
    const read = await Promise.all(
      files.map((file) =>
        fetch(`${origin}/${file}`).then(
          () => file,
          () => '',
        ),
      ),
    );
    const framed = document.createElement('iframe');
    framed.src = `${origin}/popup.html`;
    document.body.append(framed);
    // What a content script would listen to, if one did.
    for (const assayWord of ['find', 'read', 'allow', 'wake']) postMessage({ assay: assayWord, type: assayWord }, '*');
    return { runtime: known.chrome?.runtime ?? known.browser?.runtime ?? null, read: read.join('') };
  }, assay.origin);
  expect(reached).toEqual({ runtime: null, read: '' });
  expect((await standsAt(assay, 'needs-you')).run.need).not.toHaveProperty('pressed');
  expect(await assay.readChecks()).toHaveLength(1);
  expect(internet.resemble.calls('upload')).toEqual([]);
});
