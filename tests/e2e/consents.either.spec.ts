import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { allow, standsAt } from './journeys/checks';

test('what was allowed stands in the options, each one press back; then Assay asks again', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://made.example/');
  await page.has('#inline');
  await assay.chooseCheck(page, '#inline');
  await allow(assay, await assay.popup());
  await standsAt(assay, 'done');
  const options = await assay.options();
  await options.sees(sentence('consentUpload'));
  await options.sees(sentence('consentPageMade'));
  const consents = () => options.evaluate(() => document.querySelectorAll('.sites li').length);
  const given = await consents();
  await options.press(label('takeBack'));
  await options.sees(label('takenBack'));
  await expect.poll(consents).toBe(given - 1);
  await options.press(label('actionUndo'));
  await expect.poll(consents).toBe(given);
  // The consents stand first, and after them the host.
  for (let left = given; left > 0; left--) {
    await options.press(label('takeBack'));
    await expect.poll(consents).toBe(left - 1);
  }
  await options.sees(label('consentNone'));
  await assay.chooseCheck(page, '#inline');
  const { run } = await standsAt(assay, 'needs-you');
  expect(run.need).toMatchObject({ why: 'detector-host', origins: ['https://app.resemble.ai/*'] });
  const popup = await assay.popup();
  await popup.press(/^Allow/);
  await popup.sees(sentence('needPageMade'));
  expect(internet.resemble.ledger).toHaveLength(1);
});
