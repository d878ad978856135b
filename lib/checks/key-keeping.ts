import { announce } from '../storage/changes';
import { fingerprintOf, type ProbeOutcome, readKey, removeKey, writeKey } from '../storage/keys';
import type { AccountWorkshop } from './account';
import type { Balances } from './balances';
import type { Desk } from './desk';
import { KeyGone, mayAsk, sessionFor } from './gateway';

const KINDS = ['image', 'audio', 'video'] as const;

/** Where keys are saved, tested and taken out: nothing of it spends. */
export class KeyKeeping {
  readonly #workshop: AccountWorkshop;
  readonly #balances: Balances;
  readonly #desk: Pick<Desk, 'onKey'>;

  constructor(workshop: AccountWorkshop, balances: Balances, desk: Pick<Desk, 'onKey'>) {
    this.#workshop = workshop;
    this.#balances = balances;
    this.#desk = desk;
  }

  /** Tests the saved key, and keeps what the test said. */
  async test(detector: string): Promise<ProbeOutcome> {
    const saved = await readKey(detector);
    if (!saved) return 'wrong-key';
    const outcome = await this.#probe(detector, saved.key);
    const present = await readKey(detector);
    // Replaced or removed while it was tested: what the test said is about the other key.
    if (present?.key === saved.key)
      await writeKey(detector, { ...saved, tested: { at: this.#workshop.now(), outcome } });
    announce({ of: 'keys' });
    return outcome;
  }

  /** Saves first: a key that cannot be tested now is not lost. */
  async save(detector: string, key: string): Promise<ProbeOutcome> {
    // Pasted keys bring invisible characters along; a header cannot carry them, and no key has any.
    const trimmed = key.replace(/[^\x21-\x7e]/g, '');
    await this.#balances.dropAround(detector, () =>
      writeKey(detector, { key: trimmed, savedAt: this.#workshop.now() }),
    );
    announce({ of: 'keys' });
    const outcome = await this.test(detector);
    await this.#desk.onKey(detector, await fingerprintOf(trimmed));
    if (outcome === 'good') await this.#balances.readAnew(detector);
    return outcome;
  }

  async withdraw(detector: string): Promise<void> {
    await this.#balances.dropAround(detector, () => removeKey(detector));
    announce({ of: 'keys' });
  }

  async #probe(detectorId: string, key: string): Promise<ProbeOutcome> {
    const detector = this.#workshop.detectorOf(detectorId);
    if (!detector || !(await mayAsk(this.#workshop, detector))) return 'no-permission';
    const { asks } = await this.#workshop.settings();
    const used = KINDS.filter((kind) => !asks[kind].off.includes(detectorId));
    try {
      const session = await sessionFor(this.#workshop, detector, key, AbortSignal.timeout(30_000));
      return await detector.probe(session, used.length > 0 ? used : KINDS);
    } catch (error) {
      if (error instanceof KeyGone) return 'wrong-key';
      throw error;
    }
  }
}
