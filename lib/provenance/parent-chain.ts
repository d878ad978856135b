import { actionsOf } from './actions';
import type { Declaration } from './credential';
import { knownGenerator } from './known-generators';
import { MOST_NAME, MOST_PARENTS } from './limits';
import type { Manifest, ManifestStore } from './manifest-store';
import { plainText } from './plain-text';
import { type Making, makingOf, termOf } from './source-type';
import { judgedIngredient, type Standing } from './standing';

/** One manifest of the chain from the file back to its beginning. */
interface Link {
  readonly manifest: Manifest;
  readonly standing: Standing;
}

/**
 * The active manifest, the manifest of its parent, and so on. Parts that were put in (`componentOf`) are no parents: what
 * they say, they do not say of the whole.
 */
const chainOf = (store: ManifestStore, active: Standing): readonly Link[] => {
  const chain: Link[] = [];
  const seen = new Set<string>();
  let label = store.active_manifest;
  let standing = active;
  while (label !== undefined && !seen.has(label) && chain.length < MOST_PARENTS) {
    seen.add(label);
    const manifest: Manifest | undefined = store.manifests[label];
    if (!manifest) break;
    chain.push({ manifest, standing });
    const parent = manifest.ingredients?.find(({ relationship }) => relationship === 'parentOf');
    if (!parent) break;
    ({ standing } = judgedIngredient(store, parent));
    label = parent.active_manifest;
  }
  return chain;
};

const generatorsOf = ({ claim_generator: line, claim_generator_info: infos }: Manifest): string[] => [
  ...(infos ?? []).map(({ name }) => plainText(name, MOST_NAME)),
  plainText(line, MOST_NAME)
    .replace(/[ /].*$/, '')
    .replaceAll('_', ' '),
];

/** What made the file, as a person would name it. */
export const generatorOf = (manifest: Manifest): string => generatorsOf(manifest).find((name) => name !== '') ?? '';

type Said = Omit<Declaration, 'standing'>;

const saidIn = (manifest: Manifest): Said[] => {
  const actions = actionsOf(manifest);
  const byType = actions.flatMap(({ action, agent, sourceType }): Said[] => {
    const making = makingOf(sourceType);
    if (!making) return [];
    const tool = plainText(agent, MOST_NAME) || generatorOf(manifest);
    // A trained model's work within an edit is an edit: only *created* speaks of the whole.
    const isPart = making === 'ai-made' && action !== 'c2pa.created' && action !== 'c2pa.opened';
    return [{ making: isPart ? 'ai-edited' : making, by: 'source-type', quote: termOf(sourceType), tool }];
  });
  const known = knownGenerator([...actions.map(({ agent }) => agent), ...generatorsOf(manifest)]);
  return known ? [...byType, { making: 'ai-made', by: 'known-generator', quote: known, tool: known }] : byType;
};

/** Gravest first: one AI-made beginning outweighs whatever was done with it later. */
const ORDER: readonly Making[] = [
  'ai-made',
  'ai-edited',
  'may-hold-ai',
  'captured',
  'made-by-software',
  'edited-by-people',
];

const place = ({ making, standing }: Declaration): number =>
  ORDER.indexOf(making) + (standing === 'trusted' || making === 'ai-made' || making === 'ai-edited' ? 0 : ORDER.length);

/**
 * What the credential declares of the whole file, gravest first. A link that does not hold, and what lies behind it, says
 * nothing. `active` is how the file's own credential stands.
 */
export const declarationOf = (store: ManifestStore, active: Standing): Declaration | undefined => {
  const found: Declaration[] = [];
  let trusted = true;
  for (const { manifest, standing } of chainOf(store, active)) {
    if (standing === 'broken') break;
    trusted &&= standing === 'trusted';
    found.push(
      ...saidIn(manifest).map((said) => ({
        ...said,
        standing: trusted ? ('trusted' as const) : ('file-alone' as const),
      })),
    );
  }
  return found.sort((a, b) => place(a) - place(b))[0];
};
