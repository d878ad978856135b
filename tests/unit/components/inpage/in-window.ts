import { layOut } from '../../media/laid-out';

/** Shows a page in a window of 1000 × 768 CSS pixels, where each element lies as its `data-box` says. */
export const inWindow = (html: string): void => {
  document.body.innerHTML = html;
  layOut(document);
  Object.defineProperty(document.documentElement, 'clientWidth', { configurable: true, value: 1000 });
  document.elementFromPoint = (x, y) => document.elementsFromPoint(x, y)[0] ?? null;
};
