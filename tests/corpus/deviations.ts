/**
 * Files of the corpus about which Assay says something else than their index expects, and why. docs/provenance.md explains
 * each; a test compares the two.
 */
export const deviations: Readonly<Record<string, { readonly says: string; readonly why: string }>> = {
  'c2pa-extension-validator/bing_creator_cloud_surfing_puppy.jpg': {
    says: 'trusted (interim), ai-made',
    why: 'The manifest names no source type; the index expects none. The generator it names is in the table of known ones.',
  },
  'c2pa-extension-validator/cards_expired_with_untrusted_timestamp.jpg': {
    says: 'untrusted',
    why: 'For claims of version 1 the library accepts every time-stamping authority; the signer is on no list either way.',
  },
  'c2pa-rs/tiff_poc.tiff': {
    says: 'none',
    why: 'A damaged file without any mark of a manifest: the reader that would call it damaged is not loaded.',
  },
  'c2pa-rs/nested_moov_1000.mp4': {
    says: 'none',
    why: 'A damaged file without any mark of a manifest: the reader that would call it damaged is not loaded.',
  },
  'ExifReader/test-issue-608-truncated-exif-tiff-dos.jpg': {
    says: 'none',
    why: 'A damaged file without any mark of a manifest: the reader that would call it damaged is not loaded.',
  },
  'sd-parsers/parsers__AUTOMATIC1111__automatic1111_stealth.png': {
    says: 'none',
    why: 'The settings are hidden in the lowest bit of the alpha channel: pixels are not decoded here.',
  },
  'mediabunny/vorbis-eos.ogg': {
    says: 'unreadable',
    why: 'The library does not open Ogg: what such a file holds cannot be said to be nothing.',
  },
  'mediabunny/mp3.ts': {
    says: 'unreadable',
    why: 'The library does not open MPEG-TS: what such a file holds cannot be said to be nothing.',
  },
};
