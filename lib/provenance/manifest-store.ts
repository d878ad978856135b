import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);
const list = <T extends z.ZodMiniType>(of: T) => z.catch(z.nullish(z.array(of)), []);
const anything = z.catch(z.record(z.string(), z.unknown()), {});

const status = z.catch(z.object({ code: z.string(), url: text, explanation: text }), {
  code: 'unknown',
  url: undefined,
  explanation: undefined,
});
const results = z.object({ success: list(status), informational: list(status), failure: list(status) });
const maybeResults = z.catch(z.nullish(results), undefined);
const named = z.catch(z.object({ identifier: z.string(), format: text }), { identifier: '', format: undefined });

export const ingredient = z.object({
  title: text,
  relationship: text,
  active_manifest: text,
  thumbnail: z.nullish(named),
  label: text,
  validation_status: list(status),
  validation_results: z.catch(z.nullish(z.object({ activeManifest: maybeResults })), undefined),
});
export type Ingredient = z.infer<typeof ingredient>;

export const manifest = z.object({
  claim_generator: text,
  claim_generator_info: list(anything),
  title: text,
  thumbnail: z.nullish(named),
  ingredients: list(ingredient),
  assertions: list(
    z.catch(z.object({ label: z.string(), data: z.optional(z.unknown()) }), { label: '', data: undefined }),
  ),
  signature_info: z.catch(z.nullish(z.object({ issuer: text, common_name: text, time: text })), undefined),
});
export type Manifest = z.infer<typeof manifest>;

/** What the library's `json()` holds, as far as it is used here. Whatever is amiss in a field is taken as absent. */
export const manifestStore = z.object({
  active_manifest: text,
  manifests: z.catch(z.record(z.string(), z.catch(z.optional(manifest), undefined)), {}),
  validation_state: text,
  validation_status: list(status),
  validation_results: z.catch(
    z.nullish(
      z.object({
        activeManifest: maybeResults,
        ingredientDeltas: list(z.catch(z.object({ validationDeltas: maybeResults }), { validationDeltas: undefined })),
      }),
    ),
    undefined,
  ),
});
export type ManifestStore = z.infer<typeof manifestStore>;
export type Status = z.infer<typeof status>;
