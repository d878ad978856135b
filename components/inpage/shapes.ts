const SVG = 'http://www.w3.org/2000/svg';

export const MORE = 'sM5 12h.1M12 12h.1M19 12h.1';

/**
 * One drawing per mark, as in components/marks.tsx (a test compares them), in as few letters as will do: every page
 * carries them. `f` begins a filled path, `s` a stroked one.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  ai: 'fM12 1.2 21.4 6.6v10.8L12 22.8 2.6 17.4V6.6zm0 7a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
  'ai-some': 'sM12 2.4 20.4 7.2v9.6L12 21.6 3.6 16.8V7.2z|fM12 8.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
  split: 'fM10.8 1.5v17.6a8.8 8.8 0 0 1 0-17.6z|sM14.2 5.9v15.6a7.8 7.8 0 0 0 0-15.6z',
  weak: 'sM7.5 3h9A4.5 4.5 0 0 1 21 7.5v9a4.5 4.5 0 0 1-4.5 4.5h-9A4.5 4.5 0 0 1 3 16.5v-9A4.5 4.5 0 0 1 7.5 3z|fM4 12.6c2.7-2.7 5.3-2.7 8 0s5.3 2.7 8 0V17a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z',
  none: 'sM12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z|sM8.5 12h7',
  unknown: 'sM12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  void: 'sM2.5 8V4.5a2 2 0 0 1 2-2H8m8 0h3.5a2 2 0 0 1 2 2V8m0 8v3.5a2 2 0 0 1-2 2H16m-8 0H4.5a2 2 0 0 1-2-2V16M9 9l6 6m0-6-6 6',
  signed:
    'fM12 1.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6zm0 4.9a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8z|fM6.6 16.4a9.8 9.8 0 0 0 4.4 2.3V20l-4.4 3zM17.4 16.4a9.8 9.8 0 0 1-4.4 2.3V20l4.4 3z',
  unsettled:
    'sM3 8.8a9.5 9.5 0 0 1 18 0M21 15.2a9.5 9.5 0 0 1-18 0|sM9.5 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9|fM12 15.5a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z',
  attn: 'sM12 3.5 20.5 12 12 20.5 3.5 12zM12 8.5v4M12 15.3v.2',
  more: MORE,
};

/** By hand: pages may demand Trusted Types for markup, and their demand reaches our elements. */
export const drawing = (className: string, size: number, paths: string): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', className);
  svg.ariaHidden = 'true';
  for (const path of paths.split('|')) {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', path.charAt(0));
    element.setAttribute('d', path.slice(1));
    svg.append(element);
  }
  return svg;
};

/** A mark by its name; an empty drawing for one that is not known. */
export const shape = (name: string): SVGSVGElement => drawing(`mark v-${name}`, 24, SHAPES[name] ?? '');

/** A stone and a rub of gold, as in components/logo.tsx. */
export const logo = (): SVGSVGElement =>
  drawing(
    'logo',
    32,
    'aM12.3 2.5h7.4a2.2 2.2 0 0 1 2.07 1.45l8.1 22.5A2.26 2.26 0 0 1 27.74 29.5h-5.2a2.2 2.2 0 0 1-2.06-1.43L19.1 24.4h-6.2l-1.38 3.67A2.2 2.2 0 0 1 9.46 29.5h-5.2a2.26 2.26 0 0 1-2.13-3.05l8.1-22.5A2.2 2.2 0 0 1 12.3 2.5z|bM4.9 18.8 25.6 12.7 27.3 17.2 3.2 24.3z',
  );

const ROUND = 'M14 3a11 11 0 1 1 0 22 11 11 0 0 1 0-22';

/** The ring around a running check: how much of it is drawn says how far it is, of five steps. */
export const ring = (step: number): SVGSVGElement => {
  const svg = drawing('ring', 28, `r${ROUND}|r${ROUND}`);
  svg.lastElementChild?.setAttribute('pathLength', '100');
  svg.lastElementChild?.setAttribute('stroke-dasharray', `${Math.max(8, step * 20)} 100`);
  return svg;
};
