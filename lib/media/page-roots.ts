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
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};
