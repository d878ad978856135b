import type { MediaKind } from '../media/media-item';

/** Kinds that go by way of the storage; a video goes with the paid call itself. */
export type StoredKind = Exclude<MediaKind, 'video'>;

export const isStored = (kind: MediaKind): kind is StoredKind => kind !== 'video';

/** What differs between the names under which the one service is sold. */
export interface PresignedVendor {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly homepage: string;
  readonly accountPage: string;
  /** API addresses without a slash at the end. */
  readonly bases: Readonly<Record<MediaKind, string>>;
  /** Where a `file_path` that is not a whole address lies, without a slash at the end. */
  readonly objects: Readonly<Record<StoredKind, string>>;
}

/** DigitalOcean Spaces of the vendor: the samples of both vendors name these buckets. */
export const SPACES = 'nyc3.digitaloceanspaces.com';

interface Storage {
  readonly buckets: readonly string[];
  /** In front of the storage; its addresses name no bucket, the object stands in `file_name`. */
  readonly cdn: string;
}

/** A presign sample ends on -dev where the next step says -prod: both are the vendor's. */
export const STORAGE: Readonly<Record<StoredKind, Storage>> = {
  audio: {
    buckets: ['ai-audio-detector-prod', 'ai-audio-detector-dev'],
    cdn: 'audio-presigned-upload.ai-assets-cdn.com',
  },
  image: {
    buckets: ['ai-image-detector-prod', 'ai-image-detector-dev'],
    cdn: 'image-presigned-upload.ai-assets-cdn.com',
  },
};

export const objectBase = (bucket: string): string => `https://${bucket}.${SPACES}`;

/** Every host of the storage, as patterns. */
export const STORAGE_HOSTS: readonly string[] = [
  SPACES,
  ...Object.values(STORAGE).flatMap(({ buckets, cdn }) => [...buckets.map((bucket) => `${bucket}.${SPACES}`), cdn]),
].map((host) => `https://${host}/*`);
