import { noPlate, plate, platesIn, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { pressAllow, standsAt } from './journeys/checks';
import { checkByButton, confirmInCard, turnOnEverywhere } from './journeys/page-button';

test('two things under the pointer: the person chooses; behind a sign-in: asked for, then read as the person', async ({
  assay,
  internet,
}) => {
  test.setTimeout(120_000);
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/cover');
  await pointAt(page, '#face', -10, 20);
  await pressPlate(page, '.hb', { brings: '.chooser' });
  const chooser = await plate(page, '.chooser');
  expect(chooser.name).toBe(label('inpageWhich'));
  // The topmost first.
  expect((await platesIn(page)).filter(({ className }) => className === 'btn').map(({ name }) => name)).toEqual([
    'A face',
    'A cover',
  ]);
  await page.keys('Escape');
  await noPlate(page, '.chooser');
  expect(await assay.readChecks()).toEqual([]);
  await pointAt(page, '#face', -12, 22);
  await pressPlate(page, '.hb', { brings: '.chooser' });
  await pressPlate(page, 'A cover');
  if (assay.kind === 'firefox') await confirmInCard(page);
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe('https://stage.example/p/cover.jpg');
  expect(internet.resemble.ledger).toHaveLength(1);

  await page.goto('https://members.example/signin-for-test');
  await checkByButton(assay, page, '#photo');
  const { run } = await standsAt(assay, 'needs-you');
  expect(run.need?.consents).toContainEqual({ what: 'cookies', site: 'members.example' });
  const popup = await assay.popup();
  await pressAllow(assay, popup);
  await until('it is done', async () => (await assay.readChecks()).every(({ runs }) => runs[0]?.state === 'done'));
  await page.bringToFront();
  await plate(page, '.badge');
  expect(internet.resemble.ledger).toHaveLength(2);
  const sent = internet.resemble.calls('create').at(-1);
  expect(sent?.path).not.toContain('members.example');
});
