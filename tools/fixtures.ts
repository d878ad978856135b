// Makes tests/fixtures/media and public/sample.jpg again, with ffmpeg, espeak-ng and ImageMagick. The files are kept in the repository;
// tests/fixtures/README.md says what each one is for. Names given as arguments limit it to those.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { render, type Scene } from '../tests/fixtures/paint/canvas';
import { compass } from '../tests/fixtures/paint/compass';
import { dunes } from '../tests/fixtures/paint/dunes';
import { forest } from '../tests/fixtures/paint/forest';
import { harbour } from '../tests/fixtures/paint/harbour';
import { lake } from '../tests/fixtures/paint/lake';
import { mountains } from '../tests/fixtures/paint/mountains';
import { aurora, heatmap, lighthouse, meadow, swell } from '../tests/fixtures/paint/small-scenes';
import { signedSample } from '../tests/fixtures/signed-sample';

const OUT = path.resolve(import.meta.dirname, '../tests/fixtures/media');
const work = mkdtempSync(path.join(tmpdir(), 'fixtures-'));
const out = (name: string): string => path.join(OUT, name);

/** The picture that a person can try: signed by nobody whom any list knows, with a key that is thrown away. */
const SAMPLE = path.resolve(import.meta.dirname, '../public/sample.jpg');
const makeSample = async (): Promise<void> => {
  writeFileSync(SAMPLE, await signedSample(readFileSync(out('harbour-small.jpg'))));
};

const run = (command: string, args: readonly string[]): void => {
  const ran = spawnSync(command, args, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${ran.error?.message ?? ran.stderr}`);
};
const ffmpeg = (...args: readonly string[]): void => run('ffmpeg', ['-v', 'error', '-y', ...args]);

const photo = (scene: Scene, name: string, width = 960): void =>
  render(scene, out(name), {
    width,
    height: Math.round((width * 2) / 3),
    options: ['-sampling-factor', '4:2:0', '-quality', '80'],
  });

/** Speech as WAV, before it is packed; `how` sets voice, speed and pitch. */
const speech = (text: string, ...how: readonly string[]): string => {
  const file = path.join(work, 'speech.wav');
  run('espeak-ng', [...how, '-w', file, text]);
  return file;
};

/** A slow pan over a still picture, with a voice where one is given. */
const film = (
  still: string,
  from: 'left' | 'right',
  seconds: number,
  voice: string | undefined,
  ...coding: readonly string[]
): void => {
  const x = from === 'left' ? `(iw-640)*t/${seconds}` : `(iw-640)*(1-t/${seconds})`;
  const moving = `scale=860:-2,crop=640:360:'${x}':'(ih-360)*0.45',format=yuv420p`;
  const sound = voice === undefined ? ['-an'] : ['-i', voice, '-af', 'apad', '-ac', '1'];
  ffmpeg('-loop', '1', '-framerate', '20', '-i', out(still), ...sound, '-t', String(seconds), '-vf', moving, ...coding);
};

const H264 = ['-c:v', 'libx264', '-preset', 'veryslow', '-crf', '30', '-movflags', '+faststart'];
const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

const MINISTER = 'The harbour stays closed tonight. All ferries are cancelled until Monday.';
const recipes: Readonly<Record<string, () => void | Promise<void>>> = {
  'harbour.jpg': () => photo(harbour, 'harbour.jpg', 1200),
  'harbour-small.jpg': () =>
    run('/usr/bin/convert', [out('harbour.jpg'), '-resize', '600x', '-quality', '80', out('harbour-small.jpg')]),
  'mountains.jpg': () => photo(mountains, 'mountains.jpg'),
  'dunes.jpg': () => photo(dunes, 'dunes.jpg'),
  'lake.jpg': () => photo(lake, 'lake.jpg'),
  'forest.jpg': () => photo(forest, 'forest.jpg'),
  'lighthouse.png': () =>
    render(lighthouse, out('lighthouse.png'), {
      width: 720,
      height: 480,
      photographic: false,
      options: ['+dither', '-colors', '64', '-define', 'png:compression-level=9'],
    }),
  'meadow.webp': () => render(meadow, out('meadow.webp'), { width: 900, height: 600, options: ['-quality', '72'] }),
  'heatmap.png': () =>
    render(heatmap, out('heatmap.png'), {
      width: 240,
      height: 160,
      photographic: false,
      options: ['+dither', '-colors', '48'],
    }),
  'aurora.avif': () => {
    render(aurora, path.join(work, 'aurora.png'), { width: 720, height: 480 });
    ffmpeg(
      '-i',
      path.join(work, 'aurora.png'),
      '-frames:v',
      '1',
      '-c:v',
      'libaom-av1',
      '-still-picture',
      '1',
      '-crf',
      '34',
      out('aurora.avif'),
    );
  },
  'compass.svg': () => writeFileSync(out('compass.svg'), compass()),
  'waves.gif': () => {
    const frames = Array.from({ length: 12 }, (_, moment) => path.join(work, `wave-${moment + 10}.png`));
    frames.forEach((file, moment) => {
      render(swell(moment), file, {
        width: 300,
        height: 200,
        photographic: false,
        options: ['+dither', '-colors', '24'],
      });
    });
    run('/usr/bin/convert', ['-delay', '10', '-loop', '0', ...frames, '-layers', 'Optimize', out('waves.gif')]);
  },
  'minister.mp3': () =>
    ffmpeg(
      '-i',
      speech(MINISTER, '-v', 'en-gb', '-s', '150'),
      '-c:a',
      'libmp3lame',
      '-b:a',
      '48k',
      ...plain,
      out('minister.mp3'),
    ),
  'episode.mp3': () =>
    ffmpeg(
      '-i',
      speech('Welcome back. Today: what the tide leaves behind.', '-v', 'en-us+f3', '-s', '145'),
      '-c:a',
      'libmp3lame',
      '-b:a',
      '48k',
      ...plain,
      out('episode.mp3'),
    ),
  'witness.wav': () =>
    ffmpeg(
      '-i',
      speech('I saw the boat come in before dawn.', '-v', 'en-gb+f2', '-s', '140'),
      '-ar',
      '16000',
      ...plain,
      out('witness.wav'),
    ),
  'radio.ogg': () =>
    ffmpeg(
      '-i',
      speech('This is coast radio. Wind from the north west.', '-v', 'en-gb+m3'),
      '-c:a',
      'libvorbis',
      '-q:a',
      '2',
      ...plain,
      out('radio.ogg'),
    ),
  'memo.m4a': () =>
    ffmpeg(
      '-i',
      speech('Remember to call the harbour master.', '-v', 'en-us+m2'),
      '-c:a',
      'aac',
      '-b:a',
      '48k',
      ...plain,
      out('memo.m4a'),
    ),
  'tone.flac': () =>
    ffmpeg(
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=440:duration=2:sample_rate=16000',
      '-ac',
      '1',
      ...plain,
      out('tone.flac'),
    ),
  'ferry.mp4': () =>
    film(
      'harbour.jpg',
      'left',
      4,
      speech(MINISTER, '-v', 'en-gb', '-s', '170'),
      ...H264,
      '-c:a',
      'aac',
      '-b:a',
      '48k',
      ...plain,
      out('ferry.mp4'),
    ),
  'ferry-still.jpg': () =>
    ffmpeg('-ss', '2', '-i', out('ferry.mp4'), '-frames:v', '1', '-q:v', '6', ...plain, out('ferry-still.jpg')),
  'ridge.webm': () =>
    film(
      'mountains.jpg',
      'right',
      3,
      speech('Clear above two thousand metres.', '-v', 'en-us'),
      '-c:v',
      'libvpx-vp9',
      '-crf',
      '42',
      '-b:v',
      '0',
      '-c:a',
      'libopus',
      '-b:a',
      '32k',
      ...plain,
      out('ridge.webm'),
    ),
  'shore.mov': () => film('lake.jpg', 'left', 3, undefined, ...H264, ...plain, out('shore.mov')),
  'sample.jpg': makeSample,
};

try {
  const wanted = process.argv.slice(2);
  for (const [name, make] of Object.entries(recipes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = Date.now();
    await make();
    console.log(`${name}  ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  rmSync(work, { recursive: true });
}
