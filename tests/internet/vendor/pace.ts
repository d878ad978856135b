/** A limit on calls per second and key, not on jobs. */
export class Pace {
  readonly #calls = new Map<string, number[]>();

  /** Whether one more call of this key is within its limit; one that is counts. */
  allows(key: string, perSecond: number): boolean {
    if (perSecond === Number.POSITIVE_INFINITY) return true;
    const now = Date.now();
    const recent = (this.#calls.get(key) ?? []).filter((at) => now - at < 1000);
    this.#calls.set(key, recent);
    if (recent.length >= perSecond) return false;
    recent.push(now);
    return true;
  }
}
