import * as z from 'zod/mini';

const bytes = {
  sha256: z.string(),
  length: z.number(),
  type: z.string(),
  /** Who read them: the page itself (blob:, data:), or the background, with or without the person's cookies. */
  readBy: z.enum(['page', 'background', 'background-with-cookies']),
  address: z.string(),
};

/**
 * The exact thing examined.
 * `original-bytes`: `sha256` is lower-case hex, `length` in bytes, `type` a MIME type told from the bytes.
 * `captured`: a PNG of the pixels that the page showed, because the file itself was not to be had. `sha256`, `length` and `type`
 * are the copy's; what the original said of itself is not in it.
 * `re-encoded`: a lossless copy in a format that a detector takes, made here because the person allowed it; `from` is the
 * original's type and hash.
 * `address-only`: nobody here has seen the bytes; the verdict is about what the detector fetched.
 */
const original = z.object({ obtained: z.literal('original-bytes'), ...bytes });
const captured = z.object({ obtained: z.literal('captured'), ...bytes });
const copy = z.object({
  obtained: z.literal('re-encoded'),
  ...bytes,
  from: z.object({ type: z.string(), sha256: z.string() }),
});
const addressOnly = z.object({ obtained: z.literal('address-only'), address: z.string() });

export const specimen = z.discriminatedUnion('obtained', [original, captured, copy, addressOnly]);
export type Specimen = z.infer<typeof specimen>;

/** A specimen whose bytes are, or were, here. */
export const specimenOfBytes = z.discriminatedUnion('obtained', [original, captured, copy]);
export type SpecimenOfBytes = z.infer<typeof specimenOfBytes>;

export const bytesIn = (of: Specimen | undefined): SpecimenOfBytes | undefined =>
  of === undefined || of.obtained === 'address-only' ? undefined : of;
