import { certificatesIn } from '../../lib/provenance/trust-lists';
import { newAuthority } from '../authority/authority';
import { site } from '../internet/sites/site';
import type { AssayBrowser, View } from './drivers/assay-browser';
import { expect, test } from './drivers/spec';
import { until } from './drivers/until';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';

const HOST = 'raw.githubusercontent.com';
const FOLDER = '/c2pa-org/conformance-public/main/trust-list';

/** What this build came with: new lists that keep none of it would be refused. */
const packedIn = (view: View): Promise<{ official: string; timeStamping: string }> =>
  view.evaluate(async () => (await fetch('/trust-lists.json')).json());

/** A free check to its end: what is due is done when the work is. */
const oneCheck = async (assay: AssayBrowser): Promise<void> => {
  const before = (await assay.readChecks()).length;
  await assay.send('trySample');
  await until('the check is there', async () => (await assay.readChecks()).length > before);
  await standsAt(assay, 'done');
};

const turned = (options: View, on: boolean) =>
  options.has(`[role="switch"][aria-labelledby="renews"][aria-checked="${on}"]`);

test('the trust lists renew themselves only where the person turned that on, and the browser was told yes', async ({
  open,
  internet,
}) => {
  test.setTimeout(120_000);
  const assay = await open({ prompts: true });
  const options = await assay.options();
  const packed = await packedIn(options);
  const fresh = {
    official: `${packed.official}\n${newAuthority('Assay Test Renewal').certificate}`,
    timeStamping: `${packed.timeStamping}\n${newAuthority('Assay Test Time').certificate}`,
  };
  const text = (body: string) => (exchange: Parameters<ReturnType<typeof site>>[0]) =>
    exchange.reply(200, { 'content-type': 'text/plain' }, Buffer.from(body));
  internet.serve(
    HOST,
    site({
      [`${FOLDER}/C2PA-TRUST-LIST.pem`]: text(fresh.official),
      [`${FOLDER}/C2PA-TSA-TRUST-LIST.pem`]: text(fresh.timeStamping),
    }),
  );

  // Off from the start, and after a no to the browser's question.
  await turned(options, false);
  await oneCheck(assay);
  await options.bringToFront();
  await options.press(label('trustRenews'));
  await assay.answerPrompt(false);
  await oneCheck(assay);
  await turned(options, false);
  expect(internet.requests(HOST)).toEqual([]);

  // On: two plain downloads after the next check, and the new list stands in the options.
  await options.bringToFront();
  await options.press(label('trustRenews'));
  await assay.answerPrompt(true);
  await turned(options, true);
  await oneCheck(assay);
  await until('both lists were fetched', async () => internet.requests(HOST).length === 2);
  await options.sees(new RegExp(`: ${certificatesIn(fresh.official).length} authorities`));
  for (const { method, headers } of internet.requests(HOST)) {
    expect(method).toBe('GET');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }

  // Once a week, not once a check; turned off, it stays off.
  await oneCheck(assay);
  await options.bringToFront();
  await options.press(label('trustRenews'));
  await turned(options, false);
  await turned(await assay.options(), false);
  expect(internet.requests(HOST)).toHaveLength(2);
});
