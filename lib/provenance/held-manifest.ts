/** A manifest that stood elsewhere, fetched because the person asked for it: where from, and its bytes. */
export interface HeldManifest {
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** More is not fetched: manifests with thumbnails have a few hundred kilobytes. */
export const MOST_MANIFEST_BYTES = 4_000_000;

/** Takes the place of `fetch` where the library runs: it is given the held bytes for their own address, and nothing else. */
export const fetchHeld = (held: HeldManifest | undefined): typeof fetch => {
  const wanted = held && URL.canParse(held.address) ? new URL(held.address).href : undefined;
  return async (request) => {
    const address = request instanceof Request ? request.url : String(request);
    if (held === undefined || address !== wanted) throw new TypeError('offline');
    const response = new Response(new Uint8Array(held.bytes), { headers: { 'content-type': 'application/c2pa' } });
    // The library parses it; a response that was made here has none.
    Object.defineProperty(response, 'url', { value: address });
    return response;
  };
};
