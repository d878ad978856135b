import type { AssayBrowser } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { standsAt } from './journeys/checks';
import { servePictureThatNoCacheKeeps } from './journeys/pages';

const NEWS = 'https://news.example/';

/** Turns these options on as a person does: unfolds what is asked, presses the switches. */
const turnOn = async (assay: AssayBrowser, ...names: Parameters<typeof label>[0][]): Promise<void> => {
  const options = await assay.options();
  await options.press(sentence('askedTitle'));
  for (const name of names) {
    await options.press(label(name));
    await options.has('[role=switch][aria-checked=true]');
  }
  await options.close();
};

test('a fake voice, traced: the popup names its maker, and whose word that is', async ({ assay, internet }) => {
  await turnOn(assay, 'optionSourceTracing');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await popup.sees(label('titleStrongVoice'));
  await popup.sees(/ElevenLabs/);
  expect(internet.resemble.ledger).toMatchObject([{ options: { audio_source_tracing: true } }]);
});

test('a real voice: nothing found, and no tracing of a voice that is not called fake', async ({ assay, internet }) => {
  await turnOn(assay, 'optionSourceTracing');
  const page = await assay.page('https://plain.example/');
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await popup.sees(label('titleNothingFound'));
  expect((await standsAt(assay, 'done')).run.finding?.sourceTracing).toEqual({
    is: 'absent',
    because: 'not-synthetic',
  });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a part of a voice, chosen in the popup: asked about that alone, and said so in popup and details', async ({
  assay,
  internet,
}) => {
  const page = await assay.page('https://plain.example/');
  await assay.chooseCheck(page, '#voice');
  await standsAt(assay, 'done');
  const popup = await assay.popup();
  await popup.press(label('againOnlyPart'));
  await popup.fill(label('againTo'), '0:02');
  await popup.press(/^Check 0–2 s again$/);
  await popup.sees(label('titleNothingFoundPart'));
  await popup.sees('Resemble found no sign of AI from 0:00 to 0:02.');
  expect(internet.resemble.ledger.map(({ options }) => options)).toMatchObject([
    {},
    { start_region: 0, end_region: 2 },
  ]);
  await popup.press(label('actionDetails'));
  const details = await assay.tabAt(`${assay.origin}/report.html`);
  await details.sees(label('titleNothingFoundPart'));
});

test('a film whose picture is real and whose voice is fake: two aspects, no disagreement', async ({ assay }) => {
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#clip');
  const popup = await assay.popup();
  await popup.sees(label('titleStrongVoice'));
  const { run } = await standsAt(assay, 'done');
  expect(run.finding?.aspects).toMatchObject([
    { aspect: 'picture', stance: 'authentic' },
    { aspect: 'voice', stance: 'synthetic' },
  ]);
  expect(await popup.text()).not.toContain(label('titleDisagree'));
});

test('an image with a label between the two: some signs, in the vendor’s own word', async ({ assay, internet }) => {
  const page = await assay.page(servePictureThatNoCacheKeeps(internet));
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(label('titleSomePicture'));
  await popup.sees(/“Likely fake”/i);
  expect((await standsAt(assay, 'done')).run.finding?.aspects).toMatchObject([{ stance: 'synthetic', high: false }]);
});

test('zero retention allowed: asked for, and followed until the vendor has deleted', async ({ assay, internet }) => {
  await turnOn(assay, 'optionZeroRetention');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toMatchObject([{ options: { zero_retention_mode: true } }]);
  await expect
    .poll(async () => (await assay.readChecks())[0]?.runs[0]?.finding?.retention?.deleted, { timeout: 45_000 })
    .toBe(true);
});

test('zero retention refused: said, nothing spent, and not asked without it', async ({ assay, internet }) => {
  internet.resemble.switches.zeroRetention = 'refused';
  await turnOn(assay, 'optionZeroRetention');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await popup.sees(sentence('failedRetention'));
  await popup.sees(label('spentNo'));
  expect(internet.resemble.ledger).toEqual([]);
});

test('what was used this month, and the tracings of the account, are read when asked, for free', async ({
  assay,
  internet,
}) => {
  await turnOn(assay, 'optionSourceTracing');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#voice');
  await standsAt(assay, 'done');
  const options = await assay.options();
  expect(internet.resemble.calls('tracings')).toEqual([]);
  await options.press(sentence('tracingsOf'));
  await options.sees(/ElevenLabs/);
  expect(internet.resemble.ledger).toHaveLength(1);
});
