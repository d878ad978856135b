/** Characters that change the order or the look of others, or cannot be seen at all (Unicode categories Cc, Cf, Co, Cs). */
const TRICKS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/**
 * Foreign words as one line of plain text of at most `longest` characters: no controls, no marks that turn the direction of
 * writing, nothing invisible. Empty for what is no text.
 */
export const plainText = (value: unknown, longest: number): string => {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  // Cut first: a name may be megabytes long.
  const text = String(value)
    .slice(0, longest * 4)
    .replace(TRICKS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
};
