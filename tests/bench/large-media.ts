import { isOpen } from '../../lib/checks/check';
import type { BrowserKind, View } from '../e2e/drivers/assay-browser';
import { until } from '../e2e/drivers/until';
import type { Bench } from './bench';
import { dropCheck } from './drop-check';
import type { Figure } from './figure';
import { inSetting, type Setting } from './setting';

const MEGABYTES = 151;
const BYTES = MEGABYTES * 1024 * 1024;
const TIMES = 3;
const READ_MS = 2000;
const FREEZE_MS = 100;
const HOST = 'large.bench.example';
const PLAYER = '#voice';

/** A recording that the page makes itself, a WAV head and silence after it; and the longest time between two frames. */
const MAKE = `
const view = new DataView(new ArrayBuffer(44));
[...'RIFF'].forEach((letter, i) => view.setUint8(i, letter.charCodeAt(0)));
[...'WAVEfmt '].forEach((letter, i) => view.setUint8(8 + i, letter.charCodeAt(0)));
[...'data'].forEach((letter, i) => view.setUint8(36 + i, letter.charCodeAt(0)));
[[4, ${BYTES} - 8], [16, 16], [24, 44100], [28, 88200], [40, ${BYTES} - 44]].forEach(([at, value]) => view.setUint32(at, value, true));
[[20, 1], [22, 1], [32, 2], [34, 16]].forEach(([at, value]) => view.setUint16(at, value, true));
const recording = new Blob([view, new Uint8Array(${BYTES} - 44)], { type: 'audio/wav' });
const player = document.getElementById('voice');
player.src = URL.createObjectURL(recording);
globalThis.longestGap = 0;
let last = performance.now();
const frame = () => {
  const now = performance.now();
  longestGap = Math.max(longestGap, now - last);
  last = now;
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);`;

const BODY = `<h1>Made here</h1><p><audio id="voice" controls preload="none" style="width:400px"></audio></p><script>${MAKE}</script>`;

/** A new address of the same bytes, so that the next press is a check of its own. Runs in the page. */
const renew = async (): Promise<void> => {
  const player = document.querySelector('audio');
  if (!player) throw new Error('no player');
  const blob = await (await fetch(player.src)).blob();
  URL.revokeObjectURL(player.src);
  player.src = URL.createObjectURL(blob);
};

const longestGap = (view: View): Promise<number> => view.evaluate(() => Number(Reflect.get(globalThis, 'longestGap')));

/** Press → the record asks for the consents, its bytes being stored and hashed by then; and the page's longest freeze. */
const readOnce = async ({ assay, press }: Setting, view: View) => {
  await view.bringToFront();
  await view.evaluate(() => Reflect.set(globalThis, 'longestGap', 0));
  const at = await press(view, PLAYER);
  const check = await until('the check asks', async () =>
    (await assay.readChecks()).find(({ runs }) => runs.some(({ state }) => state === 'needs-you')),
  );
  const [run] = check.runs;
  const { specimen } = check;
  if (!run || specimen?.obtained !== 'original-bytes' || specimen.length !== BYTES)
    throw new Error('the bytes are not there', { cause: check });
  return { check, ms: run.since - at, freeze: await longestGap(view) };
};

const upload = async ({ assay, internet }: Setting): Promise<number> => {
  const popup = await assay.popup();
  const start = Date.now();
  await popup.press(/^Allow/);
  await until(
    'the check ended',
    async () => {
      const runs = (await assay.readChecks()).flatMap((check) => check.runs);
      if (runs.some(({ state }) => isOpen(state))) throw new Error(JSON.stringify(runs));
      return true;
    },
    120_000,
  );
  const [entry, ...more] = internet.resemble.ledger;
  const uploads = internet.resemble.calls('upload').map(({ length }) => length);
  const states = (await assay.readChecks()).flatMap(({ runs }) => runs.map(({ state }) => state));
  if (
    entry?.route !== 'upload' ||
    more.length > 0 ||
    uploads.length !== 1 ||
    (uploads[0] ?? 0) < BYTES ||
    !states.includes('done')
  )
    throw new Error('not uploaded once and paid once', { cause: { entry, more, uploads, states } });
  return (entry.at - start) / 1000;
};

const measure = (kind: BrowserKind): Promise<readonly Figure[]> =>
  inSetting({ kind, jobSeconds: 0 }, async (setting) => {
    const { assay, internet } = setting;
    internet.serve(HOST, (exchange) => exchange.html(200, `<!doctype html><title>Made here</title>${BODY}`));
    if (kind === 'chromium') await assay.grantHost(`https://${HOST}`);
    const view = await assay.page(`https://${HOST}/`);
    const ms: number[] = [];
    const freezes: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const read = await readOnce(setting, view);
      ms.push(read.ms);
      freezes.push(read.freeze);
      if (i === TIMES - 1) break;
      await dropCheck(assay, read.check.id);
      await view.evaluate(renew);
    }
    const seconds = await upload(setting);
    return [
      { what: `blob: of ${MEGABYTES} MB: press → bytes stored and hashed`, unit: 'ms', values: ms, budget: READ_MS },
      { what: 'longest time without a frame of the page meanwhile', unit: 'ms', values: freezes, budget: FREEZE_MS },
      { what: `upload of ${MEGABYTES} MB: Allow → job booked, paid once`, unit: 's', values: [seconds] },
    ];
  });

export const largeMedia = (['chromium', 'firefox'] as const).map(
  (kind): Bench => ({
    name: 'large',
    title: `A recording of ${MEGABYTES} MB that the page made (${kind === 'firefox' ? 'headless Firefox, real menu' : 'headless Chromium, dispatched click'})`,
    kind,
    run: () => measure(kind),
  }),
);
