import type { Check } from '../../lib/checks/check';
import type { AssayBrowser, View } from './drivers/assay-browser';
import { boxInFrame, moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';

const STAGE = 'https://stage.example';

/** The newest check, once it is of this address. */
const checkOf = (assay: AssayBrowser, address: string | RegExp): Promise<Check> =>
  until(`a check of ${address}`, async () => {
    const checks = await assay.readChecks();
    return checks.find(({ item }) =>
      typeof address === 'string' ? item.address === address : address.test(item.address),
    );
  });

const rest = async (assay: AssayBrowser, page: View, path: string, selector: string): Promise<void> => {
  await page.goto(`${STAGE}${path}`);
  await checkByButton(assay, page, selector);
};

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('under overlays, in closed roots, among twins, in lightboxes and dialogs: what lies under the pointer is checked', async ({
  assay,
  internet,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page(`${STAGE}/feed`);

  await checkByButton(assay, page, '#over');
  await checkOf(assay, `${STAGE}/p/feed.jpg`);
  await plate(page, label('titleNothingFound'));
  // The site's own link was not pressed, and its listeners heard nothing.
  expect(await page.evaluate(() => [location.hash, (globalThis as { opened?: number }).opened])).toEqual(['', 0]);

  await rest(assay, page, '/closed', '#host');
  await checkOf(assay, `${STAGE}/p/closed.jpg`);

  await rest(assay, page, '/carousel', '#stack');
  await checkOf(assay, `${STAGE}/p/one.jpg`);
  await plate(page, '.badge');
  const fade = (one: string, two: string) =>
    page.evaluate(
      (shown) => {
        document.querySelectorAll<HTMLElement>('#stack img').forEach((slide, n) => {
          slide.style.opacity = shown[n] ?? '';
        });
      },
      [one, two],
    );
  // The page shows the next slide: the badge goes with the first, and comes back with it.
  await fade('0', '1');
  await noPlate(page, '.badge');
  await pointAt(page, '#stack', 9);
  await plate(page, '.hb');
  await moveTo(page, 900, 700);
  await fade('1', '0');
  await plate(page, '.badge');

  await rest(assay, page, '/lightbox', '#large');
  await checkOf(assay, `${STAGE}/p/large.jpg`);
  await plate(page, label('titleNothingFound'));

  await rest(assay, page, '/dialog', '#inside');
  await checkOf(assay, `${STAGE}/p/dialog.jpg`);
  await pressPlate(page, label('titleNothingFound'), { brings: '.card' });
  await plate(page, '.card');
  await page.keys('Escape');
  await noPlate(page, '.card');

  await rest(assay, page, '/strict', '#photo');
  await checkOf(assay, `${STAGE}/p/strict.jpg`);
  const badge = await plate(page, label('titleNothingFound'));
  expect(badge.width).toBeLessThan(40);

  // Checked before, shown again without being asked again.
  const paid = internet.resemble.ledger.length;
  const checks = (await assay.readChecks()).length;
  await page.goto(`${STAGE}/feed`);
  await pointAt(page, '#over');
  await plate(page, label('titleNothingFound'));
  expect((await assay.readChecks()).length).toBe(checks);
  expect(internet.resemble.ledger.length).toBe(paid);

  // An image alone in its tab.
  await page.goto(`${STAGE}/alone.jpg`);
  await checkByButton(assay, page, 'img');
  await checkOf(assay, `${STAGE}/alone.jpg`);
});

test('a badge stays with its picture: scrolled, clipped, moved; a list that uses its rows again loses it', async ({
  assay,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page(`${STAGE}/list`);
  await checkByButton(assay, page, '#row0');
  const before = await plate(page, label('titleNothingFound'));
  await page.evaluate(() => document.getElementById('scroller')?.scrollBy(0, 100));
  await until('it scrolled along', async () => {
    const now = (await platesIn(page)).find(({ name }) => name === label('titleNothingFound'));
    // Its picture's own corner is above the scroller's edge by now: it stands at the edge.
    return now !== undefined && now.y >= before.y - 101 && now.y !== before.y - 1;
  });
  // Out of the scroller: clipped away, though the element is still there.
  await page.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 290));
  await noPlate(page, '.badge');
  await page.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 0));
  await plate(page, '.badge');
  // The row shows another picture.
  await page.evaluate(() => document.getElementById('scroller')?.scrollTo(0, 1200));
  await noPlate(page, '.badge');
  // Drawn anew by the page: another element, the same picture.
  await page.goto(`${STAGE}/lightbox`);
  await checkByButton(assay, page, '#large');
  const there = await plate(page, label('titleNothingFound'));
  await page.evaluate(() => {
    const old = document.getElementById('large');
    const other = old?.cloneNode() as HTMLElement;
    other.style.left = '180px';
    old?.replaceWith(other);
  });
  await until(
    'it went over to the other element',
    async () => (await plate(page, label('titleNothingFound'))).x === there.x - 20,
  );
  // Gone with what it stood on.
  await page.evaluate(() => document.getElementById('large')?.remove());
  await noPlate(page, '.badge');
});

test('frames, films of the page’s own making, streams: each is checked, or one sentence says why not', async ({
  assay,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page(`${STAGE}/films`);
  await page.has('body[data-ready=yes]');
  await checkByButton(assay, page, '#film');
  const film = await checkOf(assay, /^blob:/);
  expect(film.item.kind).toBe('video');
  const popup = await assay.popup();
  await popup.sees(label('titleNeedsYou'));
  await popup.press(/^Allow/);
  await popup.close();
  await until('the film was read', async () => {
    const check = (await assay.readChecks()).find(({ id }) => id === film.id);
    return check?.specimen?.obtained === 'original-bytes';
  });
  await page.bringToFront();
  await checkByButton(assay, page, '#stream');
  const failed = await until('the stream is told', async () =>
    (await assay.readChecks()).find(({ runs }) => runs[0]?.failure?.code === 'streamed'),
  );
  expect(failed.runs[0]?.failure).toMatchObject({ spent: 'no' });

  await page.goto(`${STAGE}/frames`);
  for (const [frame, selector, address] of [
    ['https://plain.example/', '#photo', 'https://plain.example/ridge.jpg'],
    ['about:srcdoc', '#inner', `${STAGE}/p/srcdoc.jpg`],
  ] as const) {
    await until('the page is whole', () => assay.isWatched(page));
    const { x, y, innerX, innerY } = await boxInFrame(page, frame, selector);
    await moveTo(page, x + 60, y + 60);
    await moveTo(page, x + 64, y + 62);
    // It stands in the frame's own document.
    const inFrame = { frame: { address: frame, x: x - innerX, y: y - innerY } };
    await pressPlate(page, '.hb', { ...inFrame, brings: '.card' });
    if (assay.kind === 'firefox') await pressPlate(page, '.primary', inFrame);
    await checkOf(assay, address);
  }
});
