import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';

/** Browsers look for their own news and updates, whatever extension they hold. */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net|org)$/;

test('right after installing, without a key and without a network: the sample is checked, from both places', async ({
  open,
  internet,
}) => {
  const assay = await open();
  const popup = await assay.popup();
  await popup.sees(label('firstWithoutTitle'));
  await popup.sees(label('actionAddKey'));
  await popup.press(label('sampleTry'));
  await standsAt(assay, 'done');
  await popup.sees(label('titleSomeFile'));

  await popup.evaluate(async () => {
    await chrome.tabs.create({ url: chrome.runtime.getURL('/welcome.html') });
  });
  const welcome = await assay.tabAt(`${assay.origin}/welcome.html`);
  await welcome.press(label('welcomeWithout'));
  await welcome.sees(sentence('originSaysAiWith'));
  await welcome.press(label('actionDetails'));
  const details = await assay.tabAt(`${assay.origin}/report.html`);
  await details.sees(label('originTitle'));
  expect(internet.log.map(({ host }) => host).filter((host) => !OF_THE_BROWSER.test(host))).toEqual([]);
});
