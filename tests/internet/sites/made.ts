import { media } from '../media';
import { favicon, file, page, site } from './site';

const MAKE = `
const make = async (id, address) => {
  const bytes = await (await fetch(address)).blob();
  document.getElementById(id).src = URL.createObjectURL(bytes);
};
Promise.all([make('photo', '/parts/picture'), make('voice', '/parts/sound')]).then(() => { document.body.dataset.made = 'yes'; });`;

const FOREIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="teal"/><foreignObject width="400" height="300"><p xmlns="http://www.w3.org/1999/xhtml">Words</p></foreignObject></svg>';

/** As chats and editors do: the address is given back as soon as the picture is there. */
const LET_GO = `
const show = (id, bytes) => new Promise((shown) => {
  const image = document.getElementById(id);
  image.onload = () => { URL.revokeObjectURL(image.src); shown(); };
  image.src = URL.createObjectURL(bytes);
});
(async () => {
  await show('photo', await (await fetch('/parts/picture')).blob());
  await show('foreign', new Blob([${JSON.stringify(FOREIGN)}], { type: 'image/svg+xml' }));
  document.body.dataset.made = 'yes';
})();`;

/** Media that exist only inside the page: blob: and data:. */
export const made = site({
  '/': (exchange) =>
    page({
      title: 'Made here',
      body: `<h1>Made in this page</h1><figure><img id="photo" alt="A forest in mist" width="960" height="640"></figure>
<figure><audio id="voice" controls></audio></figure>
<figure><img id="inline" alt="A lighthouse" width="720" height="480" src="data:image/png;base64,${media('lighthouse.png').bytes.toString('base64')}"></figure>
<script>${MAKE}</script>`,
    })(exchange),
  '/let-go': page({
    title: 'Let go',
    body: `<h1>Shown, and let go of</h1><figure><img id="photo" alt="A forest in mist" width="960" height="640"></figure>
<figure><img id="foreign" alt="A drawing" width="400" height="300"></figure><script>${LET_GO}</script>`,
  }),
  /** To be put into a frame: the picture fills it. */
  '/framed': page({
    title: 'Framed',
    style: 'body{margin:0}',
    body: `<img id="photo" alt="A forest in mist" width="600" height="400"><script>
fetch('/parts/picture').then((answer) => answer.blob()).then((bytes) => { photo.src = URL.createObjectURL(bytes); });</script>`,
  }),
  '/parts/picture': file('forest.jpg'),
  '/parts/sound': file('witness.wav'),
  '/favicon.svg': favicon('#2f6b4f', 'B'),
});
