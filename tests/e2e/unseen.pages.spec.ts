import type { AssayBrowser, View } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, pressPlate } from './drivers/in-page';
import { timerRunsOut } from './drivers/page-timer';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { checkByButton, restIsOver, turnOnEverywhere } from './journeys/page-button';
import { serveWitness, type Testimony, testimonyOf, WITNESS } from './journeys/witness-site';

/** A person reads, points here and there, clicks and scrolls: everything but rest on a picture. */
const useThePage = async (assay: AssayBrowser, view: View): Promise<Testimony> => {
  await view.goto(WITNESS);
  await view.has('#photo');
  // The browser may still be settling its window.
  await testimonyOf(view);
  for (const [x, y] of [
    [100, 100],
    [300, 200],
    [500, 300],
    [60, 490],
  ] as const)
    await moveTo(view, x, y);
  await clickAt(view, 60, 490);
  await view.keys('Tab');
  await restIsOver(assay, view);
  return testimonyOf(view);
};

/** Longer than from one look at what shows to the next. */
const LOOK_MS = 500;

const VERDICTS = [
  ['harbour.jpg', label('titleStrongPicture')],
  ['lake.jpg', label('titleSomePicture')],
  ['dunes.jpg', label('titleInconclusive')],
  ['mountains.jpg', label('titleNothingFound')],
] as const;

interface Seen {
  readonly badge: Testimony;
  readonly card: Testimony;
}

/** What the page sees while the badge and then the card of each verdict stand on its picture. */
const toldOfEach = async (
  assay: AssayBrowser,
  view: View,
  dir: 'ltr' | 'rtl',
  verdicts: readonly (typeof VERDICTS)[number][],
): Promise<Seen[]> => {
  const told: Seen[] = [];
  for (const [file, word] of verdicts) {
    await view.goto(`${WITNESS}?file=${file}&dir=${dir}`);
    await checkByButton(assay, view, '#photo');
    await plate(view, word);
    await moveTo(view, 300, 700);
    await noPlate(view, '.hb');
    // The word is drawn and takes no pointer: only the mark's own box can be felt.
    await testimonyOf(view);
    // Its badge was looked after meanwhile, and so was the element that it stands in.
    await timerRunsOut(view, LOOK_MS);
    const badge = await testimonyOf(view);
    await pressPlate(view, word, { brings: '.card' });
    await plate(view, '.card');
    await moveTo(view, 300, 700);
    const card = await testimonyOf(view);
    // The page's own picture differs, and nothing else may.
    told.push(JSON.parse(JSON.stringify({ badge, card }).replaceAll(file, 'FILE')));
  }
  return told;
};

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('a page sees nothing of Assay before it is used, and the same for every verdict after', async ({
  assay,
  internet,
}) => {
  serveWitness(internet);
  const view = await assay.page(WITNESS);
  const without = await useThePage(assay, view);
  const requestsWithout = internet.requests('witness.example').map(({ method, path }) => `${method} ${path}`);

  await turnOnEverywhere(assay);
  const before = internet.requests('witness.example').length;
  await view.bringToFront();
  const on = await useThePage(assay, view);
  const requestsOn = internet
    .requests('witness.example')
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`);
  expect(on).toEqual(without);
  // The first visit was two: the tab was opened there, then went there again.
  expect([...requestsOn, ...requestsOn]).toEqual(requestsWithout);
  expect(on.seen.join('\n')).toContain('event click BODY');

  const told = await toldOfEach(assay, view, 'ltr', VERDICTS);
  const [first] = told;
  const marked = (grid = '') => grid.replace(/[^#]/g, '').length;
  expect(marked(first?.badge.grid)).toBeGreaterThan(0);
  expect(marked(first?.card.grid)).toBeGreaterThan(marked(first?.badge.grid));
  for (const { badge, card } of told)
    for (const one of [badge, card]) expect([one.found, one.shifts]).toEqual([[], []]);
  expect(internet.requests('witness.example').filter(({ path }) => path.startsWith('/letter/'))).toEqual([]);
  expect(first?.badge.boxes).toMatch(/^DIV\[popover=manual\]\S*?0,0,0,0,0,0$/m);
  expect(first?.badge.html).not.toMatch(/assay|verdict|sign/i);
  for (const [i, one] of told.entries()) expect(one, `what is seen of ${VERDICTS[i]?.[0]}`).toEqual(first);
});

test('a page that is written from right to left sees the same for every verdict too', async ({ assay, internet }) => {
  serveWitness(internet);
  await turnOnEverywhere(assay);
  const view = await assay.page(WITNESS);
  const [first, second] = await toldOfEach(assay, view, 'rtl', [VERDICTS[0], VERDICTS[2]]);
  expect(first?.badge.grid).toContain('#');
  expect(second).toEqual(first);
});
