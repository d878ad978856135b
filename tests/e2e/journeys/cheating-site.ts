import type { Internet } from '../../internet';
import { file, site } from '../../internet/sites/site';

export const CHEAT = 'https://cheat.example/';

/** Pictures that the page leaves alone: the person's own presses on them go the whole way. */
const HONEST = [0, 1, 2]
  .map(
    (n) =>
      `<img id="honest${n}" alt="" src="/honest${n}.jpg" style="position:absolute;left:640px;top:${560 + n * 220}px;width:260px;height:180px">`,
  )
  .join('');

/** A page that wants a check that nobody asked for: it knows where our button comes, and when. */
const TRICKS = `
const host = () => document.querySelector('div[popover]:not([id])');
globalThis.tricks = {
  // Events of its own making, on everything it can reach.
  synthetic() {
    for (const target of [host(), photo, document.documentElement])
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 580, clientY: 80, pointerId: 1, isPrimary: true, pointerType: 'mouse', view: window }));
    host()?.click();
    host()?.focus();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  },
  // Something that takes no pointer is laid over the button, above it in the top layer.
  cover() {
    const over = document.createElement('div');
    over.id = 'lure';
    over.popover = 'manual';
    over.textContent = 'Click here to win';
    over.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;background:#fff;pointer-events:none';
    document.body.append(over);
    over.showPopover();
  },
  uncover() { document.getElementById('lure')?.remove(); },
  // The picture jumps so that the button's corner comes to lie under a pointer that does not move.
  jump(x, y) { photo.style.left = x - 540 + 'px'; photo.style.top = y - 24 + 'px'; },
  // Whatever can be done to an element that one does not know.
  dress() {
    const style = document.createElement('style');
    style.textContent = 'div[popover]{display:none!important;opacity:0!important;transform:scale(40)!important;pointer-events:auto!important;inset:auto!important;filter:blur(9px)!important}';
    document.head.append(style);
    const one = host();
    if (!one) return;
    one.setAttribute('style', 'opacity:0!important;inset:0!important;width:100vw!important;height:100vh!important;pointer-events:auto!important');
    one.animate({ opacity: [0, 0] }, { duration: 1e6, fill: 'both' });
  },
  erase() { globalThis.erased = 0; globalThis.erasing = setInterval(() => { if (host()) { host().remove(); globalThis.erased++; } }, 16); },
  rest() { clearInterval(globalThis.erasing); for (const one of document.querySelectorAll('style')) one.remove(); },
  freeze() { for (const one of [Element, Node, EventTarget, Array, Map, WeakMap, Promise]) Object.freeze(one.prototype); Element.prototype.getBoundingClientRect = () => { throw new Error('felt'); }; },
};`;

export const serveCheat = (internet: Internet): void => {
  internet.serve(
    'cheat.example',
    site({
      '/': (exchange) =>
        exchange.html(
          200,
          `<!doctype html><html lang="en"><title>Prizes</title><body style="margin:0;height:1500px"><img id="photo" alt="" src="/photo.jpg" style="position:absolute;left:40px;top:60px;width:560px;height:380px">${HONEST}<script>${TRICKS}</script></body></html>`,
        ),
      '*': file('mountains.jpg'),
    }),
  );
};
