/** DigitalOcean Spaces, region nyc3: the bucket in the path here, in the host name in front of it. */
export const SPACES_HOST = 'nyc3.digitaloceanspaces.com';
export const AUDIO_CDN_HOST = 'audio-presigned-upload.ai-assets-cdn.com';
export const IMAGE_CDN_HOST = 'image-presigned-upload.ai-assets-cdn.com';

/** The CDN's addresses name no bucket. */
const BUCKET_OF_CDN: Readonly<Record<string, string>> = {
  [AUDIO_CDN_HOST]: 'ai-audio-detector-prod',
  [IMAGE_CDN_HOST]: 'ai-image-detector-prod',
};

/** How an address names bucket and key: in the path, in the host name, or the key alone in a query before the query. */
export type Style = 'path' | 'virtual' | 'cdn';

/** A place in the storage, and what is signed when something is put there. */
export interface Place {
  readonly bucket: string;
  readonly key: string;
  readonly host: string;
  readonly path: string;
  /** Of the signature, without the question mark. */
  readonly query: string;
}

export const isStorageHost = (host: string): boolean =>
  host === SPACES_HOST || host.endsWith(`.${SPACES_HOST}`) || host in BUCKET_OF_CDN;

export const objectAddress = (bucket: string, key: string): string => `https://${bucket}.${SPACES_HOST}/${key}`;

/** What is signed for a place. The CDN passes on to the storage in path style: that is what was signed. */
export const placeOf = (bucket: string, key: string, style: Style): Place =>
  style === 'virtual'
    ? { bucket, key, host: `${bucket}.${SPACES_HOST}`, path: `/${key}`, query: '' }
    : { bucket, key, host: SPACES_HOST, path: `/${bucket}/${key}`, query: '' };

export const placeAt = (url: URL): Place => {
  const query = url.search.slice(1);
  const cdnBucket = BUCKET_OF_CDN[url.hostname];
  if (cdnBucket !== undefined) {
    // The key stands between the two question marks; whatever else is there is another key, and signed by nobody.
    const [named = '', ...signature] = query.split('?');
    const key = named.startsWith('file_name=') && url.pathname === '/' ? named.slice('file_name='.length) : '';
    return { ...placeOf(cdnBucket, key, 'cdn'), query: signature.join('?') };
  }
  if (url.hostname === SPACES_HOST) {
    const [, bucket = '', ...key] = url.pathname.split('/');
    return { ...placeOf(bucket, key.join('/'), 'path'), query };
  }
  const bucket = url.hostname.slice(0, -SPACES_HOST.length - 1);
  return { ...placeOf(bucket, url.pathname.slice(1), 'virtual'), query };
};

/** The whole address of a signed place. */
export const addressOf = (place: Place, style: Style, scheme: 'https' | 'http' = 'https'): string => {
  if (style !== 'cdn') return `${scheme}://${place.host}${place.path}?${place.query}`;
  const host = Object.keys(BUCKET_OF_CDN).find((known) => BUCKET_OF_CDN[known] === place.bucket);
  return `${scheme}://${host}?file_name=${place.key}?${place.query}`;
};
