import type { AssayBrowser, View } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, platesIn } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { CHEAT, serveCheat } from './journeys/cheating-site';
import { checkByButton, restIsOver, restOn, turnOnEverywhere } from './journeys/page-button';

const play = (view: View, trick: string, ...of: readonly number[]) =>
  view.evaluate(
    ({ trick, of }) => {
      const { tricks } = globalThis as unknown as { tricks: Record<string, (...of: readonly number[]) => void> };
      tricks[trick]?.(...of);
    },
    { trick, of },
  );

/**
 * No press of the page's making costs anything. A press of the person's own, made after it in the same page, goes the
 * whole way: by then the other would have, too.
 */
const nothingStarted = async (assay: AssayBrowser, page: View, honest: number, what: string) => {
  await checkByButton(assay, page, `#honest${honest}`);
  const address = `${CHEAT}honest${honest}.jpg`;
  const all = await until(`the check of ${address}`, async () => {
    const checks = await assay.readChecks();
    if (checks.some(({ item }) => item.address === address)) return checks;
    throw new Error(`there are ${checks.map(({ item }) => item.address).join(', ') || 'none'}`);
  });
  expect(
    all.map(({ item }) => item.address).filter((one) => one.endsWith('photo.jpg')),
    what,
  ).toEqual([]);
};

// Many pages, each rested on as long as a person would.
test.describe.configure({ timeout: 150_000 });

test('a page that cheats gets no check from any single press, and cannot keep the person from one', async ({
  assay,
  internet,
}) => {
  serveCheat(internet);
  await turnOnEverywhere(assay);
  const page = await assay.page(CHEAT);

  await restOn(assay, page, '#photo');
  await play(page, 'synthetic');
  await nothingStarted(assay, page, 0, 'events of its own making');

  // A trusted click on what it cannot see.
  const { x, y, width, height } = await restOn(assay, page, '#photo');
  await moveTo(page, x + width / 2, y + height / 2);
  await play(page, 'cover');
  // As long as the browser takes to tell of it, and longer than the button has to stand there.
  await restIsOver(assay, page);
  await restIsOver(assay, page);
  await clickAt(page, x + width / 2, y + height / 2);
  if (assay.kind !== 'firefox')
    expect((await platesIn(page)).map(({ className }) => className)).not.toContain('plate panel card');
  await play(page, 'uncover');
  await page.keys('Escape');
  await nothingStarted(assay, page, 1, 'a covered button');

  // The person clicks at one place again and again; the page brings the button there.
  await page.evaluate(() => scrollTo(0, 0));
  await moveTo(page, 980, 500);
  await noPlate(page, '.hb');
  await clickAt(page, 980, 520);
  await play(page, 'jump', 980, 520);
  await moveTo(page, 980, 521);
  await plate(page, '.hb');
  for (let i = 0; i < 3; i++) await clickAt(page, 980, 521);
  await nothingStarted(assay, page, 2, 'a button that came under the pointer');

  // Styles, animations and removal do nothing, and break nothing.
  await page.goto(CHEAT);
  await restOn(assay, page, '#photo');
  await play(page, 'dress');
  const dressed = await plate(page, '.hb');
  expect([Math.round(dressed.width) >= 32, Math.round(dressed.height)]).toEqual([true, 32]);
  await play(page, 'erase');
  await until('it was taken away, came back, and was taken away again', async () =>
    page.evaluate(() => ((globalThis as { erased?: number }).erased ?? 0) >= 2),
  );
  await play(page, 'rest');
  await play(page, 'freeze');
  const paidFor = () => internet.resemble.ledger.filter(({ name }) => name === `${CHEAT}photo.jpg`);
  expect(paidFor()).toEqual([]);

  await moveTo(page, 980, 40);
  await noPlate(page, '.hb');
  await checkByButton(assay, page, '#photo');
  await plate(page, label('titleNothingFound'));
  expect(paidFor()).toHaveLength(1);
});
