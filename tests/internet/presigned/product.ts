export type Kind = 'audio' | 'image' | 'video';

export const TRUTHSCAN_AUDIO_HOST = 'detect-audio.truthscan.com';
export const TRUTHSCAN_IMAGE_HOST = 'detect-image.truthscan.com';
export const TRUTHSCAN_VIDEO_HOST = 'detect-video.truthscan.com';
export const UNDETECTABLE_AUDIO_HOST = 'ai-audio-detector-prod-api-gfz9t.ondigitalocean.app';
export const UNDETECTABLE_IMAGE_HOST = 'ai-image-detect.undetectable.ai';
export const UNDETECTABLE_VIDEO_HOST = 'ai-video-detector-prod-api-j2q2a.ondigitalocean.app';
export const TRUTHSCAN_TEST_KEY = 'test-truthscan-key-0000';
export const UNDETECTABLE_TEST_KEY = 'test-undetectable-key-0000';

export type FilePathForm = 'absolute' | 'slash' | 'relative';
export type UrlForm = 'absolute' | 'either';
export type CreditsForm = 'all' | 'others-missing' | 'others-null' | 'others-zero';

/** What differs between the two names under which the one service is sold. */
export interface Product {
  readonly name: 'truthscan' | 'undetectable';
  readonly testKey: string;
  readonly hosts: Readonly<Record<Kind, string>>;
  /** Of the keys with which its upload addresses are signed. */
  readonly accessKeyId: string;
  readonly filePath: Readonly<Record<'audio' | 'image', FilePathForm>>;
  /** What `url` of a detect must be: the object's whole address, or that or `file_path` as it was given. */
  readonly url: Readonly<Record<'audio' | 'image', UrlForm>>;
  readonly credits: CreditsForm;
  readonly says: {
    readonly badType: (kind: Kind) => string;
    /** The bytes are not what the name says. */
    readonly otherType: (kind: Kind) => string;
    readonly tooLarge: string;
    readonly tooSmall: string;
  };
}

export const BUCKETS = { audio: 'ai-audio-detector-prod', image: 'ai-image-detector-prod' } as const;

export const TRUTHSCAN: Product = {
  name: 'truthscan',
  testKey: TRUTHSCAN_TEST_KEY,
  hosts: { audio: TRUTHSCAN_AUDIO_HOST, image: TRUTHSCAN_IMAGE_HOST, video: TRUTHSCAN_VIDEO_HOST },
  accessKeyId: 'DO00TESTTRUTHSCAN',
  filePath: { audio: 'absolute', image: 'relative' },
  url: { audio: 'either', image: 'absolute' },
  credits: 'all',
  says: {
    badType: () => 'Unsupported file format',
    otherType: () => 'Unsupported file format',
    tooLarge: 'File too large',
    tooSmall: 'File size is too small',
  },
};

export const UNDETECTABLE: Product = {
  name: 'undetectable',
  testKey: UNDETECTABLE_TEST_KEY,
  hosts: { audio: UNDETECTABLE_AUDIO_HOST, image: UNDETECTABLE_IMAGE_HOST, video: UNDETECTABLE_VIDEO_HOST },
  accessKeyId: 'DO00TESTUNDETECTABLE',
  filePath: { audio: 'relative', image: 'relative' },
  url: { audio: 'absolute', image: 'absolute' },
  credits: 'others-null',
  says: {
    badType: (kind) => `Unsupported ${kind} type`,
    otherType: () => 'Invalid file type',
    tooLarge: 'File size exceeds limit',
    tooSmall: 'File size is too small',
  },
};
