import { presignedDetector } from './presigned';
import { objectBase } from './presigned-vendor';

/** Facts: the vendor's help pages "Voice Detector API", "Image Detector API" and "AI Video Detector API". */
export const undetectable = presignedDetector({
  id: 'undetectable',
  name: 'Undetectable.AI',
  vendor: 'Undetectable AI',
  homepage: 'https://undetectable.ai/',
  accountPage: 'https://undetectable.ai/develop',
  bases: {
    image: 'https://ai-image-detect.undetectable.ai',
    audio: 'https://ai-audio-detector-prod-api-gfz9t.ondigitalocean.app',
    video: 'https://ai-video-detector-prod-api-j2q2a.ondigitalocean.app',
  },
  objects: { image: objectBase('ai-image-detector-prod'), audio: objectBase('ai-audio-detector-prod') },
});
