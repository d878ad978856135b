import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';

const NEWS = 'https://news.example/';

test('the line is cut before anything was asked: it waits, says so, and goes on by itself', async ({
  assay,
  internet,
}) => {
  const page = await assay.page(NEWS);
  const popup = await assay.popup();
  internet.offline = true;
  await assay.chooseCheck(page, '#photo');
  await popup.sees(label('oneWaits'));
  expect(internet.resemble.ledger).toEqual([]);
  internet.offline = false;
  await standsAt(assay, 'done');
  await popup.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the line is cut while the paid call is out: the job is looked for when it is back, paid once', async ({
  assay,
  internet,
}) => {
  const stop = internet.resemble.stopAt('create', 'after-booked');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await stop.reached;
  internet.offline = true;
  stop.drop();
  await expect.poll(async () => (await standsAt(assay, 'submitting')).run.held).toBe('vendor-down');
  internet.offline = false;
  const { run } = await standsAt(assay, 'done', 'unsettled');
  expect(run).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
  expect(internet.resemble.calls('create')).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the line is cut while the vendor works: asked again when it is back', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'analysing');
  internet.offline = true;
  await internet.resemble.finishAll();
  const popup = await assay.popup();
  await popup.sees(sentence('vendorDownTitle'));
  await popup.sees(label('runningPaid'));
  internet.offline = false;
  await popup.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

const BROKEN = [
  { what: 'nothing at all', selector: '#empty', says: sentence('failedEmpty') },
  { what: 'a web page', selector: '#html', says: sentence('failedNotMedia') },
] as const;

for (const { what, selector, says } of BROKEN)
  test(`a site that sends ${what} where a picture was promised: said so, nothing is spent (host granted first)`, async ({
    assay,
    internet,
  }) => {
    await assay.grantHost('https://broken.example');
    const page = await assay.page('https://broken.example/');
    await assay.chooseCheck(page, selector);
    const popup = await assay.popup();
    await popup.sees(says);
    await popup.sees(label('spentNo'));
    expect(internet.resemble.ledger).toEqual([]);
  });
