/**
 * Work that never overlaps, in the order in which it was asked for. Whoever asked hears of its own failure; the next in line
 * starts all the same.
 */
export const oneAfterOther = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
};
