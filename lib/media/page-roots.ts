/** Chromium's way into a closed shadow root, for content scripts alone; needs no permission. */
interface ChromiumDom {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** A shadow root, open or closed. Pages cannot do this; content scripts can, each browser in a way of its own. */
export const shadowRootOf = (element: Element): ShadowRoot | undefined => {
  const { chrome } = globalThis as { chrome?: ChromiumDom };
  // Firefox gives content scripts a property of the element.
  const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  try {
    // Elements that can have no root (an <img>) are refused with an error.
    return inFirefox ?? element.shadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? undefined;
  } catch {
    return undefined;
  }
};

/** The element around this one, out of shadow roots too. */
export const parentOf = (element: Element): Element | undefined => {
  // Past the element's own word: a form answers with its field of that name, and a walk up would go round for ever.
  const around: Element | null =
    Reflect.get(Element.prototype, 'assignedSlot', element) ?? Reflect.get(Node.prototype, 'parentElement', element);
  if (around) return around;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};
