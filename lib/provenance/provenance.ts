import * as z from 'zod/mini';
import { credential } from './credential';
import { trace } from './traces/trace';

/** What a file itself says of its origin: its Content Credentials, and the traces in its metadata. */
export const provenance = z.object({
  credential,
  traces: z.array(trace),
  /** YYYY-MM-DD of the trust list by which the signer was judged; empty where there was none. */
  listDate: z.string(),
});
export type Provenance = z.infer<typeof provenance>;
