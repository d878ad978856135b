import { WasmBuilder } from '@contentauth/c2pa-wasm';
import { certificatesIn } from '../../lib/provenance/trust-lists';
import { nodeReader } from '../corpus/node-reader';
import type { Signer } from './authority';
import { coseSign1 } from './cose';

/** The library reads Blobs through an API that only workers have: here the bytes are at hand. */
class HeldBlob extends Blob {
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array, options?: BlobPropertyBag) {
    super([new Uint8Array(bytes)], options);
    this.#bytes = bytes;
  }
  override slice(from?: number, to?: number, type = ''): Blob {
    return new HeldBlob(this.#bytes.subarray(from, to), { type });
  }
  static bytesOf(blob: HeldBlob): ArrayBuffer {
    return new Uint8Array(blob.#bytes).buffer;
  }
}

class ReaderSync {
  readAsArrayBuffer(blob: HeldBlob): ArrayBuffer {
    return HeldBlob.bytesOf(blob);
  }
}

export interface Ingredient {
  readonly title: string;
  readonly relationship: 'parentOf' | 'componentOf' | 'inputTo';
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface Signing {
  readonly type: string;
  readonly title: string;
  readonly generator: string;
  /** As in the specification; `of` names the ingredient, by its place, that an action is about. */
  readonly actions: readonly (Readonly<Record<string, unknown>> & { readonly of?: number })[];
  readonly ingredients?: readonly Ingredient[];
  /** The manifest stays out of the file, which only points to it. */
  readonly remote?: string;
}

export const AI_MADE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
export const AI_EDITED = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';
export const CAPTURED = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';

const der = (pem: string): Uint8Array[] => certificatesIn(pem).map((one) => new Uint8Array(Buffer.from(one, 'base64')));

export interface Signed {
  readonly asset: Uint8Array;
  readonly manifest: Uint8Array;
}

/** Signs a file as `signer`: the bytes with Content Credentials in them, or only pointing to them. */
export const sign = async (bytes: Uint8Array, signer: Signer, of: Signing): Promise<Uint8Array> =>
  (await signApart(bytes, signer, of)).asset;

/** The same, with the manifest by itself: what stands at the address of a remote one. */
export const signApart = async (bytes: Uint8Array, signer: Signer, of: Signing): Promise<Signed> => {
  await nodeReader();
  Reflect.set(globalThis, 'FileReaderSync', ReaderSync);
  const actions = of.actions.map(({ of: about, ...action }) =>
    about === undefined ? action : { ...action, parameters: { ingredientIds: [`xmp:iid:${about}`] } },
  );
  const builder = WasmBuilder.fromJson(
    JSON.stringify({
      claim_generator_info: [{ name: of.generator, version: '1.0' }],
      title: of.title,
      assertions: [{ label: 'c2pa.actions.v2', data: { actions } }],
    }),
    JSON.stringify({ verify: { verify_after_sign: false, verify_trust: false } }),
  );
  for (const [place, { title, relationship, ...file }] of (of.ingredients ?? []).entries())
    await builder.addIngredientFromBlob(
      JSON.stringify({ title, relationship, instance_id: `xmp:iid:${place}` }),
      file.type,
      new HeldBlob(file.bytes, { type: file.type }),
    );
  if (of.remote) {
    builder.setRemoteUrl(of.remote);
    builder.setNoEmbed(true);
  }
  const chain = [...der(signer.certificate), ...der(signer.authority.certificate)];
  const definition = {
    alg: 'es256',
    reserveSize: coseSign1(new Uint8Array(), signer.key, chain).length,
    sign: async (claim: Uint8Array) => new Uint8Array(coseSign1(claim, signer.key, chain)),
  };
  try {
    return await builder.signAndGetManifestBytes(definition, [], of.type, new HeldBlob(bytes, { type: of.type }));
  } finally {
    builder.free();
  }
};
