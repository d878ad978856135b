import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runsShown } from '../../components/check/runs';
import { type Check, isMoving, type Run } from '../../lib/checks/check';
import { verdictOfCheck } from '../../lib/checks/verdict-of-check';
import { say, type Translate } from '../../lib/sentence';
import { titleOf } from '../../lib/verdict/sentences';
import type { AssayBrowser, View } from '../../tests/e2e/drivers/assay-browser';
import { until } from '../../tests/e2e/drivers/until';
import { label } from '../../tests/e2e/drivers/wording';
import type { Internet } from '../../tests/internet';

const SHOTS = resolve(import.meta.dirname, '../../shots/start');
/** Ours, plus what a busy machine may take; the vendor's own time in the test internet is two seconds. */
const PATIENCE = 60_000;

const ITEMS = [
  { what: 'image', selector: '#photo' },
  { what: 'audio', selector: '#voice' },
  { what: 'video', selector: '#clip' },
] as const;

const t: Translate = (key) => label(key);

/** What the person is asked on the way is allowed, as a person would: with the button in the popup. */
const allowWhatIsAsked = async (assay: AssayBrowser, popup: View, check: Check): Promise<void> => {
  const needs = check.runs.flatMap(({ state, need }) => (state === 'needs-you' && need ? [need] : []));
  if (needs.length === 0) return;
  for (const origin of needs.flatMap(({ origins }) => origins)) await assay.grantHost(origin.replace(/\/\*$/, ''));
  await popup.press(/^Allow/);
};

const ended = async (assay: AssayBrowser, popup: View, known: ReadonlySet<string>): Promise<Check> =>
  until(
    'the check ends',
    async () => {
      const check = (await assay.readChecks()).find(({ id }) => !known.has(id));
      if (!check) return undefined;
      await allowWhatIsAsked(assay, popup, check);
      return check.runs.every(({ state }) => !isMoving(state) && state !== 'needs-you') && check;
    },
    PATIENCE,
  );

const line = (columns: readonly string[]): string =>
  columns.map((text, index) => text.padEnd([8, 9, 18, 34, 9, 0][index] ?? 0)).join('');

/** What every vendor booked so far, by detector. */
const booked = ({ resemble, truthscan, undetectable }: Internet): Readonly<Record<string, number>> => ({
  resemble: resemble.ledger.length,
  truthscan: truthscan.ledger.length,
  undetectable: undetectable.ledger.length,
});

/** One run in the line of its item: what it was asked by, what it said or why not, and how often it was paid. */
const saidBy = (run: Run): string => {
  if (run.failure) return `failed: ${run.failure.code}`;
  if (run.notAsked) return `not asked: ${run.notAsked}`;
  return run.finding?.aspects.map(({ aspect, stance }) => `${aspect} ${stance}`).join(', ') ?? run.state;
};

/**
 * The main job, as a person does it: right-click, *Check authenticity*, read the verdict in the popup. Prints a line per
 * item and answers whether all came out well.
 */
export const doMainJob = async (assay: AssayBrowser, internet: Internet, address: string): Promise<boolean> => {
  mkdirSync(SHOTS, { recursive: true });
  const page = await assay.page(address);
  const popup = await assay.popup();
  console.log(line(['what', 'route', 'detector', 'verdict', 'seconds', 'times paid']));
  let well = true;
  for (const { what, selector } of ITEMS) {
    const known = new Set((await assay.readChecks()).map(({ id }) => id));
    const paidBefore = booked(internet);
    const start = performance.now();
    await assay.chooseCheck(page, selector);
    await page.screenshot(join(SHOTS, `page-${what}.png`));
    await popup.bringToFront();
    const check = await ended(assay, popup, known);
    const seconds = (performance.now() - start) / 1000;
    const verdict = say(titleOf(verdictOfCheck(check)), t);
    await popup.sees(verdict);
    const paidAfter = booked(internet);
    console.log(line([what, '', '', verdict, seconds.toFixed(1), '']));
    for (const run of runsShown(check)) {
      const paid = (paidAfter[run.detector] ?? 0) - (paidBefore[run.detector] ?? 0);
      const isVendor = run.detector in paidAfter;
      // Each vendor is asked and paid once; what the device reads by itself costs nothing.
      well &&= !isVendor || (run.state === 'done' && paid === 1);
      console.log(line(['', run.route ?? '-', run.detectorName, saidBy(run), '', `${paid}`]));
    }
  }
  if (assay.pictureWithPopup) {
    await page.bringToFront();
    await assay.pictureWithPopup(join(SHOTS, 'popup-over-page.png'));
  }
  await popup.bringToFront();
  await popup.resize(380, 600);
  await popup.screenshot(join(SHOTS, 'popup.png'));
  console.log(`\npictures: shots/start/`);
  return well;
};
