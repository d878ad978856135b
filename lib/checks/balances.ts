import { detectors } from '../detectors';
import { removeBalance, writeBalance } from '../storage/balances';
import { announce } from '../storage/changes';
import { forgetDismissed } from '../storage/dismissed';
import { type AccountWorkshop, askAccount } from './account';

/** A reading so young is shown as it is: opening the popup twice in a row asks once. */
const FRESH_MS = 5_000;

/** What is left on each account, as the vendors say it: a reading belongs to one key at one address, and goes with either. */
export class Balances {
  readonly #workshop: AccountWorkshop;
  readonly #asked = new Map<string, number>();
  /** Goes up when a reading is dropped: what was asked before that is of another account. */
  readonly #rounds = new Map<string, number>();

  constructor(workshop: AccountWorkshop) {
    this.#workshop = workshop;
  }

  /** Asks what is left: free. The last reading stays where the vendor does not answer. */
  async read(detector: string): Promise<void> {
    const now = this.#workshop.now();
    if (now - (this.#asked.get(detector) ?? Number.NEGATIVE_INFINITY) < FRESH_MS) return;
    this.#asked.set(detector, now);
    const round = this.#rounds.get(detector);
    const told = await askAccount(this.#workshop, detector, (session) =>
      this.#workshop.detectorOf(detector)?.balance?.(session),
    );
    if (told.is !== 'told' || round !== this.#rounds.get(detector)) return;
    await writeBalance(detector, { ...told.value, at: told.at });
    announce({ of: 'balances' });
  }

  /** After something was paid, a reading of a moment ago is old. */
  readAnew(detector: string): Promise<void> {
    this.#asked.delete(detector);
    return this.read(detector);
  }

  async readAll(): Promise<void> {
    await Promise.all(detectors.filter(({ balance }) => balance).map(({ id }) => this.read(id)));
  }

  /**
   * Changes the key or the address of a detector. The reading is dropped before, should this die in between, and after,
   * should somebody have asked meanwhile.
   */
  async dropAround(detector: string, change: () => Promise<unknown>): Promise<void> {
    await this.#drop(detector);
    await change();
    await this.#drop(detector);
  }

  async #drop(detector: string): Promise<void> {
    this.#rounds.set(detector, (this.#rounds.get(detector) ?? 0) + 1);
    this.#asked.delete(detector);
    await removeBalance(detector);
    // Of another account: the next shortage is worth a word of its own.
    await forgetDismissed(detector);
    announce({ of: 'balances' });
  }
}
