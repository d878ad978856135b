import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BYTES_TO_TELL, typeOfBytes } from '../../lib/media/media-type';
import { type Examined, examine } from '../../lib/provenance/examine';
import { fetchHeld, type HeldManifest } from '../../lib/provenance/held-manifest';
import type { TrustLists } from '../../lib/provenance/trust-lists';
import { type LoadedReader, loadWasmReader } from '../../lib/provenance/wasm-reader';

const WASM = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');

let loading: Promise<LoadedReader> | undefined;

/** The same reader as in the extension's worker, in this process. */
export const nodeReader = (): Promise<LoadedReader> => {
  loading ??= loadWasmReader(readFileSync(WASM));
  return loading;
};

/** Examines bytes as the extension's worker does. Thumbnails need a browser: here there are none. */
export const examineBytes = async (bytes: Uint8Array, lists: TrustLists, held?: HeldManifest): Promise<Examined> => {
  const ours = globalThis.fetch;
  // As in the worker: the library has no other way out.
  globalThis.fetch = fetchHeld(held);
  try {
    return await examined(bytes, lists, held);
  } finally {
    globalThis.fetch = ours;
  }
};

const examined = (bytes: Uint8Array, lists: TrustLists, held: HeldManifest | undefined): Promise<Examined> =>
  examine({
    held,
    file: new Blob([new Uint8Array(bytes)]),
    type: typeOfBytes(bytes.subarray(0, BYTES_TO_TELL)) ?? 'application/octet-stream',
    lists,
    reader: async () => (await nodeReader()).read,
    shrink: async () => undefined,
  });
