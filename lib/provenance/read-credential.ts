import { type Credential, type CredentialAnswer, emptyCredential, isTrusted, type Node } from './credential';
import { type CredentialReader, meaningOf, type ReadManifest } from './credential-reader';
import { isAboutTrust, toldFailures } from './failures';
import { ingredientTree, signerOf, timeOf } from './ingredient-tree';
import { MOST_ADDRESS, MOST_FAILURES, MOST_MANIFEST_CHARACTERS, MOST_NAME, MOST_THUMBNAILS } from './limits';
import { type ManifestStore, manifestStore } from './manifest-store';
import { declarationOf, generatorOf } from './parent-chain';
import { plainText } from './plain-text';
import { settingsFor, settingsOf, TIME_STAMPING } from './reader-settings';
import { isAbout, type Standing } from './standing';
import { certificatesIn, hasLists, type TrustLists } from './trust-lists';

/** Bytes with the MIME type that they themselves speak of. */
export interface TypedBytes {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Host of a manifest that stood elsewhere and is at hand. */
  readonly heldFrom?: string;
}

export interface CredentialRead {
  readonly credential: Credential;
  /** The manifest store as JSON, for copying; empty where there is none. */
  readonly manifest: string;
}

/** Makes a small copy of a thumbnail as a `data:` address; undefined where it cannot. */
export type Shrink = (bytes: Uint8Array) => Promise<string | undefined>;

const codesOf = (store: ManifestStore): string[] => [
  ...(store.validation_results?.activeManifest?.failure ?? []).map(({ code }) => code),
  // Older answers of the library, and failures of ingredients, stand here alone.
  ...(store.validation_status ?? []).map(({ code }) => code),
];

/**
 * Among whose anchors the library found the file's own signer. Only what was said of that very signature: an ingredient's signer
 * says nothing of it, and one that is unknown takes nothing from it, though the library then calls the whole *Valid* alone.
 */
const trustedBy = (store: ManifestStore): 'system' | 'user' | 'time' | undefined => {
  const { active_manifest: label, validation_state: state, validation_results: results } = store;
  const isHolding = (state === 'Trusted' || state === 'Valid') && (results?.activeManifest?.failure ?? []).length === 0;
  if (!isHolding || label === undefined) return undefined;
  const said = (results?.activeManifest?.success ?? []).find(
    (status) => status.code === 'signingCredential.trusted' && isAbout(status, label),
  );
  if (!said) return undefined;
  if (said.explanation?.includes('[system_anchors]')) return 'system';
  return said.explanation?.includes(`[${TIME_STAMPING}]`) ? 'time' : 'user';
};

type Untold = 'user' | 'time' | CredentialAnswer;

/** The answer but for *whose* list, where the library does not tell. Closed: what is not understood is invalid. */
const answerOf = (store: ManifestStore, lists: TrustLists): Untold => {
  const active = (store.validation_results?.activeManifest?.failure ?? []).map(({ code }) => code);
  const broken = active.filter((code) => !isAboutTrust(code));
  const by = trustedBy(store);
  if (by) return by === 'system' ? 'trusted-official' : by;
  if (store.validation_state === 'Trusted' && active.length === 0) return 'unknown-signer';
  if (store.validation_state === 'Valid' && broken.length === 0)
    return hasLists(lists) ? 'unknown-signer' : 'trust-not-judged';
  const isExpired = active.includes('signingCredential.expired') && broken.length === 0;
  return isExpired && !codesOf(store).some((code) => !isAboutTrust(code)) ? 'expired' : 'invalid';
};

const STANDING: Partial<Record<CredentialAnswer, Standing>> = { expired: 'expired', invalid: 'broken' };

const standingOf = (answer: CredentialAnswer): Standing =>
  isTrusted(answer) ? 'trusted' : (STANDING[answer] ?? 'untrusted');

const withThumbnails = async (
  nodes: readonly Node[],
  pictures: readonly (string | undefined)[],
  read: ReadManifest,
  shrink: Shrink,
): Promise<Node[]> => {
  let left = MOST_THUMBNAILS;
  const out: Node[] = [];
  for (const [at, node] of nodes.entries()) {
    const identifier = pictures[at];
    const bytes = identifier && left > 0 ? read.resource(identifier) : undefined;
    const thumbnail = bytes ? await shrink(bytes) : undefined;
    if (thumbnail) left -= 1;
    out.push(thumbnail ? { ...node, thumbnail } : node);
  }
  return out;
};

const remoteOf = (address: string): Credential => {
  const host = URL.canParse(address) ? new URL(address).host : '';
  return {
    ...emptyCredential('remote'),
    remote: { host: plainText(host, MOST_NAME), address: plainText(address, MOST_ADDRESS) },
  };
};

/** The credential in these bytes. Never rejects: what cannot be read is an answer too. */
export const readCredential = async (
  file: TypedBytes,
  lists: TrustLists,
  reader: CredentialReader,
  shrink: Shrink,
): Promise<CredentialRead> => {
  const { bytes, type, heldFrom } = file;
  let read: ReadManifest | undefined;
  try {
    read = await reader(bytes, type, settingsOf(lists, heldFrom));
    const store = manifestStore.parse(JSON.parse(read.json));
    const answer = await toldApart(answerOf(store, lists), file, lists, reader);
    return {
      credential: await told(store, answer, read, shrink),
      manifest: read.json.slice(0, MOST_MANIFEST_CHARACTERS),
    };
  } catch (error) {
    const said = meaningOf(error);
    if (said.is === 'remote') return { credential: remoteOf(said.address), manifest: '' };
    const credential = said.is === 'none' ? emptyCredential('none') : emptyCredential('not-readable', said.is);
    return { credential, manifest: '' };
  } finally {
    read?.free();
  }
};

/**
 * Whose anchors those of the person and of the interim list are, and whether the official list has the signer as well (the
 * library looks in no fixed order): readings with one list alone tell. Who is found under an authority of time stamps, and on
 * none of the lists of signers, is on none.
 */
const toldApart = async (
  answer: Untold,
  { bytes, type, heldFrom }: TypedBytes,
  lists: TrustLists,
  reader: CredentialReader,
): Promise<CredentialAnswer> => {
  if (answer !== 'user' && answer !== 'time') return answer;
  const isOn = async (list: 'official' | 'interim' | 'own'): Promise<boolean> => {
    const anchors = list === 'interim' ? lists.interim + lists.interimAllowed : lists[list];
    if (certificatesIn(anchors).length === 0) return false;
    const again = await reader(bytes, type, settingsFor(lists, list, heldFrom));
    try {
      const store = manifestStore.parse(JSON.parse(again.json));
      return trustedBy(store) === (list === 'official' ? 'system' : 'user');
    } finally {
      again.free();
    }
  };
  // An own anchor may well be a copy of an official one: the stronger list is said.
  if (await isOn('official')) return 'trusted-official';
  if (await isOn('own')) return 'trusted-own';
  if (answer === 'user' || (await isOn('interim'))) return 'trusted-interim';
  return hasLists(lists) ? 'unknown-signer' : 'trust-not-judged';
};

const told = async (
  store: ManifestStore,
  answer: CredentialAnswer,
  read: ReadManifest,
  shrink: Shrink,
): Promise<Credential> => {
  const standing = standingOf(answer);
  const { nodes, more, pictures } = ingredientTree(store, standing);
  const active = store.active_manifest === undefined ? undefined : store.manifests[store.active_manifest];
  const signedAt = timeOf(active?.signature_info?.time);
  const declaration = declarationOf(store, standing);
  const codes = answer === 'invalid' ? [...new Set(codesOf(store))].filter((code) => !isAboutTrust(code)) : [];
  return {
    answer,
    failures: toldFailures(codes, MOST_FAILURES),
    signer: active ? signerOf(active) : '',
    ...(signedAt === undefined ? {} : { signedAt }),
    generator: active ? generatorOf(active) : '',
    ...(declaration ? { declaration } : {}),
    nodes: await withThumbnails(nodes, pictures, read, shrink),
    moreNodes: more,
  };
};
