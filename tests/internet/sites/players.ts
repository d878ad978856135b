import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Handler } from '../net/exchange';
import { favicon, file, page, site } from './site';

const require = createRequire(import.meta.url);
/** The package names its entry alone; its sheets lie beside it. */
const PLYR = dirname(require.resolve('plyr'));

/** A file of a package, as sites that use it serve it. */
const part =
  (path: string, type: string): Handler =>
  (exchange) =>
    exchange.reply(200, { 'content-type': type }, readFileSync(path));

const film = (className: string) =>
  `<video id="film" class="${className}" controls muted playsinline preload="auto" width="640" height="360"><source src="/film.webm?in=${className}" type="video/webm"></video>`;

/** Films in players of well-known packages, which lay sheets, buttons and bars of their own over them. */
export const players = site({
  '/videojs': page({
    title: 'Video.js',
    style: 'body{margin:24px}',
    body: `<link rel="stylesheet" href="/videojs.css">${film('video-js')}<script src="/videojs.js"></script><script>videojs('film')</script>`,
  }),
  '/plyr': page({
    title: 'Plyr',
    style: 'body{margin:24px;width:640px}',
    body: `<link rel="stylesheet" href="/plyr.css">${film('plyr-film')}<script src="/plyr.js"></script><script>new Plyr('#film',{iconUrl:'/plyr.svg'})</script>`,
  }),
  '/videojs.js': part(require.resolve('video.js/dist/video.min.js'), 'text/javascript'),
  '/videojs.css': part(require.resolve('video.js/dist/video-js.min.css'), 'text/css'),
  '/plyr.js': part(join(PLYR, 'plyr.min.js'), 'text/javascript'),
  '/plyr.css': part(join(PLYR, 'plyr.css'), 'text/css'),
  '/plyr.svg': part(join(PLYR, 'plyr.svg'), 'image/svg+xml'),
  '/film.webm': file('ridge.webm'),
  '/favicon.svg': favicon('#733', 'P'),
});
