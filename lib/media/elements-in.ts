import { shadowRootOf } from './page-roots';

/** More elements than any page shows; a walk ends there whatever the page does. */
export const MOST_ELEMENTS = 50_000;

/**
 * Every element of a document that fits, through open and closed shadow roots, in the order of the tree. `onStopped`: the walk
 * ended before the document did.
 */
export const elementsIn = <E extends Element>(
  root: Document | ShadowRoot,
  fits: (node: Element) => node is E,
  onStopped?: () => void,
): E[] => {
  const found: E[] = [];
  const roots: (Document | ShadowRoot)[] = [root];
  let seen = 0;
  for (let at = roots.pop(); at && seen <= MOST_ELEMENTS; at = roots.pop())
    for (const node of at.querySelectorAll('*')) {
      if (++seen > MOST_ELEMENTS) break;
      if (fits(node)) found.push(node);
      // Only these can have a root: elements of the page's own making, and the few that the standard lists.
      else if (node.localName.includes('-') || node.shadowRoot || HOSTS.has(node.localName)) {
        const inner = shadowRootOf(node);
        if (inner) roots.push(inner);
      }
    }
  if (seen > MOST_ELEMENTS) onStopped?.();
  return found;
};

/** DOM standard, "valid shadow host name", apart from custom elements. */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
