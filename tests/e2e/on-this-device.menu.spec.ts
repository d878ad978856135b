import { isMoving } from '../../lib/checks/check';
import { authority } from '../internet/sites/studio';
import { expect, test } from './drivers/spec';
import { trustIn } from './drivers/trust';
import { until } from './drivers/until';
import { label, sentence } from './drivers/wording';
import { allow, pressAllow, standsAt } from './journeys/checks';
import { runOf, runsStand, setUpDetectors } from './journeys/detectors';

/** Browsers look for their own news and updates, whatever extension they hold. */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net|org)$/;

test('without a key: a signed picture is declared made with AI, by whom, and nobody else is asked (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  await trustIn(assay, authority.certificate);
  const page = await assay.page('https://studio.example/');
  const popup = await assay.popup();

  await assay.chooseCheck(page, '#own');
  // A press in Firefox lets the background read nothing, not even the page's own pictures.
  if (assay.kind === 'firefox') await allow(assay, popup);
  await standsAt(assay, 'done');
  await popup.sees(label('titleDeclared'));
  await popup.sees(/Signed by Harbour Studio, on your own trust list\. It declares: made with AI, by Painter 2\./);

  await page.bringToFront();
  await assay.chooseCheck(page, '#elsewhere');
  const { run } = await standsAt(assay, 'needs-you');
  expect(run.need).toMatchObject({ origins: ['https://studio-media.example/*'], consents: [] });
  await allow(assay, popup);
  await standsAt(assay, 'done');

  const [, first] = await assay.readChecks();
  expect(first?.runs.map(({ paid, maybePaid }) => paid + maybePaid)).toEqual([0, 0]);
  const asked = new Set(internet.log.map(({ host }) => host).filter((host) => !OF_THE_BROWSER.test(host)));
  expect([...asked].sort()).toEqual(['studio-media.example', 'studio.example']);

  // What else it can say stands on the check's own page.
  await popup.bringToFront();
  await popup.press(label('actionDetails'));
  const details = await assay.tabAt(`${assay.origin}/report.html`);
  await details.sees(label('originTitle'));
  await details.sees(sentence('actCreated'));
});

test('a camera’s signed picture: signed origin, never more (real menu)', async ({ open }) => {
  const assay = await open();
  await trustIn(assay, authority.certificate);
  const page = await assay.page('https://studio.example/');
  await assay.chooseCheck(page, '#camera');
  const popup = await assay.popup();
  if (assay.kind === 'firefox') await pressAllow(assay, popup);
  await standsAt(assay, 'done');
  await popup.sees(label('titleSigned'));
  await popup.sees(label('originSaysCaptured'));
});

test('beside a detector that takes files alone: its *Allow* brings the file, which is read here first; nothing is uploaded (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  await setUpDetectors(assay, 'truthscan');
  await trustIn(assay, authority.certificate);
  const page = await assay.page('https://studio.example/');
  const popup = await assay.popup();
  await assay.chooseCheck(page, '#elsewhere');
  const { check } = await standsAt(assay, 'needs-you');
  expect(runOf(check, 'device')).toMatchObject({ state: 'not-asked', notAsked: 'not-read' });
  await allow(assay, popup);
  const declared = await runsStand(assay, { device: 'done', truthscan: 'not-asked' });
  expect(runOf(declared, 'truthscan')).toMatchObject({ notAsked: 'clear-answer', paid: 0, maybePaid: 0 });
  await popup.sees(label('titleDeclared'));
  expect(internet.truthscan.ledger).toEqual([]);
  expect(internet.storage.objects.size).toBe(0);
});

test('a manifest that stands elsewhere is fetched by a press, from that host alone, and then read (real menu)', async ({
  open,
  internet,
}) => {
  const assay = await open({ prompts: true });
  await trustIn(assay, authority.certificate);
  await assay.grantHost('https://studio.example');
  const page = await assay.page('https://studio.example/');
  await assay.chooseCheck(page, '#remote');
  await standsAt(assay, 'done');
  const popup = await assay.popup();
  await popup.press(label('actionDetails'));
  const details = await assay.tabAt(`${assay.origin}/report.html`);
  await details.sees('https://studio-manifests.example/harbour.c2pa');
  expect(internet.requests('studio-manifests.example')).toEqual([]);
  await details.bringToFront();
  await details.press(sentence('remoteFetch'));
  await assay.answerPrompt(true);
  await details.sees(label('titleDeclared'), 30_000);
  await details.sees(sentence('remoteFetched'));
  expect(internet.requests('studio-manifests.example')).toHaveLength(1);
});

test('files that were made to break the reader end in an answer, and others beside them too (real menu)', async ({
  open,
}) => {
  const assay = await open();
  await trustIn(assay, authority.certificate);
  await assay.grantHost('https://studio.example');
  const page = await assay.page('https://studio.example/');
  for (const one of ['#bomb', '#garbage', '#own']) {
    await page.bringToFront();
    await assay.chooseCheck(page, one);
  }
  // The reader may take its whole time, 20 s on one file, before it is thrown away.
  test.setTimeout(150_000);
  const all = await until(
    'all three have ended',
    async () => {
      const checks = await assay.readChecks();
      const states = checks.map(({ item, runs }) => [item.name, ...runs.map(({ state }) => state)]);
      if (checks.length < 3 || checks.some(({ runs }) => runs.some(({ state }) => isMoving(state))))
        throw new Error(JSON.stringify(states));
      return checks;
    },
    90_000,
  );
  const credentials = [...all]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ runs }) => runs.find(({ detector }) => detector === 'device')?.finding?.provenance?.credential);
  expect(credentials).toMatchObject([
    { answer: 'not-readable', unreadable: 'too-many-parts' },
    { answer: 'not-readable', unreadable: 'damaged' },
    { answer: 'trusted-own' },
  ]);
});
