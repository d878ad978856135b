/**
 * How something of ours is made and dressed, to be compared later: Firefox hands a page what its pointer is on, inside
 * closed roots too (`originalTarget`), and a page can change what it holds.
 */
export const handiworkOf = (element: HTMLElement): string => {
  const root = element.getRootNode() as ShadowRoot;
  const sheets = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const foreign = root.querySelectorAll('style,link').length + element.getAnimations({ subtree: true }).length;
  return [element.outerHTML, ...sheets, foreign].join('\n');
};
