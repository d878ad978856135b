import { describe, expect, test } from 'vitest';
import { asciiBytes, findBytes } from '../../../lib/provenance/find-bytes';
import { tagFields } from '../../../lib/provenance/traces/tag-fields';
import { speaksOfAi, type Trace } from '../../../lib/provenance/traces/trace';
import { tracesOf } from '../../../lib/provenance/traces/traces-of';
import { media } from './signed';
import { taggedFlac, taggedMov, taggedMp3, taggedMp4, taggedWave } from './tagged';

const tracesIn = async (bytes: Uint8Array, type: string): Promise<Trace[]> =>
  tracesOf(await tagFields(new Blob([new Uint8Array(bytes)]), type));

const fieldsIn = async (bytes: Uint8Array, type: string): Promise<string[]> =>
  (await tagFields(new Blob([new Uint8Array(bytes)]), type)).map(
    ({ place, name, value }) => `${place} ${name}: ${value}`,
  );

describe('tags of sound and film are read where they stand', () => {
  test.each([
    [
      'RIFF',
      taggedWave({ ISFT: 'Suno.com export', ICMT: 'a song' }),
      'audio/wav',
      ['riff ISFT: Suno.com export', 'riff ICMT: a song'],
    ],
    [
      'ID3',
      taggedMp3({ TSSE: 'Lavf62', COMM: 'made with suno; created=2026', 'TXXX:software': 'ElevenLabs' }),
      'audio/mpeg',
      ['id3 TSSE: Lavf62', 'id3 COMM: made with suno; created=2026', 'id3 TXXX:software: ElevenLabs'],
    ],
    [
      'MP4',
      taggedMp4({ '\u00a9too': 'Runway Gen-3', '\u00a9cmt': 'a ferry' }),
      'video/mp4',
      ['mp4 ©too: Runway Gen-3', 'mp4 ©cmt: a ferry'],
    ],
    [
      'Vorbis comments',
      taggedFlac({ ENCODER: 'Udio.com', COMMENT: 'a tone' }),
      'audio/flac',
      ['vorbis ENCODER: Udio.com', 'vorbis COMMENT: a tone'],
    ],
  ])('%s', async (_, bytes, type, expected) => {
    const fields = await fieldsIn(bytes, type);
    for (const one of expected) expect(fields).toContain(one);
  });
});

test('QuickTime writes a text with its length and language', async () => {
  expect(await fieldsIn(taggedMov('\u00a9swr', 'Runway Gen-3'), 'video/quicktime')).toContain('mp4 ©swr: Runway Gen-3');
});

describe('an ID3 comment', () => {
  const utf16 = (text: string, order: readonly number[]) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return order[0] === 0xfe ? bytes.swap16() : bytes;
  };
  const framed = (encoding: number, body: Uint8Array): Uint8Array => {
    const bytes = taggedMp3({ COMM: '#'.repeat(body.length - 1) });
    const at = findBytes(bytes, asciiBytes('COMM')) + 10;
    bytes.set([encoding, ...asciiBytes('eng'), ...body], at);
    return bytes;
  };
  const zero = Uint8Array.of(0, 0);
  test.each([
    ['UTF-16, little end first', 1, Buffer.concat([utf16('', [0xff]), zero, utf16('Made with Suno', [0xff])])],
    ['UTF-16, big end first', 1, Buffer.concat([utf16('', [0xfe]), zero, utf16('Made with Suno', [0xfe])])],
    ['Latin letters, with a description', 0, Buffer.from('about\0Made with Suno')],
    ['UTF-8', 3, Buffer.from('\0Made with Suno')],
  ])('in %s', async (_, encoding, body) => {
    expect(await fieldsIn(framed(encoding, body), 'audio/mpeg')).toContain('id3 COMM: Made with Suno');
  });
});

describe('what they say', () => {
  test.each([
    ['RIFF', taggedWave({ ISFT: 'Suno.com' }), 'audio/wav', { place: 'riff', field: 'ISFT', tool: 'Suno' }],
    ['ID3', taggedMp3({ COMM: 'Made with Suno' }), 'audio/mpeg', { place: 'id3', field: 'COMM', tool: 'Suno' }],
    [
      'ID3, a named text',
      taggedMp3({ 'TXXX:software': 'ElevenLabs' }),
      'audio/mpeg',
      { place: 'id3', tool: 'ElevenLabs' },
    ],
    ['MP4', taggedMp4({ '\u00a9too': 'Runway Gen-3' }), 'video/mp4', { place: 'mp4', field: '©too', tool: 'Runway' }],
    ['Vorbis', taggedFlac({ ENCODER: 'Udio.com' }), 'audio/flac', { place: 'vorbis', field: 'ENCODER', tool: 'Udio' }],
  ])('%s: a mark of the generator', async (_, bytes, type, expected) => {
    const marks = (await tracesIn(bytes, type)).filter(speaksOfAi);
    expect(marks).toMatchObject([{ says: 'generator', strength: 'hint', ...expected }]);
  });

  test.each([
    ['a title', taggedMp3({ TIT2: 'Made with Midjourney' }), 'audio/mpeg'],
    ['a genre', taggedMp4({ '\u00a9gen': 'AI-generated' }), 'video/mp4'],
    ['a right', taggedWave({ ICOP: 'No AI-generated copies' }), 'audio/wav'],
    ['a comment', taggedFlac({ COMMENT: 'Not made with Suno.ai' }), 'audio/flac'],
  ])('%s that mentions one has no vote', async (_, bytes, type) => {
    const traces = await tracesIn(bytes, type);
    expect(traces.filter(speaksOfAi)).toEqual([]);
    expect(traces).toContainEqual(expect.objectContaining({ says: 'generator', strength: 'nothing' }));
  });

  test.each([
    'minister.mp3',
    'ferry.mp4',
    'tone.flac',
    'witness.wav',
    'radio.ogg',
    'ridge.webm',
    'memo.m4a',
    'shore.mov',
  ])('%s as it is speaks of no generator', async (name) => {
    const traces = await tracesIn(media(name), 'application/octet-stream');
    expect(traces.filter(({ says }) => says === 'generator')).toEqual([]);
  });
});

test('what cannot be parsed has none', async () => {
  expect(await fieldsIn(new Uint8Array(3000), 'audio/mpeg')).toEqual([]);
  expect(await fieldsIn(taggedMp4({ '\u00a9too': 'Runway Gen-3' }).subarray(0, 60), 'video/mp4')).toEqual([]);
});
