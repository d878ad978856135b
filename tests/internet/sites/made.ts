import { media } from '../media';
import { favicon, file, page, site } from './site';

const MAKE = `
const make = async (id, address) => {
  const bytes = await (await fetch(address)).blob();
  document.getElementById(id).src = URL.createObjectURL(bytes);
};
Promise.all([make('photo', '/parts/picture'), make('voice', '/parts/sound')]).then(() => { document.body.dataset.made = 'yes'; });`;

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
