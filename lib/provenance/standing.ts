import { isAboutTrust } from './failures';
import type { Ingredient, ManifestStore, Status } from './manifest-store';
import { TIME_STAMPING } from './reader-settings';

/** How the credential of one manifest of the store stands. */
export type Standing = 'trusted' | 'untrusted' | 'expired' | 'broken';

/** Whether a word of the library's is about the manifest of this label. */
export const isAbout = ({ url }: Status, label: string): boolean =>
  url !== undefined && (url.includes(`/${label}/`) || url.endsWith(`/${label}`));

const standingBy = (failures: readonly string[], trusted: boolean): Standing => {
  if (failures.some((code) => !isAboutTrust(code))) return 'broken';
  if (failures.includes('signingCredential.expired')) return 'expired';
  return trusted && !failures.includes('signingCredential.untrusted') ? 'trusted' : 'untrusted';
};

/** How the credential of an ingredient stands, and the codes of what did not hold. */
export interface Judged {
  readonly standing: Standing;
  readonly failures: readonly string[];
}

/** How an ingredient's credential stands: by what was recorded when it was taken in, and by what the reader found different now. */
export const judgedIngredient = (store: ManifestStore, { active_manifest: label, ...of }: Ingredient): Judged => {
  if (label === undefined) return { standing: 'untrusted', failures: [] };
  const deltas = (store.validation_results?.ingredientDeltas ?? []).flatMap(({ validationDeltas }) =>
    validationDeltas ? [validationDeltas] : [],
  );
  const now = deltas.flatMap(({ failure }) => failure ?? []).filter((status) => isAbout(status, label));
  const good = deltas.flatMap(({ success }) => success ?? []).filter((status) => isAbout(status, label));
  const then = of.validation_results?.activeManifest;
  const others = (store.validation_status ?? []).filter((status) => isAbout(status, label));
  const isTrusted = (list: readonly Status[]) =>
    // An authority of time stamps makes nobody a signer.
    list.some(
      ({ code, explanation }) =>
        code === 'signingCredential.trusted' && explanation?.includes(`[${TIME_STAMPING}]`) !== true,
    );
  const trustedNow = isTrusted(good);
  const codes = [...now, ...others, ...(then?.failure ?? []), ...(of.validation_status ?? [])]
    .map(({ code }) => code)
    // A signer that was on no list then may be on one now.
    .filter((code) => !(trustedNow && code === 'signingCredential.untrusted'));
  return {
    standing: standingBy(codes, trustedNow || isTrusted(then?.success ?? [])),
    failures: [...new Set(codes)].filter((code) => !isAboutTrust(code)),
  };
};
