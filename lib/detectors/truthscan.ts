import { presignedDetector } from './presigned';
import { objectBase } from './presigned-vendor';

/** Facts: the vendor's pages "AI Audio Detection API", "AI Image Detection API" and "AI Video Detection API". */
export const truthscan = presignedDetector({
  id: 'truthscan',
  name: 'TruthScan',
  vendor: 'TruthScan',
  homepage: 'https://truthscan.com/',
  // The documents speak of a developer portal without its address; the front page leads to it.
  accountPage: 'https://truthscan.com/',
  bases: {
    image: 'https://detect-image.truthscan.com',
    audio: 'https://detect-audio.truthscan.com',
    video: 'https://detect-video.truthscan.com',
  },
  objects: { image: objectBase('ai-image-detector-prod'), audio: objectBase('ai-audio-detector-prod') },
});
