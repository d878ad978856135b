import type { AssayBrowser } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { label, sentence } from './drivers/wording';
import { allow, pressAllow, standsAt } from './journeys/checks';
import { serveSlowSite } from './journeys/slow-site';
import { readByAssay } from './journeys/traffic';

/** Ends the background where it stands; what it was sending breaks off, and it wakes by an event of the browser. */
const dieAndWake = async (assay: AssayBrowser, breakOff = () => {}): Promise<void> => {
  await assay.killBackground();
  breakOff();
  await assay.wakeBackground();
};

const NEWS = 'https://news.example/';

test('killed while it reads from a slow site: read again, paid once (host granted first)', async ({
  assay,
  internet,
}) => {
  const slow = serveSlowSite(internet);
  await assay.grantHost(slow.origin);
  const page = await assay.page(slow.address);
  await assay.chooseCheck(page, '#photo');
  await internet.when(() => readByAssay(internet, 'slow.example').length === 1);
  // The device reads first, for free; the detector waits for its word.
  await standsAt(assay, 'waiting');
  await dieAndWake(assay);
  await internet.when(() => readByAssay(internet, 'slow.example').length === 2);
  slow.letGo();
  const { check } = await standsAt(assay, 'done');
  expect(check.specimen).toMatchObject({ obtained: 'original-bytes' });
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed while it prepares: prepared again, paid once', async ({ assay, internet }) => {
  const stop = internet.resemble.stopAt('list', 'before-answer');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await stop.reached;
  await dieAndWake(assay, stop.drop);
  await standsAt(assay, 'done');
  // The one that died, the one before money, and the one that counts what was booked.
  expect(internet.resemble.calls('list')).toHaveLength(3);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed while it uploads: Chromium’s hidden page goes on and is found again, Firefox uploads anew; paid once (host granted first)', async ({
  assay,
  internet,
}) => {
  const stop = internet.resemble.stopAt('upload', 'before-answer');
  await assay.grantHost('https://podcast.example');
  const page = await assay.page('https://podcast.example/');
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await allow(assay, popup);
  await stop.reached;
  await standsAt(assay, 'uploading');
  if (assay.kind === 'firefox') {
    await dieAndWake(assay, stop.drop);
  } else {
    await dieAndWake(assay);
    stop.go();
  }
  await standsAt(assay, 'done');
  expect(internet.resemble.calls('upload')).toHaveLength(assay.kind === 'firefox' ? 2 : 1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

for (const where of ['after-booked', 'before-answer'] as const)
  test(`killed while the paid call stands ${where}: the job is found, paid once`, async ({ assay, internet }) => {
    const stop = internet.resemble.stopAt('create', where);
    const page = await assay.page(NEWS);
    await assay.chooseCheck(page, '#photo');
    await stop.reached;
    await dieAndWake(assay, stop.drop);
    const { run } = await standsAt(assay, 'done', 'unsettled');
    expect(run).toMatchObject({ state: 'done', paid: 1, maybePaid: 0 });
    expect(internet.resemble.calls('create')).toHaveLength(1);
    expect(internet.resemble.ledger).toHaveLength(1);
  });

test('killed after an upload was booked: the job is found by our own name for it, paid once (host granted first)', async ({
  assay,
  internet,
}) => {
  const stop = internet.resemble.stopAt('create', 'after-booked');
  await assay.grantHost('https://podcast.example');
  const page = await assay.page('https://podcast.example/');
  await assay.chooseCheck(page, '#voice');
  await allow(assay, await assay.popup());
  await stop.reached;
  await dieAndWake(assay, stop.drop);
  const { run } = await standsAt(assay, 'done', 'unsettled');
  expect(run).toMatchObject({ state: 'done', route: 'upload', paid: 1, maybePaid: 0 });
  expect(internet.resemble.calls('create')).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed before the vendor read the paid call: unsettled after three looks, and asked again only by the person', async ({
  assay,
  internet,
}) => {
  const stop = internet.resemble.stopAt('create', 'before-read');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await stop.reached;
  await dieAndWake(assay, stop.drop);
  const { run } = await standsAt(assay, 'unsettled');
  expect(run).toMatchObject({ paid: 0, maybePaid: 1 });
  expect(internet.resemble.calls('create')).toHaveLength(1);
  expect(internet.resemble.ledger).toEqual([]);
  const popup = await assay.popup();
  await popup.sees(sentence('whyUnsettledLong'));
  await popup.press(label('actionAskAgainCost'));
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed while the vendor works: asked on, paid once', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await internet.resemble.when((resemble) => resemble.calls('get').length > 0);
  await standsAt(assay, 'analysing');
  await dieAndWake(assay);
  await internet.resemble.finishAll();
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed while it waits for the person: it still waits, and goes on when they press (host granted first)', async ({
  assay,
  internet,
}) => {
  await assay.grantHost('https://podcast.example');
  const page = await assay.page('https://podcast.example/');
  await assay.chooseCheck(page, '#voice');
  const popup = await assay.popup();
  await standsAt(assay, 'needs-you');
  await assay.killBackground();
  await pressAllow(assay, popup);
  await standsAt(assay, 'done');
  expect(readByAssay(internet, 'podcast.example')).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed again and again, and woken by alarm, popup and messages at once: one runner, paid once', async ({
  assay,
  internet,
}) => {
  internet.resemble.holdJobs = true;
  const stop = internet.resemble.stopAt('create', 'after-booked');
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await stop.reached;
  await assay.killBackground();
  stop.drop();
  const wakeByMany = () =>
    Promise.all([assay.ringAlarm(), assay.wakeBackground(), assay.popup(), assay.wakeBackground()]);
  await wakeByMany();
  await standsAt(assay, 'analysing');
  await assay.killBackground();
  await wakeByMany();
  await internet.resemble.finishAll();
  const { run } = await standsAt(assay, 'done');
  expect(run).toMatchObject({ paid: 1, maybePaid: 0 });
  expect(internet.resemble.calls('create')).toHaveLength(1);
  expect(internet.resemble.ledger).toHaveLength(1);
});

test('killed, and nobody there to look: its own alarm wakes it, and the check ends', async ({ assay, internet }) => {
  internet.resemble.holdJobs = true;
  const page = await assay.page(NEWS);
  await assay.chooseCheck(page, '#photo');
  await standsAt(assay, 'analysing');
  await assay.killBackground();
  await internet.resemble.finishAll();
  await assay.ringAlarm();
  await standsAt(assay, 'done');
  expect(internet.resemble.ledger).toHaveLength(1);
});
