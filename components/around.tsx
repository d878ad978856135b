import type { ComponentChildren } from 'preact';

/** Stands in a sentence for what is drawn rather than said; from Unicode's private use, so no sentence holds it. */
export const SLOT = '\uE000';

/** A sentence with its SLOT replaced by an element, so that translators may move it. */
export const Around = ({ text, children }: { text: string; children: ComponentChildren }) => {
  const [before, ...after] = text.split(SLOT);
  return (
    <>
      {before}
      {after.length > 0 && children}
      {after.join('')}
    </>
  );
};
