import { expect, test } from 'vitest';
import { isAboutMedia } from '../../../lib/detectors/about-media';

test.each([
  'Audio is too short',
  'audio too short: 0.4 s',
  'Video exceeds the maximum duration of 600 seconds',
  'The duration must be at least 1 second',
  'Image resolution below 64 pixels',
  'No speech detected',
  'No face found in the video',
])('%s: plainly about the media', (said) => {
  expect(isAboutMedia(said)).toBe(true);
});

test.each([
  '',
  'Unable to download media from URL: HTTP 403',
  'could not connect',
  'File is too large to download',
  'The URL is too long',
  'Processing took too long',
  'Forbidden',
  'Access denied: size must be known',
  // What a stranger is shown in the place of a picture is a page: the format says nothing of the picture.
  'Unsupported media format',
  'Could not decode',
  'Internal error',
])('%s: perhaps about the way to them', (said) => {
  expect(isAboutMedia(said)).toBe(false);
});
