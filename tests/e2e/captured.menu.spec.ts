import { TEST_KEY } from '../internet';
import type { View } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { pressAllow, standsAt } from './journeys/checks';

const LET_GO = 'https://made.example/let-go';

const shown = async (page: View): Promise<void> => {
  await page.has('body[data-made=yes]');
  // What the page would have to give is gone; only what it shows is left.
  expect(await page.evaluate(() => fetch(document.images[0]?.src ?? '').then(String, () => 'gone'))).toBe('gone');
};

test('a picture whose file the page let go of is copied as it is shown, and every view says that it is a copy (real menu)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page(LET_GO);
  await shown(page);
  const asked = internet.requests('made.example').length;
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(label('needCaptured'));
  await popup.sees(label('captured'));
  expect(internet.resemble.calls('upload')).toEqual([]);
  await pressAllow(assay, popup);
  const { check, run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ route: 'upload', paid: 1 });
  expect(check.specimen).toMatchObject({ obtained: 'captured', readBy: 'page', type: 'image/png' });
  const sent = check.specimen?.obtained === 'captured' ? check.specimen.sha256 : '';
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: sent }]);
  // Of the original, nothing is said to be absent.
  const own = check.runs.find(({ detector }) => detector === 'device');
  expect(own?.finding?.provenance?.credential).toMatchObject({ answer: 'not-readable', unreadable: 'captured' });
  await popup.sees(label('captured'));
  await popup.press(label('actionDetails'));
  const details = await assay.tabAt(`${assay.origin}/report.html`);
  await details.sees(label('obtainedCaptured'));
  await details.sees(label('capturedWhat'));
  await details.sees(label('originCaptured'));
  // The picture is the page's own, in its own size.
  await details.has('img[src^="blob:"]');
  expect(
    await details.evaluate(() =>
      [...document.images].filter(({ src }) => src.startsWith('blob:')).map((i) => [i.naturalWidth, i.naturalHeight]),
    ),
  ).toEqual([await page.evaluate(() => [document.images[0]?.naturalWidth, document.images[0]?.naturalHeight])]);
  expect(internet.requests('made.example')).toHaveLength(asked);
});

test('gone from the page it cannot be read; shown again, a second try does (real menu)', async ({ open, internet }) => {
  const assay = await open();
  const options = await assay.options();
  await options.press(label('deviceReads'));
  await options.close();
  const page = await assay.page(LET_GO);
  await shown(page);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'failed');
  await page.evaluate(() => {
    const photo = document.getElementById('photo');
    Object.assign(globalThis, { photo });
    photo?.remove();
  });
  await assay.saveKey(TEST_KEY);
  const popup = await assay.popup();
  await popup.press(label('actionRetry'));
  await popup.sees(sentence('failedGone'));
  await popup.sees(label('adviceStillShown'));
  expect((await standsAt(assay, 'failed')).run.failure).toMatchObject({ code: 'gone', spent: 'no' });
  await page.evaluate(() => {
    document.body.append((globalThis as unknown as { photo: Node }).photo);
  });
  await popup.press(label('actionRetry'));
  const { check } = await standsAt(assay, 'needs-you');
  expect(check.specimen).toMatchObject({ obtained: 'captured' });
  expect(internet.resemble.calls('upload')).toEqual([]);
});

test('pixels that the browser does not hand out are not to be had (real menu)', async ({ assay, internet }) => {
  const page = await assay.page(LET_GO);
  await shown(page);
  await assay.chooseCheck(page, '#foreign');
  // Firefox hands out what a drawing from a file of the page's own shows, foreign parts and all; Chromium does not.
  if (assay.kind === 'firefox') {
    expect((await standsAt(assay, 'needs-you')).check.specimen).toMatchObject({ obtained: 'captured' });
  } else {
    expect((await standsAt(assay, 'failed')).run.failure).toMatchObject({ code: 'gone', spent: 'no' });
    await (await assay.popup()).sees(sentence('failedGone'));
  }
  expect(internet.resemble.ledger).toEqual([]);
});
