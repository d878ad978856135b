import { shadowRootOf } from './page-roots';

type Pane = Document | ShadowRoot;

/** The innermost of a chain of elements for which `of` holds in every pane, through shadow roots of either kind. */
const innermost = (document: Document, of: (pane: Pane) => Element | null | undefined): Element | undefined => {
  let found: Element | undefined;
  let pane: Pane | undefined = document;
  while (pane) {
    const next: Element | null | undefined = of(pane);
    if (!next || next === found) break;
    found = next;
    pane = shadowRootOf(next);
  }
  return found;
};

/** What the pointer is over; undefined where it is not over this document. Holds while a menu is open, too (measured). */
export const hovered = (document: Document): Element | undefined =>
  innermost(document, (pane) => [...pane.querySelectorAll(':hover')].at(-1));

export const focused = (document: Document): Element | undefined => innermost(document, (pane) => pane.activeElement);

/** What takes the pointer at a point. */
export const topmostAt = (document: Document, x: number, y: number): Element | undefined =>
  innermost(document, (pane) => pane.elementsFromPoint(x, y)[0]);
