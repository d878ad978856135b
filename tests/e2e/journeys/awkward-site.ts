import type { Internet } from '../../internet';
import { file, page, site } from '../../internet/sites/site';

export const AWKWARD = 'https://awkward.example';

const PLACE = 'position:absolute;left:40px;top:60px;width:560px;height:380px';
const PHOTO = `<img id="photo" alt="" src="/photo.jpg" style="${PLACE}">`;

const scene = (title: string, body: string) => page({ title, style: 'body{margin:0;height:1500px}', body });

/** Each is an ordinary page but for one thing that trips whoever walks through it. */
export const serveAwkward = (internet: Internet): void => {
  internet.serve(
    'awkward.example',
    site({
      // A form answers with its field where it is asked for what is around it.
      '/form': scene(
        'Form',
        `<form><input name="parentElement" style="position:absolute;top:900px"><input name="assignedSlot" style="position:absolute;top:900px"><input name="matches" style="position:absolute;top:900px">${PHOTO}</form>`,
      ),
      '/deep': scene(
        'Deep',
        `<div id="photo" style="${PLACE}"></div><script>
let at=photo;
for(let i=0;i<50;i++){const root=at.attachShadow({mode:i%2?'open':'closed'});root.innerHTML='<div style="width:560px;height:380px"></div>';at=root.firstChild}
at.innerHTML='<img alt="" src="/photo.jpg" width="560" height="380">'</script>`,
      ),
      '/search': scene(
        'Search',
        `${PHOTO}<input id="search" aria-label="Search" style="position:absolute;left:200px;top:200px"><a id="link" href="#photo" style="position:absolute;left:700px;top:60px"><img alt="" src="/linked.jpg" width="200" height="150"></a><a href="#on" style="position:absolute;left:700px;top:400px">On</a>`,
      ),
      '/zoomed': scene('Zoomed', `<style>html{zoom:1.5}</style>${PHOTO}`),
      '/sandbox': scene('Sandbox', `<iframe sandbox src="/framed" style="${PLACE};border:0"></iframe>`),
      '/framed': scene(
        'Framed',
        '<img alt="" src="/photo.jpg" style="position:absolute;left:0;top:0;width:400px;height:260px">',
      ),
      '/plain': scene('Plain', PHOTO),
      // Drawn anew with each frame: no element lives for longer.
      '/restless': scene(
        'Restless',
        `<div id="around">${PHOTO.replace('/photo', '/restless')}</div><script>const draw=()=>{around.innerHTML=around.innerHTML;requestAnimationFrame(draw)};draw()</script>`,
      ),
      '/restless.jpg': file('mountains.jpg'),
      '/photo.jpg': file('mountains.jpg'),
      '/linked.jpg': file('lake.jpg'),
    }),
  );
};
