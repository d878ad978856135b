import { media } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { servePictureThatNoCacheKeeps } from './journeys/pages';
import { fetchedByVendor, readByAssay } from './journeys/traffic';

const ITEMS = [
  { what: 'an image', selector: '#photo', verdict: label('titleStrongPicture'), file: '/photos/harbour.jpg' },
  { what: 'a recording', selector: '#voice', verdict: label('titleStrongVoice'), file: '/audio/minister.mp3' },
  { what: 'a film', selector: '#clip', verdict: label('titleStrongVoice'), file: '/video/ferry.mp4' },
] as const;

for (const { what, selector, verdict, file } of ITEMS)
  test(`${what} goes to Resemble by its address, and the popup says what it says (real menu)`, async ({
    assay,
    internet,
  }) => {
    const page = await assay.page('https://news.example/');
    await assay.chooseCheck(page, selector);
    const popup = await assay.popup();
    await popup.sees(verdict);
    await popup.sees(sentence('factByAddress'));
    await popup.sees(sentence('factPaidOnce'));
    const { run } = await standsAt(assay, 'done');
    expect(run).toMatchObject({ route: 'address', paid: 1, maybePaid: 0 });
    expect(internet.resemble.ledger.map(({ name }) => name)).toEqual([`https://media.example${file}`]);
    // Nobody allowed reading from there: only the vendor, and the page itself, asked for it.
    expect(readByAssay(internet, 'media.example')).toEqual([]);
    expect(fetchedByVendor(internet, 'media.example')).toHaveLength(1);
  });

test('a host that nobody allowed is not tried, and learns nothing of Assay (real menu)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page(servePictureThatNoCacheKeeps(internet));
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'done');
  // The page that shows it, and the vendor.
  expect(internet.requests('fresh.example')).toHaveLength(2);
  expect(fetchedByVendor(internet, 'fresh.example')).toHaveLength(1);
});

test('what stands on the page’s own host is read at the press in Chromium, and still goes as an address (real menu)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://plain.example/');
  await assay.chooseCheck(page, '#photo');
  const { check, run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ route: 'address', paid: 1 });
  if (assay.kind === 'firefox') {
    expect(check.specimen).toEqual({ obtained: 'address-only', address: 'https://plain.example/ridge.jpg' });
  } else {
    const { sha256, type } = media('mountains.jpg');
    expect(check.specimen).toMatchObject({ obtained: 'original-bytes', sha256, type, readBy: 'background' });
    expect(check.thumbnail).toMatch(/^data:image\//);
  }
  expect(internet.resemble.ledger).toHaveLength(1);
  const popup = await assay.popup();
  await popup.sees(label('titleNothingFound'));
  await popup.sees(label('whyNotGenuine'));
});

test('chosen twice while it runs: one check, paid once (real menu)', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page('https://news.example/');
  await assay.chooseCheck(page, '#photo');
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'analysing');
  await internet.resemble.finishAll();
  await standsAt(assay, 'done');
  expect(await assay.readChecks()).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the page goes elsewhere while the job runs: the check ends as ever (real menu)', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page('https://plain.example/');
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'analysing');
  await page.goto('https://news.example/');
  await internet.resemble.finishAll();
  const { check } = await standsAt(assay, 'done');
  expect(check.item.pageAddress).toBe('https://plain.example/');
  expect(internet.resemble.ledger).toHaveLength(1);
});
