import { parentOf, shadowRootOf } from '../../lib/media/page-roots';
import { make } from './elements';
import { shared } from './shared';
import { STYLE } from './style';

/** A page that takes our element away again and again is let have its way, until the next use. */
const MOST_RETURNS = 20;
/** Tells our element from the page's own, seen from inside alone. */
const OURS = 'assay';

/** What must not reach the page's own listeners. The rest (keys on their way to a field, wheels) is the page's. */
const KEPT =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart keydown keyup focusin focusout';

const dialogAround = (element: Element | undefined): Element | undefined => {
  for (let at = element; at; at = parentOf(at)) if (at.localName === 'dialog' && at.matches(':modal')) return at;
  return undefined;
};

/** The one element of ours in a frame: nameless, without a size, with a closed root. In the page only while it shows something. */
export class Surface {
  readonly #host = make('div', '');
  readonly root: ShadowRoot;
  #shown = new Set<unknown>();
  #parent: Element | undefined;
  #returns = 0;

  constructor() {
    this.root = this.#host.attachShadow({ mode: 'closed' });
    this.root.append(make('i', OURS));
    this.wear(STYLE);
    this.#host.popover = 'manual';
    for (const type of KEPT.split(' ')) this.#host.addEventListener(type, (event) => event.stopPropagation());
    // The site's focus, selection and drag stay where they are.
    this.root.addEventListener('mousedown', (event) => event.preventDefault());
  }

  wear(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet];
  }

  isOurs(node: EventTarget | null): boolean {
    return node === this.#host;
  }

  /** Whether the frame's own page is drawn with effects that no look at visibility sees through. */
  get isEffected(): boolean {
    const { filter, opacity } = getComputedStyle(document.documentElement);
    return filter !== 'none' || opacity !== '1';
  }

  /** Shows for `who`, above all that the page shows now; inside the modal dialog that holds `near`, where one does. */
  show(who: unknown, near?: Element): void {
    this.#shown.add(who);
    this.#parent = dialogAround(near) ?? document.documentElement;
    this.#returns = 0;
    this.#put();
  }

  hide(who: unknown): void {
    this.#shown.delete(who);
    if (this.#shown.size === 0) this.#host.remove();
  }

  /** The page may have taken it away, or shown something above it. */
  keep(): void {
    if (this.#shown.size === 0 || this.#host.isConnected || ++this.#returns > MOST_RETURNS) return;
    this.#put();
  }

  #put(): void {
    const parent = this.#parent?.isConnected ? this.#parent : document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    try {
      // Once more into the top layer: what came later stood above.
      if (this.#host.matches(':popover-open')) this.#host.hidePopover();
      this.#host.showPopover();
    } catch {
      // No top layer in this document: the highest z-index has to do.
    }
  }

  remove(): void {
    this.#shown.clear();
    this.#host.remove();
  }
}

/** Takes away what an older script of ours left, whose extension was updated or removed under it. */
export const removeOrphans = (): void => {
  for (const element of document.documentElement?.children ?? [])
    if (element.hasAttribute('popover') && shadowRootOf(element)?.querySelector(`.${OURS}`)) element.remove();
};

export const sharedSurface = (): Surface => {
  const here = shared();
  here.surface ??= new Surface();
  return here.surface;
};
