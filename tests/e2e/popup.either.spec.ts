import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';

const NEWS = 'https://news.example/';

test('the popup follows a check live; closed and opened again, it has lost nothing', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const list = internet.resemble.stopAt('list', 'before-answer');
  const create = internet.resemble.stopAt('create', 'before-answer');
  const page = await assay.page(NEWS);
  const popup = await assay.popup();
  await popup.sees(label('emptyTitle'));
  await assay.chooseCheck(page, '#photo');
  await popup.sees(label('stepPreparing'));
  await popup.sees(sentence('runningNotPaid'));
  list.go();
  await create.reached;
  await popup.sees(sentence('stepAsking'));
  create.go();
  await popup.sees(label('stepAnalysing'));
  await popup.sees(label('runningPaid'));
  await popup.close();
  const again = await assay.popup();
  await again.sees(label('stepAnalysing'));
  await again.sees(label('popupSafe'));
  await internet.resemble.finishAll();
  await again.sees(label('titleStrongPicture'));
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a removed check can be brought back, and is gone for good otherwise', async ({ assay }) => {
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(label('titleStrongPicture'));
  await popup.press(label('actionRemove'));
  await popup.sees(label('popupRemoved'));
  await popup.sees(label('emptyTitle'));
  await popup.press(label('actionUndo'));
  await popup.sees(label('titleStrongPicture'));
  await popup.press(label('actionRemove'));
  await popup.sees(label('emptyTitle'));
  await expect.poll(() => assay.readChecks()).toEqual([]);
  await (await assay.popup()).sees(label('emptyTitle'));
});

test('stopped while the vendor works: the paid result is free to ask for', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'analysing');
  const popup = await assay.popup();
  await popup.press(label('actionCancel'));
  await popup.sees(label('titleStopped'));
  await internet.resemble.finishAll();
  await popup.press(label('actionGetResult'));
  await popup.sees(label('titleStrongPicture'));
  expect(internet.resemble.calls('create')).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the same again is answered from before, free; Check again asks and pays again', async ({ assay, internet }) => {
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'done');
  await assay.chooseCheck(page, '#photo');
  await expect.poll(async () => (await assay.readChecks()).length).toBe(2);
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ paid: 0 });
  const popup = await assay.popup();
  await popup.sees(sentence('reusedAddress'));
  expect(internet.resemble.ledger).toHaveLength(1);
  await popup.press(label('actionCheckAgain'));
  await expect.poll(async () => (await assay.readChecks()).length).toBe(3);
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(2);
});
