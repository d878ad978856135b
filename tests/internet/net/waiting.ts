interface Waiter {
  readonly test: () => boolean;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Lets tests wait for a state instead of for a time: every change asks all who wait. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  #closed = false;

  when(test: () => boolean): Promise<void> {
    const promise = new Promise<void>((resolve, reject) => {
      if (test()) resolve();
      else if (this.#closed) reject(new Error('the test internet is closed'));
      else this.#waiters.add({ test, resolve, reject });
    });
    // A test may ask and never await: closing must not fail the whole run for that.
    promise.catch(() => {});
    return promise;
  }

  changed(): void {
    for (const waiter of this.#waiters) {
      if (!waiter.test()) continue;
      this.#waiters.delete(waiter);
      waiter.resolve();
    }
  }

  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters) waiter.reject(new Error('the test internet closed before this came true'));
    this.#waiters.clear();
  }
}
