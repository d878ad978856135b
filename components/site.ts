/** The host of an http(s) address as people read it, without `www.`; empty for blob:, data: and what is no address. */
export const hostOf = (address: string): string => {
  const inner = address.replace(/^blob:/, '');
  return /^https?:/i.test(inner) && URL.canParse(inner) ? new URL(inner).host.replace(/^www\./, '') : '';
};

/** The host of a permission's pattern: `https://cdn.example/*` is cdn.example; undefined where it names every host. */
export const hostOfPattern = (pattern: string): string | undefined => {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1];
  return host === undefined || host === '*' || host === '' ? undefined : host.replace(/^\*\./, '');
};

/** Where the details of a check are, seen from any of our pages. */
export const detailsAddress = (checkId: string): string => `report.html#${encodeURIComponent(checkId)}`;
