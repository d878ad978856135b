import { parentOf, shadowRootOf } from '../../lib/media/page-roots';
import { make } from './elements';
import { isOrphan, shared } from './shared';
import { STYLE } from './style';

/** How often it is looked after while it shows: rarely enough to be no fight with a page that takes it away. */
const LOOK_MS = 500;
/** A script that the browser ended at once (Firefox, with the extension) leaves what it showed for so long. */
const LEFT_MS = 4_000;
/** Tells our element from the page's own, seen from inside alone. */
const OURS = 'assay';

/** What must not reach the page's own listeners. The rest (keys on their way to a field, wheels) is the page's. */
const KEPT =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart keydown keyup focusin focusout';

/** What makes all but its own parts inert: a modal dialog, a player that fills the screen. A form can name a field `matches`. */
const alone = (element: Element | undefined): Element | undefined => {
  for (let at = element && parentOf(element); at; at = parentOf(at))
    if (at.localName !== 'form' && at.matches('dialog:modal,:fullscreen')) return at;
  return undefined;
};

/** The one element of ours in a frame: nameless, without a size, with a closed root. In the page only while it shows something. */
export class Surface {
  #host!: HTMLElement;
  /** What shows stands in here. */
  stage!: HTMLElement;
  readonly #sheets: CSSStyleSheet[] = [];
  #root!: ShadowRoot;
  /** Hides everything, unless it is begun again in time. */
  #end!: Animation;
  /** The root element of the page that it was made for. */
  page: Element | null = null;
  #shown = new Set<unknown>();
  #parent: Element | undefined;
  #source: HTMLElement | undefined;
  /** The focus is on its way back: nobody went there. */
  isGivingBack = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.renew();
    this.wear(STYLE);
  }

  /** Another element, empty, in the place of the one there was. */
  renew(): void {
    this.page = document.documentElement;
    this.remove();
    this.#host = make('div', '');
    this.stage = make('div', OURS);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#root.append(this.stage);
    this.#root.adoptedStyleSheets = this.#sheets;
    this.#host.popover = 'manual';
    for (const type of KEPT.split(' ')) this.#host.addEventListener(type, (event) => event.stopPropagation());
    // The site's focus, selection and drag stay where they are.
    this.#root.addEventListener('mousedown', (event) => event.preventDefault());
    this.#end = this.stage.animate({ visibility: 'hidden' }, { delay: LEFT_MS, fill: 'forwards' });
  }

  wear(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#sheets.push(sheet);
    this.#root.adoptedStyleSheets = this.#sheets;
  }

  isOurs(node: EventTarget | null): boolean {
    return node === this.#host;
  }

  /** Whether the frame's own page is drawn with effects that no look at visibility sees through. */
  get isEffected(): boolean {
    const { filter, opacity } = getComputedStyle(document.documentElement);
    return filter !== 'none' || opacity !== '1';
  }

  /** Shows for `who`, above all that the page shows now; inside what makes all but `near` inert, where something does. */
  show(who: unknown, near?: Element): void {
    const isThere = this.#shown.has(who) && this.#host.isConnected;
    this.#shown.add(who);
    this.#parent = alone(near);
    if (!isThere) this.#put();
    this.#timer ??= setInterval(() => this.#keep(), LOOK_MS);
  }

  /** Tab goes from this element to ours, and on to what follows it: the page's own order stays as it is. */
  after(element?: Element): void {
    const source = element instanceof HTMLElement ? element : undefined;
    if (source === this.#source) return;
    this.#source = source;
    if (source && this.#host.isConnected) this.#put();
  }

  /** The focus, if it is ours, goes back to where Tab brought it from. */
  giveBack(): void {
    if (!this.#root.activeElement) return;
    this.isGivingBack = true;
    this.#source?.focus({ preventScroll: true });
    this.isGivingBack = false;
  }

  hide(who: unknown): void {
    this.#shown.delete(who);
    if (this.#shown.size === 0) this.remove();
  }

  /** The page may have taken it away. */
  #keep(): void {
    if (isOrphan()) this.remove();
    else if (this.#host.isConnected) this.#end.currentTime = 0;
    else this.#put();
  }

  #put(): void {
    const { documentElement } = document;
    // No place for HTML: a picture that is a document (SVG), XML.
    if (!(documentElement instanceof HTMLElement)) return;
    const parent = this.#parent?.isConnected ? this.#parent : documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    this.#end.currentTime = 0;
    const focused = this.#root.activeElement as HTMLElement | null;
    try {
      // Once more into the top layer: what came later stood above.
      this.#host.hidePopover();
      this.#host.showPopover(this.#source?.isConnected ? { source: this.#source } : {});
    } catch {
      // The page took it out of the top layer, or has none: the highest z-index has to do.
    }
    focused?.focus({ preventScroll: true });
  }

  remove(): void {
    this.#shown.clear();
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#host?.remove();
  }
}

/** Takes away what an older script of ours left, whose extension was updated or removed under it. */
export const removeOrphans = (): void => {
  for (const element of document.documentElement.children)
    if (shadowRootOf(element)?.querySelector(`.${OURS}`)) element.remove();
};

export const sharedSurface = (): Surface => {
  const here = shared();
  here.surface ??= new Surface();
  // `document.open` takes the listeners of all that a page holds.
  if (here.surface.page !== document.documentElement) here.surface.renew();
  return here.surface;
};
