import { Refusal } from './refusal';

/** The documented limit is on calls per second and token, not on jobs. */
export class Pace {
  readonly #calls = new Map<string, number[]>();

  check(token: string, perSecond: number): void {
    if (perSecond === Number.POSITIVE_INFINITY) return;
    const now = Date.now();
    const recent = (this.#calls.get(token) ?? []).filter((at) => now - at < 1000);
    this.#calls.set(token, recent);
    if (recent.length >= perSecond) throw new Refusal(429, 'Rate limit exceeded');
    recent.push(now);
  }
}
