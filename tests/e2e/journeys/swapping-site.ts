import type { Internet } from '../../internet';
import { file, site } from '../../internet/sites/site';
import type { View } from '../drivers/assay-browser';

export const SWAP = 'https://swap.example/';

/** A page that shows another picture in the same element at the worst moment, and has one more beside it. */
export const serveSwap = (internet: Internet): void => {
  internet.serve(
    'swap.example',
    site({
      '/': (exchange) =>
        exchange.html(
          200,
          `<!doctype html><html lang="en"><title>Swap</title><style>img{position:absolute;top:60px;width:560px;height:380px}</style><body style="margin:0;height:1500px"><img id="photo" alt="" src="/one.jpg" style="left:40px"><img id="other" alt="" src="/other.jpg" style="left:2040px"><script>
new Image().src='/two.jpg';
globalThis.swap=(on)=>{
const now=()=>{photo.src='/two.jpg'};
addEventListener(on==='later'?'click':on,()=>on==='later'?setTimeout(now,20):now(),{capture:true,once:true});
};</script>`,
        ),
      '/one.jpg': file('mountains.jpg'),
      '/two.jpg': file('harbour.jpg'),
      '/other.jpg': file('lake.jpg'),
    }),
  );
};

/** The next picture comes at this event, or `later`: shortly after the click. */
export const swapAt = (view: View, when: 'pointerdown' | 'later'): Promise<void> =>
  view.evaluate((on) => (globalThis as unknown as { swap(on: string): void }).swap(on), when);
