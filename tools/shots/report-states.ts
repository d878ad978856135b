import type { Check } from '../../lib/checks/check';
import type { Finding } from '../../lib/verdict/finding';
import { done, said } from './states';

/** Checks with everything that the page of one check can show. */

const HASH = '03aae7c15d9044b1a8f2c3d4e5f60718293a4b5c6d7e8f901a2b3c4d6b1f22e8';
const NOW = Date.now();

const bytes = (name: string, type: string, length: number): NonNullable<Check['specimen']> => ({
  obtained: 'original-bytes',
  sha256: HASH,
  length,
  type,
  readBy: 'background',
  address: `https://media.example/${name}`,
});

const chunks = (values: readonly number[], from = 0, seconds = 4): Finding['segments'] =>
  values.map((value, i) => ({
    aspect: 'voice' as const,
    start: from + i * seconds,
    end: from + (i + 1) * seconds,
    value,
  }));

const VOICE = [-0.21, 0.62, 0.88, 0.91, 0.94, 0.42, 0.79, 0.9, 0.93, 0.38, 0.85, 0.92];
const FRAMES = [
  0.12, 0.18, 0.1, 0.15, 0.2, 0.26, 0.44, 0.71, 0.83, 0.91, 0.88, 0.74, 0.42, 0.28, 0.22, 0.14, 0.18, 0.11,
];

const asked = (kind: 'image' | 'audio' | 'video', options: Record<string, boolean | number | string>) => ({
  kind,
  options,
});

const SCENE = [
  { topic: 'scene_description', text: 'A street under water between brick houses; a fin stands out of the water.' },
  { topic: 'abnormalities', text: 'The fin casts no reflection.\nThe wave around it runs against the wind.' },
  { topic: 'misinformation', text: '<b>Widely shared</b> after floods since 2011.' },
];

const SEEN = [
  {
    address:
      'https://checks.example.org/2019/street-shark?from=a-very-long-query-that-goes-on-and-on-and-on-for-a-whole-line-of-text',
    title: '“Street shark” returns with every flood',
    reason: 'The same picture, cropped.',
    verdict: 'known_fake',
    similarity: 0.94,
  },
  {
    address: 'https://photos.example.net/7731',
    title: 'Old town, high water',
    reason: '',
    verdict: '',
    similarity: 0.71,
  },
];

export const image = (): Check => ({
  ...done(
    { name: 'flooded-street.webp', specimen: bytes('flooded-street.webp', 'image/webp', 219_000) },
    [said('picture', 'synthetic', 'Fake', 0.91)],
    { heatMap: { is: 'kept' }, intelligence: SCENE, reverseSearch: SEEN },
    {
      route: 'address',
      asked: asked('image', { visualize: true, intelligence: true, reverseSearch: true }),
    },
  ),
});

export const imageByAddress = (): Check => {
  const check = done(
    { specimen: { obtained: 'address-only', address: 'https://media.example/flooded-street.webp' } },
    [said('picture', 'authentic', 'Likely real', 0.22)],
    { heatMap: { is: 'address', address: 'https://storage.vendor.example/heat/1.png?sig=1' } },
    { asked: asked('image', { visualize: true, intelligence: true, reverseSearch: true }) },
  );
  const { thumbnail: _, ...bare } = check;
  return bare;
};

export const audio = (): Check =>
  done(
    { kind: 'audio', specimen: bytes('interview-minister-full.m4a', 'audio/mp4', 2_900_000) },
    [said('voice', 'synthetic', 'fake', 0.86)],
    {
      segments: chunks(VOICE),
      segmentTimes: 'approximate',
      duration: 48,
      consistency: 0.79,
      sourceTracing: { is: 'source', label: 'elevenlabs', name: 'ElevenLabs' },
    },
    { route: 'upload', asked: asked('audio', { sourceTracing: true, frameLength: 4, intelligence: true }) },
  );

export const longAudio = (): Check =>
  done(
    { kind: 'audio', name: 'episode.mp3', specimen: bytes('episode.mp3', 'audio/mpeg', 2_900_000) },
    [said('voice', 'synthetic', 'fake', 0.74)],
    {
      segments: chunks(
        Array.from({ length: 180 }, (_, i) => Math.abs(Math.sin(i / 9)) * 0.95),
        0,
        2,
      ),
      duration: 360,
      consistency: 0.41,
      sourceTracing: { is: 'failed', said: 'The sample is <i>too short</i> to be traced.' },
    },
    { asked: asked('audio', { sourceTracing: true }) },
  );

export const video = (): Check =>
  done(
    { kind: 'video', specimen: bytes('press-conference.mp4', 'video/mp4', 31_000_000) },
    [said('picture', 'synthetic', 'Fake', 0.91), said('voice', 'authentic', 'real', 0.1)],
    {
      segments: chunks([0.1, 0.05, 0.2, 0.12, 0.08, 0.1, 0.3, 0.02, 0.11], 0, 4),
      segmentTimes: 'approximate',
      frames: FRAMES.map((value, i) => ({
        at: i * 2,
        label: value > 0.5 ? 'Fake' : value > 0.4 ? 'Neutral/Uncertain' : 'Real',
        value,
        certainty: 0.6 + (i % 4) / 10,
      })),
      duration: 42,
      part: { start: 0, end: 36 },
      certainty: 0.88,
      retention: { redacted: true, deleted: false },
      sourceTracing: { is: 'absent', because: 'not-synthetic' },
    },
    {
      route: 'upload',
      asked: {
        ...asked('video', {
          zeroRetention: true,
          maxVideoSeconds: 36,
          modelTypes: 'talking_head',
          sourceTracing: true,
        }),
        region: { start: 0, end: 36 },
      },
    },
  );

const LONG = 'the-very-long-name-of-a-picture-that-somebody-saved-from-a-messenger-at-night-2026-11-12.jpeg';

export const longWords = (): Check =>
  done(
    {
      name: LONG,
      pageAddress: `https://the-very-long-name-of-a-regional-broadcaster.example.co.uk/${'path/'.repeat(40)}`,
      specimen: bytes(LONG, 'image/jpeg', 4_200_000),
    },
    [said('picture', 'synthetic', 'a label that goes on and on, far longer than any label of a vendor should be', 0.8)],
    {
      retention: { redacted: true, deleted: true, deletedAt: NOW },
      intelligence: [{ topic: '', text: 'a-word-without-any-space-'.repeat(30) }],
      reverseSearch: [],
    },
    { asked: asked('image', { zeroRetention: true, intelligence: true, reverseSearch: true, visualize: true }) },
  );
