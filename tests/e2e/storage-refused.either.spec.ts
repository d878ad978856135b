import { rmSync } from 'node:fs';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { refusingBuild } from './journeys/refusing-build';

test('where the browser refuses storage a press asks nobody; toolbar and popup say why', async ({
  open,
  internet,
  kind,
}) => {
  const extension = refusingBuild(kind);
  const assay = await open({ extension });
  const page = await assay.page('https://news.example/');
  const popup = await assay.popup();
  await popup.sees(label('storageRefused'));
  const shown = () =>
    popup.evaluate(async () => [await chrome.action.getTitle({}), await chrome.action.getBadgeText({})]);
  // It stands there from the start; put away, the press alone brings it back.
  await until('the toolbar says it', async () => (await shown())[0] === label('toolbarStorageRefused'));
  await popup.evaluate(async () => {
    await chrome.action.setTitle({ title: '' });
    await chrome.action.setBadgeText({ text: '' });
  });
  await assay.chooseCheck(page, '#photo');
  await until('the press is answered', async () => (await shown())[0] === label('toolbarStorageRefused'));
  expect((await shown())[1]).toBe('!');
  expect(internet.requests('app.resemble.ai')).toEqual([]);
  rmSync(extension, { recursive: true });
});
