/** Something that the tools need is missing and cannot be had from here; the message is a sentence for a person. */
export class Unready extends Error {
  /** @override */
  name = 'Unready';
}

/**
 * Runs a tool's main part; a person reads one sentence where something is missing, and a stack for anything else.
 *
 * @param {() => Promise<number | undefined>} main answers the exit code
 */
export const runMain = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Unready ? error.message : error);
    process.exitCode = 1;
  }
};
