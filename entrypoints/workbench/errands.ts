/** The end of an errand is kept for a worker that was killed before it could hear of it. */
const KEPT_MS = 5 * 60_000;

interface Errand<End> {
  readonly end: Promise<End>;
  readonly abort: AbortController;
  isOver: boolean;
}

/** What runs here by name: begun once, and whoever asks by the same name later hears of the same end. */
export class Errands<End> {
  readonly #errands = new Map<string, Errand<End>>();
  readonly #isKept: (end: End) => boolean;

  constructor(isKept: (end: End) => boolean) {
    this.#isKept = isKept;
  }

  begin(name: string, work: (signal: AbortSignal) => Promise<End>): Promise<End> {
    const known = this.#errands.get(name);
    if (known) return known.end;
    const abort = new AbortController();
    const errand: Errand<End> = { end: work(abort.signal), abort, isOver: false };
    this.#errands.set(name, errand);
    void errand.end
      .then((end) => (this.#isKept(end) ? KEPT_MS : 0))
      .catch(() => 0)
      .then((kept) => {
        errand.isOver = true;
        setTimeout(() => this.#errands.delete(name), kept);
      });
    return errand.end;
  }

  endOf(name: string): Promise<End> | undefined {
    return this.#errands.get(name)?.end;
  }

  drop(name: string): void {
    this.#errands.get(name)?.abort.abort(new DOMException('cancelled', 'AbortError'));
    this.#errands.delete(name);
  }

  get underWay(): number {
    return [...this.#errands.values()].filter(({ isOver }) => !isOver).length;
  }
}
