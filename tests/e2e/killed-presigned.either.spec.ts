import { expect, test } from './drivers/spec';
import { runOf, runsStand, setUpDetectors } from './journeys/detectors';

const NEWS = 'https://news.example/';

for (const where of ['before-read', 'after-booked', 'before-answer'] as const)
  test(`killed while TruthScan's paid call stands ${where}: nobody can tell, so it is unsettled and never sent again`, async ({
    open,
    internet,
  }) => {
    const assay = await open();
    await setUpDetectors(assay, 'truthscan');
    await assay.grantHost('https://media.example');
    await assay.send('restoreConsent', { consent: { what: 'upload', detector: 'truthscan' } });
    const stop = internet.truthscan.stopAt('detect', where);
    const page = await assay.page(NEWS);
    await assay.chooseCheck(page, '#photo');
    await stop.reached;
    await assay.killBackground();
    stop.drop();
    await assay.wakeBackground();
    const run = runOf(await runsStand(assay, { truthscan: 'unsettled' }), 'truthscan');
    expect(run).toMatchObject({ paid: 0, maybePaid: 1 });
    expect(internet.truthscan.calls('detect')).toHaveLength(1);
    expect(internet.truthscan.ledger).toHaveLength(where === 'before-read' ? 0 : 1);
  });

test('killed while a film travels in the paid call: Chromium’s hidden page brings the answer, Firefox cannot tell; paid once', async ({
  open,
  internet,
}) => {
  const assay = await open();
  await setUpDetectors(assay, 'truthscan');
  await assay.grantHost('https://media.example');
  await assay.send('restoreConsent', { consent: { what: 'upload', detector: 'truthscan' } });
  const stop = internet.truthscan.stopAt('detect-file', 'before-answer');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#clip');
  await stop.reached;
  await assay.killBackground();
  if (assay.kind === 'firefox') stop.drop();
  await assay.wakeBackground();
  if (assay.kind !== 'firefox') stop.go();
  const end = assay.kind === 'firefox' ? 'unsettled' : 'done';
  await runsStand(assay, { truthscan: end });
  expect(internet.truthscan.calls('detect-file')).toHaveLength(1);
  expect(internet.truthscan.ledger).toHaveLength(1);
});
