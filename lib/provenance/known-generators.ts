/**
 * Generators that sign what they make and name no digital source type: known by the names that stand in their manifests.
 * Each was read from a real file; the source says which.
 */
const KNOWN: readonly { readonly name: string; readonly source: string }[] = [
  {
    name: 'Image Creator from Designer',
    source: 'softwareAgent of a Bing Image Creator picture of March 2024, signed by Microsoft Corporation',
  },
  {
    name: 'Microsoft Responsible AI Image Provenance',
    source: 'claim generator of the same picture; its action says "AI Generated Image"',
  },
];

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The known generator that one of these names is, or undefined. The whole name must be it: a part proves nothing. */
export const knownGenerator = (names: readonly string[]): string | undefined =>
  KNOWN.find(({ name }) => names.some((one) => folded(one) === folded(name)))?.name;
