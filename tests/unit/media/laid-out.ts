/**
 * A layout for a document that has none: `data-box="left top width height"`, later elements above earlier ones,
 * `data-through` takes no pointer, `data-natural` is a picture's own size, `data-loading` one that has not come.
 */
export const layOut = (document: Document, ...roots: readonly ShadowRoot[]): void => {
  for (const pane of [document, ...roots]) {
    const all = [...pane.querySelectorAll<HTMLElement>('*')];
    for (const element of all) measure(element);
    Object.defineProperty(pane, 'elementsFromPoint', {
      configurable: true,
      value: (x: number, y: number) =>
        all
          .filter((element) => element.isConnected && element.dataset.through === undefined && isIn(element, x, y))
          .reverse(),
    });
  }
};

const isIn = (element: Element, x: number, y: number): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
};

const numbers = (text: string | undefined): readonly number[] => (text ?? '').split(' ').map(Number);

const measure = (element: HTMLElement): void => {
  const [left = 0, top = 0, width = 0, height = 0] = numbers(element.dataset.box);
  const box = element.dataset.box === undefined ? new DOMRect() : new DOMRect(left, top, width, height);
  Object.defineProperty(element, 'getBoundingClientRect', { configurable: true, value: () => box });
  Object.defineProperty(element, 'checkVisibility', {
    configurable: true,
    value: () => element.style.opacity !== '0',
  });
  if (element.nodeName !== 'IMG') return;
  const [naturalWidth = 800, naturalHeight = 600] = element.dataset.natural ? numbers(element.dataset.natural) : [];
  const isLoading = element.dataset.loading !== undefined;
  const facts = {
    complete: !isLoading,
    naturalWidth: isLoading ? 0 : naturalWidth,
    naturalHeight: isLoading ? 0 : naturalHeight,
  };
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(element, name, { configurable: true, value });
};

/** The pointer over an element, or over nothing; and what has the focus, by the keyboard or by a click. */
export const attend = (
  document: Document,
  of: { readonly over?: Element | null; readonly focus?: Element | null; readonly byKeyboard?: boolean },
): void => {
  const { over = null, focus = null, byKeyboard = true } = of;
  const find = Document.prototype.querySelectorAll;
  const chain = [...find.call(document, '*')].filter((element) => over !== null && element.contains(over));
  Object.defineProperty(document, 'querySelectorAll', {
    configurable: true,
    value: (selectors: string) => (selectors === ':hover' ? chain : find.call(document, selectors)),
  });
  Object.defineProperty(document, 'activeElement', { configurable: true, get: () => focus ?? document.body });
  for (const element of find.call(document, '*')) {
    Object.defineProperty(element, 'matches', {
      configurable: true,
      value: (selectors: string) =>
        selectors === ':hover'
          ? chain.includes(element)
          : selectors === ':focus-visible'
            ? element === focus && byKeyboard
            : Element.prototype.matches.call(element, selectors),
    });
  }
};
