import type { Internet } from '../../internet';
import { file, page, site } from '../../internet/sites/site';

export const LINKED = 'https://linked.example/';

const at = (left: number, top: number) => `style="position:absolute;left:${left}px;top:${top}px"`;

/** A page that is walked through by Tab, and writes down each Tab that is its own and that nobody took. */
export const serveLinked = (internet: Internet): void => {
  internet.serve(
    'linked.example',
    site({
      '/': page({
        title: 'Linked',
        style: 'body{margin:0;height:1500px}',
        body: `<a id="before" href="#before" ${at(40, 20)}>Before</a>
<a id="linked" href="#linked" ${at(40, 60)}><img alt="Mountains" src="/photo.jpg" width="560" height="380"></a>
<a id="after" href="#after" ${at(40, 470)}>After</a>
<input id="field" aria-label="Field" ${at(140, 470)}>
<video id="film" tabindex="0" src="/film.webm" width="400" height="225" ${at(700, 60)}></video>
<script>
globalThis.tabs = [];
addEventListener('keydown', (event) => {
  if (event.key === 'Tab' && event.target.id && !event.defaultPrevented) tabs.push(event.target.id);
});
</script>`,
      }),
      '/photo.jpg': file('mountains.jpg'),
      '/film.webm': file('ridge.webm'),
    }),
  );
};
