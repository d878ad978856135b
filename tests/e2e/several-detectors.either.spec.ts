import { media, TRUTHSCAN_TEST_KEY } from '../internet';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { allowConsents, runOf, runsStand, setAsks, setUpDetectors } from './journeys/detectors';

const NEWS = 'https://news.example/';
const SITE = 'https://media.example';
const HARBOUR = media('harbour.jpg').sha256;

test('an MP3 through TruthScan alone: presigned upload, credits that go down on screen', async ({ open, internet }) => {
  const assay = await open();
  await setUpDetectors(assay, 'truthscan');
  await assay.grantHost(SITE);
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await popup.sees('11,000');
  await allowConsents(assay, popup);
  const check = await runsStand(assay, { truthscan: 'done' });
  await popup.sees(label('titleStrongVoice'));
  expect(check.runs.map(({ detector }) => detector)).toEqual(['truthscan', 'device']);
  expect(runOf(check, 'truthscan')).toMatchObject({ route: 'upload', paid: 1 });
  expect(internet.truthscan.ledger).toMatchObject([{ kind: 'audio', sha256: media('minister.mp3').sha256 }]);
  expect(internet.storage.objects.size).toBe(1);
  const left = internet.truthscan.creditsOf(TRUTHSCAN_TEST_KEY);
  expect(left).toBeLessThan(11_000);
  await popup.sees(left.toLocaleString('en-US'));
});

test('an OGG through Undetectable.AI: the other of the engine’s names, with its own storage', async ({
  open,
  internet,
}) => {
  const assay = await open();
  await setUpDetectors(assay, 'undetectable');
  await assay.grantHost('https://formats.example');
  const page = await assay.page('https://formats.example/');
  await page.has('#ogg');
  await assay.chooseCheck(page, '#ogg');
  const popup = await assay.popup();
  await allowConsents(assay, popup);
  const check = await runsStand(assay, { undetectable: 'done' });
  expect(internet.undetectable.ledger).toMatchObject([{ kind: 'audio', sha256: media('radio.ogg').sha256 }]);
  expect(runOf(check, 'undetectable').finding?.segmentTimes).toBe('approximate');
});

test('a picture through all three, first agreeing, then against each other', async ({ assay, internet }) => {
  await setUpDetectors(assay, 'truthscan', 'undetectable');
  await setAsks(assay, 'image', { on: ['undetectable'] });
  await assay.grantHost(SITE);
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await allowConsents(assay, popup);
  const all = { resemble: 'done', truthscan: 'done', undetectable: 'done' } as const;
  const agreed = await runsStand(assay, all);
  await popup.sees(label('titleStrongPicture'));
  for (const name of ['Resemble', 'TruthScan', 'Undetectable.AI']) expect(await popup.text()).toContain(name);
  expect(agreed.runs.map(({ route }) => route)).toEqual(['address', 'upload', 'upload']);

  internet.truthscan.judge(HARBOUR, { probability: 0.04 });
  internet.undetectable.judge(HARBOUR, { probability: 0.06 });
  await assay.send('checkAgain', { checkId: agreed.id });
  await runsStand(assay, all);
  await popup.sees(label('titleDisagree'));
  for (const { ledger } of [internet.resemble, internet.truthscan, internet.undetectable])
    expect(ledger).toHaveLength(2);
});

test('of two with one engine only one is asked, and the other when the person says so', async ({ open, internet }) => {
  const assay = await open();
  await setUpDetectors(assay, 'truthscan', 'undetectable');
  await assay.grantHost(SITE);
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const popup = await assay.popup();
  await allowConsents(assay, popup);
  await runsStand(assay, { truthscan: 'done', undetectable: 'not-asked' });
  expect(internet.undetectable.ledger).toEqual([]);
  const check = await runsStand(assay, { undetectable: 'not-asked' });
  await assay.send('askToo', { checkId: check.id, runId: runOf(check, 'undetectable').id });
  // Its first upload: asked for, as for any detector.
  await runsStand(assay, { undetectable: 'needs-you' });
  await assay.send('allow', { checkId: check.id });
  await runsStand(assay, { undetectable: 'done' });
  expect(internet.undetectable.ledger).toHaveLength(1);
  expect(internet.truthscan.ledger).toHaveLength(1);
});

test('a cap stops the check, says which, and the person can go past it once', async ({ assay, internet }) => {
  await assay.send('setCaps', { caps: { day: 0, credits: {} } });
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await runsStand(assay, { resemble: 'needs-you' });
  const popup = await assay.popup();
  expect(internet.resemble.ledger).toEqual([]);
  await popup.press(label('actionCheckAnyway'));
  await runsStand(assay, { resemble: 'done' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('a 403 told apart: no credits, then a key that is none', async ({ open, internet }) => {
  const assay = await open();
  await setUpDetectors(assay, 'truthscan');
  await assay.grantHost(SITE);
  await assay.send('restoreConsent', { consent: { what: 'upload', detector: 'truthscan' } });
  internet.truthscan.switches.creditsGoneAfterPresign = true;
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  const poor = runOf(await runsStand(assay, { truthscan: 'failed' }), 'truthscan');
  expect(poor.failure).toMatchObject({ code: 'no-credits', spent: 'no' });
  const popup = await assay.popup();
  await popup.sees(sentence('failedNoCredits'));

  internet.truthscan.switches.creditsGoneAfterPresign = false;
  internet.truthscan.removeKey(TRUTHSCAN_TEST_KEY);
  await assay.chooseCheck(page, '#voice');
  await popup.sees(sentence('failedWrongKey'));
  const locked = runOf(await runsStand(assay, { truthscan: 'failed' }), 'truthscan');
  expect(locked.failure).toMatchObject({ code: 'wrong-key', spent: 'no' });
  expect(internet.truthscan.ledger).toEqual([]);
});
