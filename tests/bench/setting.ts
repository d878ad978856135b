import { isOpen } from '../../lib/checks/check';
import { DEVICE } from '../../lib/verdict/origin-finding';
import type { BrowserKind } from '../e2e/drivers/assay-browser';
import { until } from '../e2e/drivers/until';
import { type Internet, startInternet, TEST_KEY } from '../internet';
import { servePictures } from './pictures-site';
import { openToPress, type Pressed } from './press';

export interface Setting extends Pressed {
  readonly internet: Internet;
}

/** A browser with Assay set up, on an internet of its own, for as long as `measure` takes. */
export const inSetting = async <T>(
  of: { readonly kind: BrowserKind; readonly jobSeconds: number },
  measure: (setting: Setting) => Promise<T>,
): Promise<T> => {
  const internet = await startInternet({ jobSeconds: of.jobSeconds });
  servePictures(internet);
  const pressed = await openToPress({ kind: of.kind, internet });
  try {
    await pressed.assay.saveKey(TEST_KEY);
    const measured = await measure({ internet, ...pressed });
    if (internet.faults.length > 0) throw new Error('the test internet broke', { cause: internet.faults });
    return measured;
  } finally {
    await pressed.assay.close();
    await internet.close();
  }
};

/** Waits until so many checks have ended well, and fails for any that ended otherwise or was paid twice. */
export const allDone = async ({ assay, internet }: Setting, count: number, within = 60_000): Promise<void> => {
  await until(
    `${count} checks ended`,
    async () => {
      const checks = await assay.readChecks();
      return checks.length >= count && checks.every(({ runs }) => runs.every(({ state }) => !isOpen(state)));
    },
    within,
  );
  // Our own reading is free and beside the point here.
  const runs = (await assay.readChecks()).flatMap((check) => check.runs.filter((run) => run.detector !== DEVICE.id));
  const bad = runs.filter(({ state, paid, maybePaid }) => state !== 'done' || paid !== 1 || maybePaid !== 0);
  if (runs.length !== count || bad.length > 0)
    throw new Error(`${runs.length} runs, ${bad.length} of them not well`, { cause: bad });
  const booked = new Set(internet.resemble.ledger.map(({ name }) => name));
  if (booked.size !== count || internet.resemble.ledger.length !== count)
    throw new Error(`${count} checks, ${internet.resemble.ledger.length} times paid, for ${booked.size} media`);
};
