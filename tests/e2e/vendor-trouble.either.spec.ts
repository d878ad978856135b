import { TEST_KEY } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';

const NEWS = 'https://news.example/';

test('the vendor books, and answers with a web page: the job is found, paid once', async ({ assay, internet }) => {
  internet.resemble.garbleNext('create', 'html');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const { run } = await standsAt(assay, 'done', 'unsettled');
  expect(run).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('results without sense – half of one, 10 MB, another job’s – are none; the real one is free to ask for', async ({
  assay,
  internet,
}) => {
  for (const how of ['half-json', 'ten-megabytes', 'another-job'] as const) internet.resemble.garbleNext('get', how);
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  expect((await standsAt(assay, 'failed')).run.failure).toMatchObject({ code: 'not-understood', spent: 'yes' });
  const popup = await assay.popup();
  await popup.sees(sentence('failedNotUnderstood'));
  await popup.sees(label('spentYes'));
  await popup.press(label('actionGetResult'));
  await popup.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('no credits left: said so, with the way to the account; topped up, it goes on', async ({ assay, internet }) => {
  internet.resemble.addKey(TEST_KEY, { credits: 0 });
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('failedNoCredits'));
  await popup.sees(label('spentNo'));
  await popup.sees(sentence('actionTopUp'));
  internet.resemble.addKey(TEST_KEY, { credits: 1000 });
  await popup.press(label('actionRetry'));
  await popup.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('two that failed for one reason are tried again by one press, each paid once', async ({ assay, internet }) => {
  internet.resemble.addKey(TEST_KEY, { credits: 0 });
  const page = await assay.page(NEWS);
  const popup = await assay.popup();
  for (const medium of ['#photo', '#voice']) {
    await page.bringToFront();
    await assay.chooseCheck(page, medium);
    await standsAt(assay, 'failed');
  }
  await popup.sees(sentence('togetherNoCredits'));
  internet.resemble.addKey(TEST_KEY, { credits: 1000 });
  await popup.press(sentence('togetherAgain'));
  await popup.sees(label('titleStrongPicture'));
  await popup.sees(label('titleStrongVoice'));
  expect(internet.resemble.ledger).toHaveLength(2);
});

test('a plan that does not allow it says so in the vendor’s own words', async ({ assay, internet }) => {
  internet.resemble.addKey(TEST_KEY, { plan: 'No Detect' });
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('failedPlan'));
  await popup.sees('Your plan does not include deepfake detection');
  expect(internet.resemble.ledger).toEqual([]);
});

test('asked for a pause (429 with Retry-After): it waits, says so, and submits once', async ({ assay, internet }) => {
  internet.resemble.answerNext('create', { status: 429, headers: { 'retry-after': '2' } });
  const page = await assay.page(NEWS);
  const popup = await assay.popup();
  await assay.chooseCheck(page, '#photo');
  await popup.sees(/asks for a pause/);
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ paid: 1, maybePaid: 0 });
  expect(internet.resemble.calls('create')).toHaveLength(2);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a key that the vendor no longer knows: said so, nothing is spent', async ({ assay, internet }) => {
  internet.resemble.removeKey(TEST_KEY);
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('failedWrongKey'));
  await popup.sees(label('spentNo'));
  await popup.sees(label('actionFixKey'));
  expect(internet.resemble.calls('create')).toEqual([]);
});
