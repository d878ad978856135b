import { favicon, file, page, site } from './site';

/** All three kinds on the page's own host: activeTab covers them. */
export const plain = site({
  '/': page({
    title: 'A walk on the ridge',
    body: `<h1>A walk on the ridge</h1>
<figure><img id="photo" alt="Snow on the ridge" src="/ridge.jpg"><figcaption>Above the firs.</figcaption></figure>
<figure><audio id="voice" controls preload="metadata" src="/witness.wav"></audio></figure>
<figure><video id="clip" controls preload="metadata" width="640" height="360" src="/ridge.webm"></video></figure>`,
  }),
  '/ridge.jpg': file('mountains.jpg'),
  '/witness.wav': file('witness.wav'),
  '/ridge.webm': file('ridge.webm'),
  '/favicon.svg': favicon('#4a6d7c', 'R'),
});
