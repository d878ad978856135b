import { media } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { allow, pressAllow, standsAt } from './journeys/checks';
import { servePlayerOfPrivate } from './journeys/pages';
import { fetchedByVendor, readByAssay } from './journeys/traffic';

test('a recording at a private address: Assay asks, the browser asks, then it is uploaded (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page(servePlayerOfPrivate(internet));
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await popup.sees(label('needPrivate'));
  await popup.sees(sentence('costNotTold'));
  expect(readByAssay(internet, 'podcast.example')).toEqual([]);
  await allow(assay, popup);
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ route: 'upload', paid: 1, maybePaid: 0 });
  const again = await assay.popup();
  await again.sees(label('titleStrongVoice'));
  await again.sees(sentence('factUploaded'));
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: media('episode.mp3').sha256 }]);
  // The name that the vendor gets is ours, and says nothing about the media.
  expect(internet.resemble.ledger[0]?.name).toMatch(/^assay-[0-9a-f]{20}\.mp3$/);
  expect(fetchedByVendor(internet, 'podcast.example')).toEqual([]);
});

test('the browser’s question answered with no: the check stays, says so, and can be allowed later (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page(servePlayerOfPrivate(internet));
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await pressAllow(assay, popup);
  await assay.answerPrompt(false);
  await popup.sees(sentence('needRefused'));
  expect((await standsAt(assay, 'needs-you')).run.need).toMatchObject({ refused: true });
  expect(readByAssay(internet, 'podcast.example')).toEqual([]);
  await allow(assay, popup);
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a private address of the page’s own host: Chromium reads it by the press alone and asks to upload (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page('https://podcast.example/');
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  const { run } = await standsAt(assay, 'needs-you');
  expect(run.need).toMatchObject(
    assay.kind === 'firefox'
      ? { why: 'private-address', origins: ['https://podcast.example/*'] }
      : { why: 'first-upload', origins: [] },
  );
  expect(internet.resemble.calls('upload')).toEqual([]);
  await allow(assay, popup);
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: media('episode.mp3').sha256 }]);
});

test('with Always upload a public image is read and uploaded, and its site is asked for first (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const options = await assay.options();
  await options.press(label('alwaysUpload'));
  await options.has('[role=switch][aria-checked=true]');
  await options.close();
  const page = await assay.page('https://news.example/');
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('needAlwaysUpload'));
  await allow(assay, popup);
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: media('harbour.jpg').sha256 }]);
  expect(fetchedByVendor(internet, 'media.example')).toEqual([]);
});

const MADE = [
  { what: 'blob:', selector: '#photo', file: 'forest.jpg', verdict: label('titleNothingFound') },
  { what: 'data:', selector: '#inline', file: 'lighthouse.png', verdict: label('titleStrongPicture') },
] as const;

for (const { what, selector, file, verdict } of MADE)
  test(`a ${what} image exists only in its page: read at the press, sent after the person agreed (real menu)`, async ({
    assay,
    internet,
  }) => {
    const page = await assay.page('https://made.example/');
    await page.has('body[data-made=yes]');
    await assay.chooseCheck(page, selector);
    const popup = await assay.popup();
    await popup.sees(sentence('needPageMade'));
    expect(internet.resemble.calls('upload')).toEqual([]);
    await allow(assay, popup);
    await popup.sees(verdict);
    const { check } = await standsAt(assay, 'done');
    expect(check.specimen).toMatchObject({ readBy: 'page', sha256: media(file).sha256 });
    expect(internet.resemble.ledger).toMatchObject([{ route: 'upload', sha256: media(file).sha256 }]);
  });

test('an image behind a sign-in is read with the person’s cookies, after they agreed (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page('https://members.example/signin-for-test');
  await page.has('#photo');
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  // Firefox may not read there before it is allowed: the address goes out first, and shows the vendor a sign-in page.
  const byAddress = assay.kind === 'firefox' ? 1 : 0;
  if (byAddress > 0) {
    await popup.sees(sentence('needAddressFailed'));
    await allow(assay, popup);
  }
  await popup.sees(sentence('needSignedIn'));
  expect(readByAssay(internet, 'members.example').map(({ headers }) => headers.cookie)).not.toContain('session=open');
  await allow(assay, popup);
  const { check, run } = await standsAt(assay, 'done');
  expect(check.specimen).toMatchObject({ readBy: 'background-with-cookies', sha256: media('lake.jpg').sha256 });
  expect(run).toMatchObject({ route: 'upload', paid: 1 + byAddress });
  expect(internet.resemble.ledger).toHaveLength(1 + byAddress);
  await (await assay.popup()).sees(sentence('factCookies'));
});

test('an image host that wants a Referer: the vendor is turned away, the person allows, it is uploaded (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page('https://gallery.example/');
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('needAddressFailed'));
  await popup.sees(sentence('costOnceMore'));
  await allow(assay, popup);
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ route: 'upload', paid: 2, maybePaid: 0 });
  expect(internet.resemble.ledger.map(({ route, sha256 }) => [route, sha256])).toEqual([
    ['address', ''],
    ['upload', media('dunes.jpg').sha256],
  ]);
  expect(readByAssay(internet, 'pictures.example').at(-1)?.headers.referer).toBe('https://gallery.example/');
  await (await assay.popup()).sees(label('titleInconclusive'));
});
