import * as z from 'zod/mini';

/**
 * For tolerant schemas at the edge: every field may be missing, null or of a neighbouring type; what cannot be read
 * counts as absent and never as zero (the vendors' pages show numbers as strings and as numbers).
 */
export const lenient = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.catch(z.optional(z.nullable(schema)), undefined);

export const text = lenient(z.string());

/** A finite number, given as such or as a string; "", "NaN" and everything else are no number. */
export const numeric = (value: unknown): number | undefined => {
  if (typeof value === 'string' && value.trim() === '') return undefined;
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};
