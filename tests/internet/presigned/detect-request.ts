import * as z from 'zod';
import type { Kind } from './product';
import { Unfit } from './refusal';

const shared = { key: z.string().optional(), url: z.string(), email: z.string().optional() };
const whole = z.number().int().positive();

/** Every documented member and no other: FastAPI would ignore the rest, and nobody would notice that it does nothing. */
const audioRequest = z.strictObject({
  ...shared,
  document_type: z.literal('Audio').optional(),
  analyzeUpToSeconds: whole.optional(),
  analyze_up_to_seconds: whole.optional(),
});

const imageRequest = z
  .strictObject({
    ...shared,
    document_type: z.literal('Image').optional(),
    generate_preview: z.boolean().optional(),
    generate_analysis_details: z.boolean().optional(),
    generate_heatmap: z.boolean().optional(),
    generate_heatmap_overlayed: z.boolean().optional(),
    generate_heatmap_normalized: z.boolean().optional(),
    model: z.string().optional(),
    id: z.string().optional(),
  })
  .refine(
    ({ generate_heatmap: heatmap, generate_heatmap_overlayed: overlayed, generate_heatmap_normalized: normalized }) =>
      heatmap === true || !(overlayed || normalized),
    { message: 'generate_heatmap must be true', path: ['generate_heatmap'] },
  );

export type AudioRequest = z.infer<typeof audioRequest>;
export type ImageRequest = z.infer<typeof imageRequest>;
/** What a job remembers of how it was asked for. */
export type DetectOptions = Partial<Omit<AudioRequest, 'key' | 'url' | 'document_type'>> &
  Partial<Omit<ImageRequest, 'key' | 'url' | 'document_type'>>;

export const parseDetect = (kind: Exclude<Kind, 'video'>, contentType: string, body: Buffer) =>
  kind === 'audio' ? fitting(audioRequest, contentType, body) : fitting(imageRequest, contentType, body);

const queryRequest = z.looseObject({ id: z.string() });
export const parseQuery = (contentType: string, body: Buffer): string => fitting(queryRequest, contentType, body).id;

const assetRequest = z.strictObject({ key: z.string().optional() });
export const parseAsset = (contentType: string, body: Buffer): string =>
  fitting(assetRequest, contentType, body).key ?? '';

const fitting = <T>(schema: z.ZodType<T>, contentType: string, body: Buffer): T => {
  if (!/^application\/json\b/i.test(contentType))
    throw new Unfit(['body'], 'Input should be a valid dictionary or object', 'model_attributes_type');
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Unfit(['body', ...((issue?.path ?? []) as string[])], issue?.message ?? '', issue?.code);
};

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Unfit(['body'], 'JSON decode error', 'json_invalid');
  }
};
