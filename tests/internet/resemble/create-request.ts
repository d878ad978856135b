import * as z from 'zod';
import { Refusal } from './refusal';

const region = z.number().nonnegative();

/** Every documented field. `callback_url` is missing on purpose: an extension can receive no call, so it must send none. */
const createRequest = z.strictObject({
  url: z.string().optional(),
  media_token: z.string().optional(),
  visualize: z.boolean().optional(),
  frame_length: z.number().int().min(1).max(4).optional(),
  start_region: region.optional(),
  end_region: region.optional(),
  max_video_secs: z.number().positive().optional(),
  model_types: z.enum(['image', 'talking_head']).optional(),
  intelligence: z.boolean().optional(),
  audio_source_tracing: z.boolean().optional(),
  use_reverse_search: z.boolean().optional(),
  use_ood_detector: z.boolean().optional(),
  zero_retention_mode: z.boolean().optional(),
});
export type CreateOptions = Omit<z.infer<typeof createRequest>, 'url' | 'media_token'>;

export interface CreateRequest {
  readonly from: { readonly url: string } | { readonly token: string };
  readonly options: CreateOptions;
}

export const parseCreate = (contentType: string, body: Buffer): CreateRequest => {
  if (!/^application\/json\b/i.test(contentType)) throw new Refusal(400, 'Content-Type must be application/json');
  const parsed = createRequest.safeParse(parseJson(body));
  if (!parsed.success) throw new Refusal(400, complaint(parsed.error));
  const { url, media_token: token, ...options } = parsed.data;
  if ((url === undefined) === (token === undefined))
    throw new Refusal(400, 'Provide exactly one of url and media_token');
  const { start_region: start = 0, end_region: end } = options;
  if (end !== undefined && end <= start) throw new Refusal(400, 'end_region must be greater than start_region');
  return { from: url === undefined ? { token: token ?? '' } : { url: publicAddress(url) }, options };
};

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Refusal(400, 'The request body is not valid JSON');
  }
};

const complaint = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');

const publicAddress = (url: string): string => {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Refusal(400, 'url must be a publicly accessible HTTPS URL');
  return url;
};
