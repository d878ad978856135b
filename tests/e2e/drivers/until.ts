const PAUSE = 50;

/**
 * Looks again and again until there is something to see, and answers that. What is thrown by a look counts as *not
 * yet*: pages and workers come and go. Fails with `what` and with what the last look said.
 */
export const until = async <T>(
  what: string,
  look: () => Promise<T | false | undefined>,
  within = 15_000,
): Promise<T> => {
  const end = performance.now() + within;
  let last: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== false && seen !== undefined) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    await new Promise((next) => setTimeout(next, PAUSE));
  } while (performance.now() < end);
  const said = last instanceof Error ? last.message : last;
  throw new Error(`not within ${within} ms: ${what}${said ? `; last: ${said}` : ''}`, { cause: last });
};
