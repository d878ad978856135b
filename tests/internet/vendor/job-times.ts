/** How long jobs take: a time of their own, or until a test lets them go. */
export class JobTimes {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #held = new Map<string, () => void>();
  /** While true, what begins to wait is held. */
  hold = false;

  wait(id: string, seconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.hold) {
        this.#held.set(id, resolve);
        return;
      }
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, seconds * 1000);
      this.#timers.add(timer);
    });
  }

  get held(): string[] {
    return [...this.#held.keys()];
  }

  release(id: string): void {
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
