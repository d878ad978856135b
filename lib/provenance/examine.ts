import { type Credential, emptyCredential } from './credential';
import type { CredentialReader } from './credential-reader';
import { isReadable } from './formats';
import type { HeldManifest } from './held-manifest';
import { MOST_IMAGE_BYTES, MOST_MEDIA_BYTES, MOST_METADATA_BYTES } from './limits';
import { hasTooManyParts } from './parts';
import type { Provenance } from './provenance';
import { readCredential, type Shrink } from './read-credential';
import { mayFileHoldCredential } from './scan';
import { imageFields } from './traces/image-fields';
import { tagFields } from './traces/tag-fields';
import type { Trace } from './traces/trace';
import { tracesOf } from './traces/traces-of';
import { xmpFields } from './traces/xmp-fields';
import type { TrustLists } from './trust-lists';

export interface Examined {
  readonly provenance: Provenance;
  /** The manifest store as JSON; empty where there is none. */
  readonly manifest: string;
}

export interface Examination {
  readonly file: Blob;
  /** MIME type told from the bytes; `application/octet-stream` where they tell none. */
  readonly type: string;
  readonly lists: TrustLists;
  /** Loads the reader: called only where there may be a manifest. */
  readonly reader: () => Promise<CredentialReader>;
  readonly shrink: Shrink;
  /** A manifest that stood elsewhere: the reader's `fetch` gives its bytes (lib/provenance/held-manifest.ts). */
  readonly held?: HeldManifest | undefined;
  /** Told before: not read again. */
  readonly traces?: readonly Trace[] | undefined;
  /** Hears of the traces before the credential is looked at: what that one does cannot take them away. */
  readonly onTraces?: (traces: readonly Trace[]) => void;
}

const mostBytes = (type: string): number => (type.startsWith('image/') ? MOST_IMAGE_BYTES : MOST_MEDIA_BYTES);

const credentialIn = async ({ file, type, lists, reader, shrink, held }: Examination): Promise<CredentialFound> => {
  if (!(await isReadable(file, type))) return { credential: emptyCredential('not-readable', 'format'), manifest: '' };
  if (!(await mayFileHoldCredential(file))) return { credential: emptyCredential('none'), manifest: '' };
  if (file.size > mostBytes(type)) return { credential: emptyCredential('not-readable', 'too-large'), manifest: '' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (hasTooManyParts(bytes)) return { credential: emptyCredential('not-readable', 'too-many-parts'), manifest: '' };
  const from = held ? { heldFrom: new URL(held.address).hostname } : {};
  return readCredential({ bytes, type, ...from }, lists, await reader(), shrink);
};

interface CredentialFound {
  readonly credential: Credential;
  readonly manifest: string;
}

/** XMP stands near the start of a file, or after everything else. */
const ends = async (file: Blob): Promise<Uint8Array[]> => {
  const half = MOST_METADATA_BYTES / 4;
  const parts = file.size <= half * 2 ? [file] : [file.slice(0, half), file.slice(file.size - half)];
  return Promise.all(parts.map(async (part) => new Uint8Array(await part.arrayBuffer())));
};

const tracesIn = async ({ file, type }: Examination): Promise<Trace[]> => {
  const xmp = (await ends(file)).flatMap(xmpFields);
  const isImage = type.startsWith('image/');
  const own = isImage
    ? await imageFields(await file.slice(0, MOST_METADATA_BYTES).arrayBuffer())
    : await tagFields(file, type);
  return tracesOf([...xmp, ...own]);
};

/** All that a file itself says of its origin, within the limits. Nothing here asks the network. */
export const examine = async (of: Examination): Promise<Examined> => {
  const traces = of.traces ?? (await tracesIn(of));
  of.onTraces?.(traces);
  const { credential, manifest } = await credentialIn(of);
  return { provenance: { credential, traces: [...traces], listDate: of.lists.date }, manifest };
};
