/** Compilers leave the paths of sources in what they build, for the messages of panics. */
const SOURCE = /registry\/src\/[^/\0]+\/([A-Za-z0-9_-]+-\d[A-Za-z0-9.+-]*)\//g;

/**
 * The parts, with their versions, that a file built from Rust says it is made of: those that it happens to name, not all.
 *
 * @param {Buffer} file
 * @returns {string[]} sorted
 */
export const cratesNamedIn = (file) =>
  [...new Set([...file.toString('latin1').matchAll(SOURCE)].map(([, name]) => name ?? ''))].sort();
