import { boxInFrame, plate, pointAt, pressPlate } from './drivers/in-page';
import { expect, test } from './drivers/spec';
import { allow, pressAllow, standsAt } from './journeys/checks';
import { turnOnEverywhere } from './journeys/page-button';

test('the keys check what lies under the pointer, without any access to the site (real keys)', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://stage.example/feed');
  await pointAt(page, '#over', -30, 20);
  await assay.pressShortcut(page);
  const { check } = await standsAt(assay, 'done');
  expect(check.item).toMatchObject({ kind: 'image', address: 'https://stage.example/p/feed.jpg' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('where a sheet lies over two, the keys ask which; the badge stands on the one that was chosen (real keys)', async ({
  assay,
  internet,
}) => {
  await turnOnEverywhere(assay);
  const page = await assay.page('https://stage.example/cover');
  await page.evaluate(() =>
    document
      .getElementById('both')
      ?.insertAdjacentHTML('beforeend', '<a href="#" style="position:absolute;inset:0"></a>'),
  );
  await pointAt(page, '#face', -10, 20);
  await assay.pressShortcut(page);
  await pressPlate(page, 'A cover');
  await plate(page, '.badge');
  const { check } = await standsAt(assay, 'done');
  expect(check.item.address).toBe('https://stage.example/p/cover.jpg');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a picture that a frame of another site made: that site is asked for, and then it is read (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ keySaved: true, prompts: true });
  const page = await assay.page('https://stage.example/made-frame');
  await boxInFrame(page, 'https://made.example/', '#photo[src]');
  await assay.chooseCheck(page, '#made');
  const { check, run } = await standsAt(assay, 'needs-you');
  expect(check.item.address).toMatch(/^blob:https:\/\/made\.example\//);
  expect(run.need).toMatchObject({ why: 'read', origins: ['https://made.example/*'] });
  const popup = await assay.popup();
  await allow(assay, popup);
  await expect.poll(async () => (await standsAt(assay, 'needs-you')).run.need?.why).toBe('page-made');
  await pressAllow(assay, popup);
  const done = await standsAt(assay, 'done');
  expect(done.check.specimen).toMatchObject({ obtained: 'original-bytes', readBy: 'page' });
  expect(internet.resemble.ledger).toHaveLength(1);
});
