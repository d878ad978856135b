import * as z from 'zod/mini';
import { lenient, numeric, text } from './tolerant';

const given = z.optional(z.unknown());
const record = z.looseObject({});

const presign = z.looseObject({
  presigned_url: z.string().check(z.minLength(1)),
  file_path: z.string().check(z.minLength(1), z.maxLength(2_000)),
});

/** Where to put the bytes and how the paid call names them; undefined where either is missing. */
export const presignOf = (json: unknown): { readonly putAt: string; readonly path: string } | undefined => {
  const read = z.safeParse(presign, json);
  return read.success ? { putAt: read.data.presigned_url, path: read.data.file_path } : undefined;
};

/** The id of a job that was taken. */
export const jobOf = (json: unknown): string | undefined => {
  const read = z.safeParse(z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(200)) }), json);
  return read.success ? read.data.id : undefined;
};

export const healthOf = (json: unknown): string | undefined => {
  const read = z.safeParse(z.looseObject({ status: text }), json);
  return read.success ? (read.data.status?.toLowerCase() ?? undefined) : undefined;
};

/** For external integrations only `credits` is said to be filled: the others may be missing, null or zero. */
export const creditsOf = (json: unknown) => {
  const read = z.safeParse(record, json);
  if (!read.success) return undefined;
  const all = numeric(read.data.credits);
  const base = numeric(read.data.baseCredits);
  const boost = numeric(read.data.boostCredits);
  if (all === undefined)
    return base === undefined || boost === undefined ? undefined : { credits: base + boost, base, boost };
  // Parts that do not make up the whole say nothing.
  return base !== undefined && boost !== undefined && base + boost === all
    ? { credits: all, base, boost }
    : { credits: all };
};

/** Everything of a result that is read, whatever the medium. */
const details = z.looseObject({
  is_valid: lenient(z.boolean()),
  message: text,
  error_message: text,
  original_duration: given,
  is_truncated: lenient(z.boolean()),
  truncated_duration: given,
  mean_ai_prob: given,
  individual_chunks_ai_prob: z.catch(z.optional(z.array(z.unknown())), undefined),
  ml: lenient(z.looseObject({ aggregate: lenient(z.looseObject({ prob_fake: given })) })),
  detection_step: given,
  final_result: text,
  ocr: given,
  synthid: given,
  heatmap_status: given,
  heatmap_url: text,
  analysis_results_status: text,
  analysis_results: given,
  warnings: z.catch(z.optional(z.array(z.unknown())), undefined),
});
export type PresignedDetails = z.infer<typeof details>;

export interface PresignedResult {
  /** Undefined where the answer names none. */
  readonly id: string | undefined;
  readonly status: string;
  readonly result: unknown;
  readonly details: PresignedDetails;
}

const membersOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/**
 * An answer of /query; undefined where it is none. The details stand under `result_details`; they were seen at the top
 * level and under `result` too.
 */
export const resultOf = (json: unknown): PresignedResult | undefined => {
  const read = z.safeParse(z.looseObject({ id: text, status: text, result: given, result_details: given }), json);
  if (!read.success) return undefined;
  const { id, status, result, result_details: inner } = read.data;
  const merged = z.safeParse(details, { ...membersOf(json), ...membersOf(result), ...membersOf(inner) });
  return {
    id: id ?? undefined,
    status: (status ?? '').trim().toLowerCase(),
    result,
    details: merged.success ? merged.data : {},
  };
};
