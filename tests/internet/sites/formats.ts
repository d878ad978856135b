import { media } from '../media';
import { favicon, file, type Paths, page, site } from './site';

const FILES = [
  'harbour.jpg lighthouse.png meadow.webp aurora.avif waves.gif compass.svg',
  'minister.mp3 witness.wav memo.m4a radio.ogg tone.flac',
  'ferry.mp4 ridge.webm shore.mov',
].flatMap((row) => row.split(' '));

const idOf = (name: string): string => name.split('.')[1] ?? name;

const element = (name: string): string => {
  const kind = media(name).type.split('/')[0];
  const how = `id="${idOf(name)}" src="/${name}"`;
  if (kind === 'image') return `<img ${how} alt="${name}" width="360">`;
  return kind === 'audio'
    ? `<audio ${how} controls preload="metadata"></audio>`
    : `<video ${how} controls width="480"></video>`;
};

const files: Paths = Object.fromEntries(FILES.map((name) => [`/${name}`, file(name)]));

/** One of each format that people meet; the id of an element is its file's ending. */
export const formats = site({
  '/': (exchange) =>
    page({
      title: 'Formats',
      body: FILES.map((name) => `<figure>${element(name)}<figcaption>${name}</figcaption></figure>`).join('\n'),
    })(exchange),
  ...files,
  '/favicon.svg': favicon('#44565f', 'F'),
});
