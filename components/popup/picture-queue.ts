import type { ListedItem } from './this-page';

/** Where a medium of the list stands: its name in every map. */
export const placeOf = ({ frameId, index }: Pick<ListedItem, 'frameId' | 'index'>): string => `${frameId} ${index}`;

type Draw = (some: readonly ListedItem[]) => Promise<readonly { readonly index: number; readonly picture: string }[]>;

/**
 * Asks for small pictures of the rows that are in view, a few of one frame at a time, each once. What was scrolled past
 * before its turn is not asked for; what cannot be had is not asked for again.
 */
export class PictureQueue {
  readonly #draw: Draw;
  readonly #most: number;
  readonly #onDrawn: (pictures: ReadonlyMap<string, string>) => void;
  readonly #wanted = new Map<string, ListedItem>();
  readonly #asked = new Set<string>();
  #pictures: ReadonlyMap<string, string> = new Map();
  #isAsking = false;

  constructor(draw: Draw, most: number, onDrawn: (pictures: ReadonlyMap<string, string>) => void) {
    this.#draw = draw;
    this.#most = most;
    this.#onDrawn = onDrawn;
  }

  /** A row came into view, or went out of it. */
  inView(item: ListedItem, isInView: boolean): void {
    const place = placeOf(item);
    if (!isInView) this.#wanted.delete(place);
    else if (item.kind !== 'audio' && !this.#asked.has(place)) this.#wanted.set(place, item);
    void this.#askOn();
  }

  async #askOn(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // Rows that come into view together are told one after the other.
    await Promise.resolve();
    while (this.#wanted.size > 0) await this.#askSome();
    this.#isAsking = false;
  }

  async #askSome(): Promise<void> {
    const all = [...this.#wanted.values()];
    const some = all.filter(({ frameId }) => frameId === all[0]?.frameId).slice(0, this.#most);
    for (const item of some) {
      this.#wanted.delete(placeOf(item));
      this.#asked.add(placeOf(item));
    }
    // A page that is gone, or too busy to answer: the icons stay.
    const drawn = await this.#draw(some).catch(() => []);
    if (drawn.length === 0) return;
    const { frameId = 0 } = some[0] ?? {};
    const news = drawn.map(({ index, picture }) => [placeOf({ frameId, index }), picture] as const);
    this.#pictures = new Map([...this.#pictures, ...news]);
    this.#onDrawn(this.#pictures);
  }
}
