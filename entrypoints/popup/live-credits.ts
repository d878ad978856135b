import { batch, signal } from '@preact/signals';
import { type Account, shortageOf } from '../../components/credits';
import { detectors } from '../../lib/detectors';
import { readBalances } from '../../lib/storage/balances';
import { onChange } from '../../lib/storage/changes';
import { dismiss, forgetDismissed, readDismissed, type Shortage } from '../../lib/storage/dismissed';
import { readKey } from '../../lib/storage/keys';

/** Of every detector that has a key here. */
export const accounts = signal<readonly Account[]>([]);
export const dismissed = signal<ReadonlyMap<string, Shortage>>(new Map());

export const readCredits = async (): Promise<void> => {
  const [balances, before, keys] = await Promise.all([
    readBalances(),
    readDismissed(),
    Promise.all(detectors.map(async ({ id }) => ((await readKey(id)) ? id : ''))),
  ]);
  const known = detectors
    .filter(({ id }) => keys.includes(id))
    .map(({ id, name, balance }) => ({
      detector: id,
      name,
      tells: balance !== undefined,
      reading: balances.get(id),
    }));
  const enough = known.filter(({ reading }) => reading && !shortageOf(reading)).map(({ detector }) => detector);
  await Promise.all(enough.filter((detector) => before.has(detector)).map(forgetDismissed));
  batch(() => {
    accounts.value = known;
    dismissed.value = new Map([...before].filter(([detector]) => !enough.includes(detector)));
  });
};

export const putAway = async (detector: string, what: Shortage): Promise<void> => {
  await dismiss(detector, what);
  dismissed.value = new Map(dismissed.value).set(detector, what);
};

onChange((change) => {
  if (change.of === 'balances' || change.of === 'keys') void readCredits();
});
