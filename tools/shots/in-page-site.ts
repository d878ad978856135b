import type { Internet } from '../../tests/internet';
import { file, sendMedia, site } from '../../tests/internet/sites/site';

export const PAGE = 'https://shots.example/';
const PICTURES = ['harbour.jpg', 'mountains.jpg', 'dunes.jpg', 'lake.jpg', 'forest.jpg', 'meadow.webp'];

const GROUNDS = {
  light: '#fff',
  dark: '#101214',
  busy: 'repeating-linear-gradient(45deg,#e33 0 9px,#fd0 9px 18px,#08c 18px 27px)',
} as const;
export type Ground = keyof typeof GROUNDS;

const cell = (n: number): string =>
  `<figure><img id="p${n}" alt="Picture ${n}" width="300" height="200" src="/p/${n}.jpg"><figcaption>Picture ${n}</figcaption></figure>`;

const style = (ground: Ground): string =>
  `body{margin:24px max(8px,min(24px,4vw));background:${GROUNDS[ground]};color:${ground === 'light' ? '#222' : '#eee'};font:14px sans-serif}main{display:grid;grid-template-columns:repeat(auto-fill,300px);gap:16px}figure{margin:0}img{display:block;object-fit:cover}.pile{position:relative;display:inline-block}#face{position:absolute;left:290px;top:70px}audio{width:300px;margin-bottom:120px}`;

const REST =
  '<p><img id="tiny" alt="" width="76" height="76" src="/p/20.jpg"> <span class="pile"><img id="cover" alt="A cover" width="420" height="200" src="/p/21.jpg"><img id="face" alt="A face" width="110" height="110" src="/p/22.jpg"></span></p>';

/** A page of nine pictures, a small one, two that lie on each other and a player: light, dark or busy, as pages are. */
export const servePage = (internet: Internet): void =>
  internet.serve(
    'shots.example',
    site({
      '/': (exchange) => {
        const { searchParams } = exchange.url;
        const ground = (searchParams.get('ground') ?? 'light') as Ground;
        const nine = Array.from({ length: 9 }, (_, n) => cell(n)).join('');
        exchange.html(
          200,
          `<!doctype html><html lang="en" dir="${searchParams.get('dir') ?? 'ltr'}"><title>Pictures</title><style>${style(ground)}</style><main>${nine}</main>${REST}<audio id="voice" controls src="/voice.mp3?${ground}"></audio></html>`,
        );
      },
      '/voice.mp3': file('minister.mp3'),
      '*': (exchange) => {
        const number = Number(/\d+/.exec(exchange.url.pathname)?.[0] ?? 0);
        return sendMedia(exchange, PICTURES[number % PICTURES.length] ?? 'harbour.jpg');
      },
    }),
  );
