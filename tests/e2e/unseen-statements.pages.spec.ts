import { everyStatement } from '../../tools/shots/in-page-states';
import { needs, running } from '../../tools/shots/states';
import { moveTo, noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { timerRunsOut } from './drivers/page-timer';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { turnOnEverywhere } from './journeys/page-button';
import { plantChecks } from './journeys/planting';
import { serveWitness, testimonyOf, WITNESS } from './journeys/witness-site';

/** Longer than from one look at what shows to the next. */
const LOOK_MS = 500;

const recordsOf = () => {
  const unsettled = running().filter(({ runs }) => runs.some(({ state }) => state === 'unsettled'));
  return [...everyStatement(), ...unsettled.slice(0, 1), ...needs().slice(0, 1)].map((check, n) => ({
    ...check,
    // A check that failed altogether is shown to who asked for it alone: beside it another detector was not asked.
    runs: check.runs.flatMap((run) =>
      run.state === 'failed'
        ? [
            run,
            { ...run, id: `${run.id}-other`, detector: 'truthscan', state: 'not-asked' as const, failure: undefined },
          ]
        : [run],
    ),
    item: { ...check.item, kind: 'image' as const, address: `${WITNESS}s${n}.svg`, pageAddress: WITNESS },
  }));
};

// Eleven pages, each rested on and pressed as a person would.
test.describe.configure({ timeout: 240_000 });

test('a page sees the same of every statement, of what is unsettled, and of what waits for the person', async ({
  assay,
  internet,
}) => {
  serveWitness(internet);
  await turnOnEverywhere(assay);
  const records = recordsOf();
  await plantChecks(assay, records);
  const view = await assay.page(WITNESS);
  const words: string[] = [];
  const told: unknown[] = [];
  for (const n of records.keys()) {
    await view.goto(`${WITNESS}?file=s${n}.svg`);
    await view.bringToFront();
    await until('the button is at work in the page', () => assay.isWatched(view));
    await until('the badge of what was checked before', async () => {
      await pointAt(view, '#photo');
      return plate(view, '.badge', 3_000);
    });
    await moveTo(view, 300, 700);
    await noPlate(view, '.hb');
    await testimonyOf(view);
    await timerRunsOut(view, LOOK_MS);
    const badge = await testimonyOf(view);
    const main = (await platesIn(view)).find(({ className }) => className === 'main');
    words.push(main?.name ?? '');
    await pressPlate(view, main?.name ?? '', { brings: '.card' });
    await moveTo(view, 300, 700);
    await timerRunsOut(view, LOOK_MS);
    const card = await testimonyOf(view);
    told.push(JSON.parse(JSON.stringify({ badge, card }).replaceAll(`s${n}.svg`, 'FILE')));
    expect([badge.found, card.found, badge.shifts, card.shifts]).toEqual([[], [], [], []]);
  }
  // Each of them was another one.
  expect(new Set(words).size).toBe(11);
  for (const [n, one] of told.entries()) expect(one, `what is seen of ${words[n]}`).toEqual(told[0]);
});
