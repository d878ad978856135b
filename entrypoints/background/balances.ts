import { detectors } from '../../lib/detectors';
import { writeBalance } from '../../lib/storage/balances';
import { announce } from '../../lib/storage/changes';
import { askAccount } from './account';

/** A reading so young is shown as it is: opening the popup twice in a row asks once. */
const FRESH_MS = 5_000;

const asked = new Map<string, number>();

/** Asks what is left on an account: free. The last reading stays where the vendor does not answer. */
export const readBalance = async (detector: string): Promise<void> => {
  const now = Date.now();
  if (now - (asked.get(detector) ?? 0) < FRESH_MS) return;
  asked.set(detector, now);
  const told = await askAccount(detector, (session) => detectors.find(({ id }) => id === detector)?.balance?.(session));
  if (told.is !== 'told') return;
  await writeBalance(detector, { ...told.value, at: told.at });
  announce({ of: 'balances' });
};

/** After something was paid, a reading of a moment ago is old. */
export const readBalanceAnew = (detector: string): Promise<void> => {
  asked.delete(detector);
  return readBalance(detector);
};

export const readAllBalances = async (): Promise<void> => {
  await Promise.all(detectors.filter(({ balance }) => balance).map(({ id }) => readBalance(id)));
};
