/** What a reader of manifests gives. */
export interface ReadManifest {
  /** The manifest store as the library's JSON. */
  readonly json: string;
  /** Bytes of a thumbnail by its identifier; undefined where there are none. */
  readonly resource: (identifier: string) => Uint8Array | undefined;
  readonly free: () => void;
}

/** Reads the manifest in these bytes of a MIME type. Rejects with the library's own words where there is none, or it cannot be read. */
export type CredentialReader = (bytes: Uint8Array, type: string, settings: string) => Promise<ReadManifest>;

export type ReaderSaid =
  | { readonly is: 'none' }
  | { readonly is: 'remote'; readonly address: string }
  | { readonly is: 'format' }
  | { readonly is: 'damaged' }
  /** It did not take our settings: nothing of the file was looked at. */
  | { readonly is: 'reader-failed' };

/** What the library's refusal means. c2pa-rs names its errors in `C2pa(…)`. */
export const meaningOf = (error: unknown): ReaderSaid => {
  const said = String(error).slice(0, 4000);
  if (/JumbfNotFound|ProvenanceMissing/.test(said)) return { is: 'none' };
  const remote = /RemoteManifestUrl\("((?:[^"\\]|\\.)*)"/.exec(said)?.[1];
  if (remote !== undefined) return { is: 'remote', address: remote };
  if (/^"?C2pa\(BadParam\("could not parse configuration|RuntimeError|unreachable/.test(said))
    return { is: 'reader-failed' };
  return /UnsupportedType/.test(said) ? { is: 'format' } : { is: 'damaged' };
};
