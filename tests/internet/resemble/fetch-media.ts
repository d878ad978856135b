import { type Kind, kindOfBytes } from './media-kind';

/** What the vendor's fetcher calls itself in the sites' logs. */
export const VENDOR_AGENT = 'ResembleFetch/2.0';
const MOST_REDIRECTS = 5;

export type Fetched =
  | { readonly is: 'media'; readonly kind: Kind; readonly bytes: Buffer }
  | { readonly is: 'failed'; readonly why: string };

/** Fetches as a stranger does: no cookies, no Referer, nobody's session. */
export const fetchMedia = async (address: string, fetching: typeof fetch): Promise<Fetched> => {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await fetching(url, { redirect: 'manual', headers: { 'user-agent': VENDOR_AGENT } }).catch(
      () => undefined,
    );
    if (!response) return failed('could not connect');
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return told(response);
    await response.body?.cancel();
    if (!URL.canParse(location, url)) return failed('a redirect that leads nowhere');
    url = new URL(location, url).href;
  }
  return failed('too many redirects');
};

const told = async (response: Response): Promise<Fetched> => {
  if (!response.ok) {
    await response.body?.cancel();
    return failed(`HTTP ${response.status}`);
  }
  const bytes = await response.arrayBuffer().then(Buffer.from, () => undefined);
  if (!bytes) return failed('the connection broke');
  if (bytes.length === 0) return failed('the file is empty');
  const kind = kindOfBytes(bytes);
  return kind ? { is: 'media', kind, bytes } : { is: 'failed', why: 'Unsupported media format' };
};

const failed = (why: string): Fetched => ({ is: 'failed', why: `Unable to download media from URL: ${why}` });
