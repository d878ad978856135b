import init, { WasmReader } from '@contentauth/c2pa-wasm';
import type { CredentialReader } from './credential-reader';

/** The reader, and how much memory it holds: WASM memory never shrinks. */
export interface LoadedReader {
  readonly read: CredentialReader;
  readonly memoryBytes: () => number;
}

/** Loads the library from its WASM bytes, or their place within the package. */
export const loadWasmReader = async (wasm: BufferSource | URL | string): Promise<LoadedReader> => {
  const { memory } = await init({ module_or_path: wasm });
  const read: CredentialReader = async (bytes, type, settings) => {
    const reader = await WasmReader.fromBytes(type, bytes, settings);
    return {
      json: reader.json(),
      resource: (identifier) => {
        try {
          return reader.resourceToBytes(identifier);
        } catch {
          // Named in the manifest and not there.
          return undefined;
        }
      },
      free: () => reader.free(),
    };
  };
  return { read, memoryBytes: () => memory.buffer.byteLength };
};
