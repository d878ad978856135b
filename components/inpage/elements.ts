const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Words that are drawn and stand in no text node: a page may search its window's text (`window.find`), and finds what
 * stands in closed roots too. Each in its own direction of writing.
 */
const drawn = (words: string): HTMLElement => {
  const element = document.createElementNS(XHTML, 'span') as HTMLElement;
  element.dataset.t = words;
  return element;
};

/** An element with its parts. Text is text: nothing here is ever parsed as markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElementNS(XHTML, name) as HTMLElementTagNameMap[K];
  if (className) element.className = className;
  element.append(...parts.map((part) => (typeof part === 'string' ? drawn(part) : part)));
  return element;
};

/** A button with a name that is read out, and shown where nothing else is written on it. */
export const pressable = (name: string, className: string, ...parts: readonly (Node | string)[]): HTMLButtonElement => {
  const button = make('button', className, ...parts);
  button.ariaLabel = name;
  return button;
};
