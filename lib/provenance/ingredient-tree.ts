import { actionsOf } from './actions';
import type { Action, Node } from './credential';
import { toldFailures } from './failures';
import { MOST_ACTIONS, MOST_DEPTH, MOST_NAME, MOST_NODE_FAILURES, MOST_NODES } from './limits';
import type { Ingredient, Manifest, ManifestStore } from './manifest-store';
import { generatorOf } from './parent-chain';
import { plainText } from './plain-text';
import { makingOf } from './source-type';
import { judgedIngredient, type Standing } from './standing';

/** Years that a signature or an action can be of: what lies outside is a forged or broken date and is not told. */
const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2200, 0);

export const timeOf = (date: unknown): number | undefined => {
  const time = typeof date === 'string' && date.length < 64 ? Date.parse(date) : Number.NaN;
  return time > EARLIEST && time < LATEST ? time : undefined;
};

export const signerOf = ({ signature_info: by }: Manifest): string =>
  plainText(by?.issuer, MOST_NAME) || plainText(by?.common_name, MOST_NAME);

const toldActions = (manifest: Manifest): Pick<Node, 'actions' | 'moreActions'> => {
  const all = actionsOf(manifest);
  const actions = all.slice(0, MOST_ACTIONS).map(({ action, when, agent, sourceType }): Action => {
    const time = timeOf(when);
    const tool = plainText(agent, MOST_NAME);
    const making = makingOf(sourceType);
    return {
      name: plainText(action, 60).replace(/^c2pa\./, ''),
      ...(time === undefined ? {} : { when: time }),
      ...(tool === '' ? {} : { with: tool }),
      ...(making === undefined ? {} : { making }),
    };
  });
  return { actions, moreActions: all.length - actions.length };
};

const RELATIONS: Readonly<Record<string, Node['relation']>> = {
  parentOf: 'parent',
  componentOf: 'part',
  inputTo: 'input',
};

const nodeOf = (
  manifest: Manifest | undefined,
  place: Pick<Node, 'relation' | 'signed' | 'failures' | 'title'>,
): Node => {
  const signedAt = timeOf(manifest?.signature_info?.time);
  return {
    ...place,
    signer: manifest ? signerOf(manifest) : '',
    ...(signedAt === undefined ? {} : { signedAt }),
    generator: manifest ? generatorOf(manifest) : '',
    ...(manifest ? toldActions(manifest) : { actions: [], moreActions: 0 }),
  };
};

interface Waiting {
  readonly ingredient: Ingredient;
  readonly under: number;
  readonly depth: number;
  /** Labels on the way up: one that comes again is a loop. */
  readonly above: readonly string[];
}

/** A node, and the name by which the reader gives its thumbnail. */
export interface Grown {
  readonly nodes: readonly Node[];
  readonly more: number;
  readonly pictures: readonly (string | undefined)[];
}

/** The manifests and ingredients of a store as a tree, nearest first, within its limits; loops are cut. */
export const ingredientTree = (store: ManifestStore, active: Standing): Grown => {
  const label = store.active_manifest;
  const root = label === undefined ? undefined : store.manifests[label];
  if (label === undefined || !root) return { nodes: [], more: 0, pictures: [] };
  const nodes: Node[] = [nodeOf(root, { relation: 'active', signed: active, title: plainText(root.title, MOST_NAME) })];
  const pictures: (string | undefined)[] = [root.thumbnail?.identifier];
  let more = 0;
  const below = (manifest: Manifest, under: number, depth: number, above: readonly string[]): Waiting[] =>
    (manifest.ingredients ?? []).map((ingredient) => ({ ingredient, under, depth, above }));
  let waiting = below(root, 0, 1, [label]);
  while (waiting.length > 0) {
    const next: Waiting[] = [];
    for (const { ingredient, under, depth, above } of waiting) {
      const own = ingredient.active_manifest;
      const manifest = own === undefined ? undefined : store.manifests[own];
      if (nodes.length >= MOST_NODES || depth > MOST_DEPTH || (own !== undefined && above.includes(own))) {
        more += 1;
        continue;
      }
      const relation = RELATIONS[ingredient.relationship ?? ''] ?? 'other';
      const judged = manifest ? judgedIngredient(store, ingredient) : undefined;
      const failures = judged?.standing === 'broken' ? toldFailures(judged.failures, MOST_NODE_FAILURES) : [];
      const place = {
        relation,
        signed: judged?.standing ?? 'none',
        ...(failures.length > 0 ? { failures } : {}),
      } as const;
      const title = plainText(ingredient.title, MOST_NAME) || plainText(manifest?.title, MOST_NAME);
      nodes.push({ ...nodeOf(manifest, { ...place, title }), under });
      pictures.push(ingredient.thumbnail?.identifier ?? manifest?.thumbnail?.identifier);
      if (manifest && own !== undefined) next.push(...below(manifest, nodes.length - 1, depth + 1, [...above, own]));
    }
    waiting = next;
  }
  return { nodes, more, pictures };
};
