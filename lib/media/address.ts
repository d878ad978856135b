import { isPrivateHost, privateReason } from './private-address';

/**
 * What an address is to somebody else: `public` may be handed to a detector as an address; `private` is readable only
 * by this person, or from here; `page-made` exists only inside the page; `unusable` is none of these.
 */
export type AddressKind = 'public' | 'private' | 'page-made' | 'unusable';

export const addressKind = (address: string): AddressKind => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  switch (url?.protocol) {
    case 'blob:':
    case 'data:':
      return 'page-made';
    case 'http:':
    case 'https:':
      return privateReason(url) === undefined ? 'public' : 'private';
    default:
      return 'unusable';
  }
};

/** The host of a page or a medium, for lists and consents; a blob: address belongs to the origin that made it. */
export const siteOf = (address: string): string => {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return url.protocol === 'blob:' ? siteOf(url.pathname) : url.hostname;
};

/**
 * Whether two hosts are one site for the purpose of cookies: the same, or one below the other. Hosts that merely share
 * a parent (a.example.org, b.example.org) are not: without the public suffix list that would join strangers.
 */
export const sameSite = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((host) => host.toLowerCase().replace(/^www\./, ''));
  if (!one || !other || isPrivateHost(one) || isPrivateHost(other)) return one === other && !!one;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
};

/** The match pattern that covers an address's origin. Patterns know no ports. */
export const originPattern = (address: string): string => {
  const url = new URL(address);
  return `${url.protocol}//${url.hostname}/*`;
};

/** What a browser would send as Referer by default (strict-origin-when-cross-origin); empty from https to http. */
export const refererFor = (pageAddress: string, address: string): string => {
  if (!URL.canParse(pageAddress) || !URL.canParse(address)) return '';
  const page = new URL(pageAddress);
  const target = new URL(address);
  if (!/^https?:$/.test(page.protocol) || (page.protocol === 'https:' && target.protocol === 'http:')) return '';
  if (page.origin !== target.origin) return `${page.origin}/`;
  page.hash = '';
  page.username = '';
  page.password = '';
  return page.href;
};

/** The file's name as a person would say it; empty for addresses that have none. */
export const fileNameOf = (address: string): string => {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return '';
  const last = url.pathname.split('/').findLast((segment) => segment !== '') ?? '';
  try {
    return decodeURIComponent(last).slice(0, 200);
  } catch {
    // A stray % in a path is legal and cannot be decoded: show it as it stands.
    return last.slice(0, 200);
  }
};

/** An address as servers see it. */
export const withoutFragment = (address: string): string => {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
};
