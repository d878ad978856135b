import type { Internet } from '../../internet';
import { media } from '../../internet/media';
import { file, page, site } from '../../internet/sites/site';

export const MEANT = 'https://meant.example';

const STYLE = 'body{margin:0}main{display:block;padding:60px;height:1200px}img{display:block;width:300px;height:200px}';
const scene = (title: string, body: string) => page({ title, style: STYLE, body });

/** Pages on which something else could be taken for what a person means. */
export const serveMeant = (internet: Internet): void => {
  internet.serve(
    'meant.example',
    site({
      // Shown whole, and the page names another picture beside it.
      '/whole': scene(
        'Whole',
        `<img id="photo" alt="" style="width:720px;height:480px" src="data:image/png;base64,${media('lighthouse.png').bytes.toString('base64')}" data-src="/other.jpg">`,
      ),
      // A quarter into the region there is nothing.
      '/blank': scene(
        'Blank',
        '<main id="main" style="padding:0;width:900px;height:600px;position:relative"><img id="photo" alt="" src="/photo.jpg" style="position:absolute;left:420px;top:320px"></main>',
      ),
      '/focus': scene(
        'Focus',
        `<main><a id="link" href="#on"><img alt="" src="/linked.jpg"></a><input id="field" aria-label="Search"><img id="photo" alt="" src="/photo.jpg"></main>`,
      ),
      // Sheets over two pictures; the first is a link.
      '/sheets': scene(
        'Sheets',
        ['linked', 'photo']
          .map(
            (name) =>
              `<div style="position:relative;width:300px;height:200px;margin:20px"><img alt="" src="/${name}.jpg" style="pointer-events:none"><a id="${name}" href="#${name}" style="position:absolute;inset:0"></a></div>`,
          )
          .join(''),
      ),
      '/frames': scene(
        'Frames',
        `<main><iframe id="own" src="/framed" width="400" height="260"></iframe><iframe id="foreign" src="https://plain.example/" width="400" height="260"></iframe><img id="photo" alt="" src="/photo.jpg"></main>`,
      ),
      '/framed': scene(
        'Framed',
        `<div id="post" style="position:relative;width:300px;height:200px"><img id="inner" alt="" src="/inner.jpg" style="pointer-events:none"><a href="#post" id="over" style="position:absolute;inset:0"></a></div>`,
      ),
      '/photo.jpg': file('mountains.jpg'),
      '/linked.jpg': file('lake.jpg'),
      '/inner.jpg': file('harbour.jpg'),
      '/other.jpg': file('forest.jpg'),
    }),
  );
};
