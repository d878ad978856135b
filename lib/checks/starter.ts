import { detectors } from '../detectors';
import type { Region } from '../detectors/detector';
import { addressKind } from '../media/address';
import type { MediaItem } from '../media/media-item';
import { bytesIn } from '../media/specimen';
import { bytesOf, keepBytes } from '../storage/media-bytes';
import type { Settings } from '../storage/settings';
import { DEVICE } from '../verdict/origin-finding';
import type { Check, NotAsked } from './check';
import { allowed, asksAnew } from './grants';
import { runsFor, writeNewCheck } from './new-check';
import { oneAfterOther } from './one-after-other';
import { type Candidate, panelFor, type Seat, withDevice } from './panel';
import { changeCheck, openChecks, readCheck } from './records';
import type { Runner } from './runner';
import type { Workshop } from './workshop';

/** Where checks begin, one after the other: two clicks at once are one check. */
export class Starter {
  readonly #workshop: Workshop;
  readonly #runner: Runner;
  readonly #afterOthers = oneAfterOther();

  constructor(workshop: Workshop, runner: Runner) {
    this.#workshop = workshop;
    this.#runner = runner;
  }

  /**
   * A new check of an item by the detectors that the person wants for its kind, or the open one of the same item: two clicks at once are one check.
   * Answers the check's id.
   */
  start(item: MediaItem, detectors: readonly Candidate[], more: Partial<Check> = {}): Promise<string> {
    return this.#afterOthers(() => this.#start(item, detectors, more));
  }

  /** A new check by our own reading alone, asked for by name: free, whatever the settings say of other checks. */
  startOnDevice(item: MediaItem): Promise<string> {
    return this.#afterOthers(async () => {
      const now = this.#workshop.now();
      const check = await writeNewCheck(item, runsFor([{ detector: DEVICE }], now), {}, now);
      await this.#runner.goOn();
      return check.id;
    });
  }

  async #start(item: MediaItem, detectors: readonly Candidate[], more: Partial<Check>): Promise<string> {
    const same = await this.#openCheckOf(item);
    const check = same ? await this.#pressedAgain(same, item) : await this.#writeNew(item, detectors, more);
    await this.#runner.goOn();
    return check.id;
  }

  async #writeNew(item: MediaItem, detectors: readonly Candidate[], more: Partial<Check>): Promise<Check> {
    const settings = await this.#workshop.settings();
    const seats = await this.#seatsFor(item, detectors, settings, settings.readsFiles);
    const now = this.#workshop.now();
    const turns = {
      ...(settings.asks[item.kind].oneByOne ? { oneByOne: true } : {}),
      ...(settings.stopsAtDeclared ? { stopsAtDeclared: true } : {}),
    };
    return writeNewCheck(item, runsFor(seats, now), { ...turns, ...more }, now);
  }

  async #seatsFor(
    item: MediaItem,
    among: readonly Candidate[],
    settings: Settings,
    readsFile: boolean,
  ): Promise<Seat[]> {
    const keys = await Promise.all(among.map(async ({ id }) => ((await this.#workshop.keyOf(id)) ? id : '')));
    const panel = panelFor(item.kind, among, settings, (id) => keys.includes(id));
    return readsFile ? withDevice(panel, keys) : panel;
  }

  async #openCheckOf(item: MediaItem, isWanted: (open: Check) => boolean = () => true): Promise<Check | undefined> {
    return (await openChecks()).find(
      (check) =>
        isWanted(check) &&
        check.item.address === item.address &&
        check.item.pageAddress === item.pageAddress &&
        /^(https?|blob):/.test(item.address),
    );
  }

  /** What stood in the page itself has no address to be known by, but its bytes. */
  async #openAgainOf(check: Check, isWanted: (open: Check) => boolean): Promise<Check | undefined> {
    const sha256 = bytesIn(check.specimen)?.sha256;
    return (await openChecks()).find(
      (other) => other.fresh && isWanted(other) && sha256 !== undefined && bytesIn(other.specimen)?.sha256 === sha256,
    );
  }

  /** A press on the page brings a fresh tab and grant: what waited for them looks again. */
  async #pressedAgain(check: Check, item: MediaItem): Promise<Check> {
    const now = this.#workshop.now();
    const { tabId, frameId } = item;
    const again = await changeCheck(check.id, (of) => ({
      ...of,
      item: { ...of.item, tabId, frameId },
      runs: of.runs.map((run) =>
        run.state === 'needs-you' && run.need && !asksAnew(run.need) ? allowed(run, now) : run,
      ),
    }));
    return again ?? check;
  }

  /**
   * Those that were asked are asked again, and of the others those whose reason may be another by now: it is found out anew. What
   * the person chose stays. For want of a key nobody was asked: then it is as for a new check.
   */
  async #seatsAgain({ item, runs }: Check): Promise<Seat[]> {
    const device = runs.some(({ detector }) => detector === DEVICE.id);
    if (runs.some(({ notAsked }) => notAsked === 'no-key'))
      return this.#seatsFor(item, detectors, await this.#workshop.settings(), device);
    return runs.map(({ detector, detectorName, notAsked }) => ({
      detector: { id: detector, name: detectorName },
      ...(notAsked !== undefined && STAYS.has(notAsked) ? { notAsked } : {}),
    }));
  }

  /** A new check that ignores earlier findings. `region`: only this part of the media, in seconds, for this one check. */
  async checkAgain(checkId: string, region?: Region): Promise<string> {
    const check = await readCheck(checkId);
    if (!check) return checkId;
    const { thumbnail, oneByOne, stopsAtDeclared } = check;
    return this.#afterOthers(async () => {
      // One of another part, or of the whole, gives no answer to this.
      const isWanted = (open: Check) => isSamePart(open.region, region);
      const same = (await this.#openCheckOf(check.item, isWanted)) ?? (await this.#openAgainOf(check, isWanted));
      if (same) return same.id;
      const now = this.#workshop.now();
      const again = await writeNewCheck(
        check.item,
        runsFor(await this.#seatsAgain(check), now),
        {
          fresh: true,
          ...(oneByOne ? { oneByOne } : {}),
          ...(stopsAtDeclared ? { stopsAtDeclared } : {}),
          ...(region ? { region } : {}),
          ...(thumbnail ? { thumbnail } : {}),
          ...(await this.#keptAgain(check)),
        },
        now,
      );
      await this.#runner.goOn();
      return again.id;
    });
  }

  /** What a page made is gone with it: the bytes that are still here go over to the new check. */
  async #keptAgain(check: Check): Promise<Partial<Check>> {
    const bytes = bytesIn(check.specimen);
    if (addressKind(check.item.address) !== 'page-made' || !bytes || bytes.obtained === 're-encoded') return {};
    const blob = await bytesOf(check.id);
    if (!blob) return {};
    const id = crypto.randomUUID();
    await keepBytes(id, blob, this.#workshop.now());
    return { id, specimen: bytes };
  }
}

const isSamePart = (one: Region | undefined, other: Region | undefined): boolean =>
  one?.start === other?.start && one?.end === other?.end;

/** Reasons that nothing found out about the media changes. */
const STAYS: ReadonlySet<NotAsked> = new Set<NotAsked>(['kind', 'same-engine', 'left-out']);
