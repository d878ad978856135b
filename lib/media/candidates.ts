/** A longer srcset is somebody's joke. */
const LONGEST_SRCSET = 20_000;
const MOST_CANDIDATES = 50;
/** Longer addresses are no addresses of pictures: a record is not the place for them. */
const LONGEST_ADDRESS = 8_000;

export const resolved = (address: string, base: string): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

export const isUsable = (address: string): boolean => /^https?:/.test(address) && address.length <= LONGEST_ADDRESS;

/** A srcset's candidates, largest first (HTML, "srcset attribute": address, white space, 300w or 2x, comma). */
export const candidatesOf = (srcset: string, base: string): string[] =>
  srcset
    .slice(0, LONGEST_SRCSET)
    // A comma ends a candidate only with white space after it: addresses may hold commas. Linear, whatever the page wrote.
    .split(/,\s/)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => {
      const [address = '', size = ''] = candidate.trim().split(/\s/, 2);
      const bare = address.replace(/,$/, '');
      return { address: bare === '' ? undefined : resolved(bare, base), size: Number.parseFloat(size) || 1 };
    })
    .sort((a, b) => b.size - a.size)
    .flatMap(({ address }) => (address && isUsable(address) ? [address] : []));
