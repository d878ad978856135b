import * as z from 'zod/mini';
import { lenient, numeric, text } from './tolerant';

const metrics = z.looseObject({
  label: text,
  score: z.catch(z.optional(z.array(z.unknown())), undefined),
  aggregated_score: z.optional(z.unknown()),
  consistency: z.optional(z.unknown()),
  image: z.optional(z.unknown()),
});

/** Image and video metrics: a label, a number, and a tree that is walked by shape. */
const judged = z.looseObject({
  label: text,
  score: z.optional(z.unknown()),
  certainty: z.optional(z.unknown()),
  children: z.optional(z.unknown()),
  image: z.optional(z.unknown()),
  ifl: lenient(z.looseObject({ heatmap: z.optional(z.unknown()) })),
  reverse_image_search_sources: z.optional(z.unknown()),
});
const flag = lenient(z.boolean());

const item = z.looseObject({
  // Goes into the path of later calls: letters, digits, dashes and dots, nothing that leads elsewhere.
  uuid: z.string().check(z.regex(/^(?!\.+$)[\w.-]{1,200}$/)),
  status: text,
  media_type: text,
  error_message: text,
  url: text,
  filename: text,
  duration: z.optional(z.unknown()),
  created_at: text,
  metrics: lenient(metrics),
  image_metrics: lenient(judged),
  video_metrics: lenient(judged),
  audio_source_tracing: lenient(z.looseObject({ label: text, error_message: text })),
  intelligence: lenient(z.looseObject({ description: z.optional(z.unknown()) })),
  zero_retention_mode: flag,
  media_redacted: flag,
  media_deleted: flag,
  file_deleted_at: text,
});
export type ResembleItem = z.infer<typeof item>;

/** The item of an envelope `{success, item}`; undefined where there is none with an id. */
export const itemOf = (json: unknown): ResembleItem | undefined => {
  const read = z.safeParse(z.looseObject({ item }), json);
  return read.success ? read.data.item : undefined;
};

/** The upload token stands at the top level, not under `item`. */
export const tokenOf = (json: unknown): string | undefined => {
  const read = z.safeParse(z.looseObject({ token: z.string().check(z.minLength(1), z.maxLength(10_000)) }), json);
  return read.success ? read.data.token : undefined;
};

export interface ListedJob {
  readonly uuid: string;
  readonly url: string | undefined;
  readonly filename: string | undefined;
  /** ms since 1970 by the vendor's clock. */
  readonly createdAt: number | undefined;
}

export interface ListedPage {
  readonly jobs: ListedJob[];
  /** How many pages the list has; 1 where that is not told. */
  readonly pages: number;
}

const list = z.looseObject({ items: z.array(z.unknown()), num_pages: z.optional(z.unknown()) });

/** A page of the account's jobs; entries without an id are passed over. Undefined where the answer is no list. */
export const listOf = (json: unknown): ListedPage | undefined => {
  const read = z.safeParse(list, json);
  if (!read.success) return undefined;
  const pages = numeric(read.data.num_pages) ?? 1;
  return { jobs: jobsIn(read.data.items), pages: Number.isSafeInteger(pages) && pages > 1 ? pages : 1 };
};

const jobsIn = (items: readonly unknown[]): ListedJob[] =>
  items.flatMap((entry) => {
    const parsed = z.safeParse(item, entry);
    if (!parsed.success) return [];
    const createdAt = Date.parse(parsed.data.created_at ?? '');
    return {
      uuid: parsed.data.uuid,
      url: parsed.data.url ?? undefined,
      filename: parsed.data.filename ?? undefined,
      createdAt: Number.isNaN(createdAt) ? undefined : createdAt,
    };
  });
