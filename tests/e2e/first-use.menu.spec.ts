import { TEST_KEY } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { allow, pressAllow, standsAt } from './journeys/checks';

test('right after installing: no key yet, the popup leads to it, and the page that was open needs no reload (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  const page = await assay.page('https://news.example/');
  const popup = await assay.popup();
  await popup.sees(label('firstTitle'));
  await popup.press(label('actionAddKey'));
  const options = await assay.tabAt(`${assay.origin}/options.html`);
  // The popup closes itself; here it is a tab, and a tab that closes takes the browser's question with it.
  await expect.poll(() => popup.text().catch(() => 'closed')).toBe('closed');
  await options.bringToFront();
  await options.fill(label('keyLabel'), TEST_KEY);
  await options.press(label('keySave'));
  await assay.answerPrompt(true);
  await options.sees(sentence('outcomeGood'));
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'done');
  const result = await assay.popup();
  await result.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('chosen without a key: the file is read and nobody is asked; with a key, the same check goes on (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  const page = await assay.page('https://news.example/');
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await allow(assay, popup);
  await standsAt(assay, 'done');
  await popup.sees(label('titleNothingKnown'));
  await popup.sees(label('whyNobodyAsked'));
  await popup.press(label('actionAddKey'));
  await assay.tabAt(`${assay.origin}/options.html`);
  expect(internet.requests('app.resemble.ai')).toEqual([]);
  await assay.saveKey(TEST_KEY);
  const again = await assay.popup();
  await again.press(sentence('actionAskToo'));
  await again.sees(label('titleStrongPicture'));
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('the page is gone before what it made could be read: said so, nothing is spent (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open();
  // Our own reading would have the bytes before the page is gone.
  const options = await assay.options();
  await options.press(label('deviceReads'));
  await options.close();
  const page = await assay.page('https://made.example/');
  await page.has('body[data-made=yes]');
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'failed');
  await page.goto('https://news.example/');
  await assay.saveKey(TEST_KEY);
  const popup = await assay.popup();
  await popup.press(label('actionRetry'));
  await popup.sees(sentence('failedGone'));
  await popup.sees(label('spentNo'));
  expect((await standsAt(assay, 'failed')).run.failure).toMatchObject({ code: 'gone' });
  await popup.press(label('actionOpenPage'));
  await assay.tabAt('https://made.example/');
  expect(internet.resemble.calls('upload')).toEqual([]);
  expect(internet.resemble.ledger).toEqual([]);
});

test('the browser refuses the detector’s host: the key is kept, said so, and a check asks for it (real menu, host refused)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  const options = await assay.options();
  await options.fill(label('keyLabel'), TEST_KEY);
  await options.press(label('keySave'));
  await assay.answerPrompt(false);
  await options.sees(sentence('outcomeNoPermission'));
  expect(internet.requests('app.resemble.ai')).toEqual([]);
  const page = await assay.page('https://news.example/');
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('needDetectorHost'));
  await pressAllow(assay, popup);
  await assay.answerPrompt(true);
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});
