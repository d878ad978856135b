import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Handler } from '../net/exchange';
import { favicon, file, page, site } from './site';

const { resolve } = createRequire(import.meta.url);

/** A file of a package, as sites that use it serve it. */
const part =
  (name: string, type: string): Handler =>
  (exchange) =>
    exchange.reply(200, { 'content-type': type }, readFileSync(resolve(name)));

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
  '/videojs.js': part('video.js/dist/video.min.js', 'text/javascript'),
  '/videojs.css': part('video.js/dist/video-js.min.css', 'text/css'),
  '/plyr.js': part('plyr/dist/plyr.min.js', 'text/javascript'),
  '/plyr.css': part('plyr/dist/plyr.css', 'text/css'),
  '/plyr.svg': part('plyr/dist/plyr.svg', 'image/svg+xml'),
  '/film.webm': file('ridge.webm'),
  '/favicon.svg': favicon('#733', 'P'),
});
