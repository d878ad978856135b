const LONGEST = 300;

/** Foreign words, cut to a length that a person reads. */
export const cut = (words: string, longest: number = LONGEST): string =>
  words.length > longest ? `${words.slice(0, longest)}…` : words;
