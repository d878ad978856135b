import type { AssayBrowser, View } from './drivers/assay-browser';
import { clickAt, moveTo, noPlate, plate, platesIn, pointAt } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { CHEAT, serveCheat } from './journeys/cheating-site';
import { checkByButton, turnOnEverywhere } from './journeys/page-button';

const play = (view: View, trick: string, ...of: readonly number[]) =>
  view.evaluate(
    ({ trick, of }) => {
      const { tricks } = globalThis as unknown as { tricks: Record<string, (...of: readonly number[]) => void> };
      tricks[trick]?.(...of);
    },
    { trick, of },
  );

/** Long enough for a check to have been asked for, were one asked for. */
const settled = () => new Promise((done) => setTimeout(done, 900));

/** No press of the page's making costs anything: there is no check at all. */
const nothingStarted = async (assay: AssayBrowser, what: string) => {
  await settled();
  expect(await assay.readChecks(), what).toEqual([]);
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

  await pointAt(page, '#photo');
  const button = await plate(page, '.hb');
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
  await play(page, 'synthetic');
  await nothingStarted(assay, 'events of its own making');

  // A trusted click on what it cannot see.
  await play(page, 'cover');
  await settled();
  await moveTo(page, x, y);
  await settled();
  await clickAt(page, x, y);
  await nothingStarted(assay, 'a covered button');
  if (assay.kind !== 'firefox')
    expect((await platesIn(page)).map(({ className }) => className)).not.toContain('plate panel card');
  await play(page, 'uncover');
  await page.keys('Escape');

  // The person clicks at one place again and again; the page brings the button there.
  await moveTo(page, 900, 500);
  await noPlate(page, '.hb');
  await clickAt(page, 900, 520);
  await play(page, 'jump', 900, 520);
  await moveTo(page, 900, 521);
  await plate(page, '.hb');
  for (let i = 0; i < 3; i++) await clickAt(page, 900, 521);
  await nothingStarted(assay, 'a button that came under the pointer');

  // Styles, animations and removal do nothing, and break nothing.
  await page.goto(CHEAT);
  await pointAt(page, '#photo');
  await plate(page, '.hb');
  await play(page, 'dress');
  const dressed = await plate(page, '.hb');
  expect([Math.round(dressed.width) >= 32, Math.round(dressed.height)]).toEqual([true, 32]);
  await play(page, 'erase');
  await settled();
  await play(page, 'rest');
  await play(page, 'freeze');
  expect(internet.resemble.ledger).toEqual([]);

  await moveTo(page, 900, 700);
  await settled();
  await checkByButton(assay, page, '#photo');
  await plate(page, label('titleNothingFound'));
  expect(internet.resemble.ledger).toHaveLength(1);
});
