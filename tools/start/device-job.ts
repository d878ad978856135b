import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMoving } from '../../lib/checks/check';
import { verdictOfCheck } from '../../lib/checks/verdict-of-check';
import { say, type Translate } from '../../lib/sentence';
import { titleOf } from '../../lib/verdict/sentences';
import type { AssayBrowser } from '../../tests/e2e/drivers/assay-browser';
import { until } from '../../tests/e2e/drivers/until';
import { label } from '../../tests/e2e/drivers/wording';

const SHOTS = resolve(import.meta.dirname, '../../shots/start');
/** A page whose pictures are signed by the test internet's own authority. */
export const STUDIO = 'https://studio.example/';

const DECLARED = { selector: '#own', expected: 'declared' } as const;
const SIGNED = { selector: '#camera', expected: 'signed' } as const;

const t: Translate = (key) => label(key);

/** What the file itself says, as a person finds out: right-click, *Check authenticity*, read the popup. No key is needed. */
export const doDeviceJob = async (assay: AssayBrowser, { noKeys }: { noKeys: boolean }): Promise<boolean> => {
  mkdirSync(SHOTS, { recursive: true });
  const page = await assay.page(STUDIO);
  const popup = await assay.popup();
  let well = true;
  // With a key, a detector is asked about what no signer declares: the declared one shows that it is spared.
  for (const { selector, expected } of noKeys ? [DECLARED, SIGNED] : [DECLARED]) {
    const known = new Set((await assay.readChecks()).map(({ id }) => id));
    await page.bringToFront();
    await assay.chooseCheck(page, selector);
    await popup.bringToFront();
    const check = await until('the file is read', async () => {
      const fresh = (await assay.readChecks()).find(({ id }) => !known.has(id));
      if (fresh?.runs.some(({ state }) => state === 'needs-you')) {
        await assay.grantHost('https://studio.example');
        await popup.press(/^Allow/);
      }
      return fresh?.runs.every(({ state }) => !isMoving(state) && state !== 'needs-you') && fresh;
    });
    const verdict = verdictOfCheck(check);
    const paid = check.runs.reduce((sum, run) => sum + run.paid + run.maybePaid, 0);
    well &&= verdict.statement === expected && paid === 0;
    console.log(`on this device, without any detector: ${say(titleOf(verdict), t)} · paid ${paid} times`);
  }
  await popup.resize(380, 600);
  await popup.screenshot(join(SHOTS, 'popup-on-this-device.png'));
  return well;
};
