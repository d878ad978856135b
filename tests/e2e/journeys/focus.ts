import type { View } from '../drivers/assay-browser';

interface Focused {
  readonly name: string;
  /** An outline is drawn around it. */
  readonly isVisible: boolean;
}

/** What has the keyboard now; undefined when the page itself has it. Runs in the page. */
const focused = (): Focused | undefined => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  // A field is drawn by the box around it.
  const isVisible = [element, element.closest('.field') ?? element].some((drawn) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  const labelled = element.getAttribute('aria-labelledby');
  const name =
    element.getAttribute('aria-label') ??
    (labelled ? document.getElementById(labelled)?.textContent : undefined) ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent ??
    '';
  return { name: name.trim(), isVisible };
};

/** Goes through the page with Tab, from its start to its end, and answers what had the focus on the way. */
export const tabThrough = async (view: View): Promise<readonly Focused[]> => {
  const seen: Focused[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await view.keys('Tab');
    const now = await view.evaluate(focused);
    if (!now) break;
    seen.push(now);
  }
  return seen;
};

/** Presses Tab until what goes by this name has the focus. */
export const tabTo = async (view: View, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 250; presses++) {
    await view.keys('Tab');
    if (name.test((await view.evaluate(focused))?.name ?? '')) return;
  }
  throw new Error(`Tab does not reach ${name}`);
};
