/** Words that name a permission, an end, or a person's session, in a parameter's name. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  (
    'token tok sig sign signature signed hmac hash auth authkey authorization key apikey policy credential credentials ' +
    'secret password passwd pwd pass pin session sessionid sid jwt ticket nonce otp code expires expiry expire exp ' +
    'verify md5 acl bearer hdnts hdnea'
  ).split(' '),
);
/** The same inside names that are written as one word. */
const SECRET_PART =
  /token|secret|signature|session|sessid|passw|credential|hmac|bearer|authori[sz]ation|(?:api|access|auth|share|rl|resource|private)key|keypair|authsig|signed|googleaccessid/;
/** Whole names of vendors: Azure, Amazon and its likes, Facebook, Discord. */
const SECRET_NAME = /^(?:e|se|sp|sv|sr|st|skoid|oh|oe|_nc_ohc|stp|ccb|hm|ex|is|x-(?:amz|goog|oss|cos)-.*)$/i;

/** A value that nobody types: a JWT, a UUID, long hex, or long and mixed, as signatures and tokens are. */
const SECRET_VALUE =
  /^(?=.*[0-9])(?=.*[a-z])[A-Za-z0-9+/_=-]{24,}$|^[0-9a-f]{32,}$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|^eyJ[\w-]+\.[\w-]+/i;
/** Names that carry a version to get past caches: their long values are no secret. */
const VERSION_NAME = /^(?:v|ver|version|rev|revision|cb|build|_)$/i;

/** Path segments after which the next one is a permission. */
const SECRET_SEGMENT = /^(?:token|tok|auth|sig|signature|signed|secret|session|jwt)$/i;
const JWT = /^eyJ[\w-]+\.[\w-]+/;
/** Places known to be for one person, whose addresses look like any other. */
const KNOWN_PRIVATE = /^lh\d\.googleusercontent\.com\/pw\//;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).normalize('NFKC');
  } catch {
    // A stray % is legal: take it as it stands.
    return text;
  }
};

const isSecretName = (raw: string): boolean => {
  const name = raw.trim();
  if (SECRET_NAME.test(name)) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return words.some((word) => SECRET_WORDS.has(word)) || SECRET_PART.test(words.join(''));
};

/** Whether a text holds `name=value` pairs of which one is secret, as in exp=1~hmac=ab or ;jsessionid=1. */
const hasSecretPair = (text: string): boolean =>
  text.split(/[~;,|&?]/).some((part) => {
    const [name = '', value] = part.split(/[=:~]/, 2);
    return value !== undefined && isSecretName(name);
  });

/** An address inside an address: what is private inside is private outside. */
const holdsPrivateAddress = (text: string): boolean => {
  const at = text.search(/https?:\/\//i);
  if (at >= 0) {
    const inner = text.slice(at);
    return !URL.canParse(inner) || privateReason(new URL(inner.replace(/^http:/i, 'https:'))) !== undefined;
  }
  return text.startsWith('/') && text.includes('?') && hasSecretQuery(text.slice(text.indexOf('?')));
};

/** Query parameters that carry a permission or an end: what a signed or expiring link consists of. */
export const hasSecretQuery = (search: string): boolean =>
  search
    .replace(/^\?/, '')
    .split(/[&;]/)
    .some((pair) => {
      const at = pair.indexOf('=');
      const name = decoded(at < 0 ? '' : pair.slice(0, at));
      const value = decoded(at < 0 ? pair : pair.slice(at + 1));
      if (name !== '' && isSecretName(name)) return true;
      if (SECRET_VALUE.test(value.trim()) && !VERSION_NAME.test(name)) return true;
      return hasSecretPair(value) || holdsPrivateAddress(value);
    });

/**
 * A permission in the path: /token/…/, ;jsessionid=…, a JWT, an address with one. A long random segment alone counts as
 * public: most content networks name their files so.
 */
export const hasSecretPath = (url: URL): boolean => {
  if (KNOWN_PRIVATE.test(url.hostname + url.pathname)) return true;
  const path = decoded(url.pathname);
  if (/https?:\/\//i.test(path) && holdsPrivateAddress(path)) return true;
  const segments = path.split('/');
  return segments.some(
    (segment, i) =>
      JWT.test(segment) || hasSecretPair(segment) || (SECRET_SEGMENT.test(segment) && (segments[i + 1] ?? '') !== ''),
  );
};

/** Why an address counts as private: the first that applies is told. */
export type PrivateReason = 'not-https' | 'user-info' | 'host' | 'port' | 'secret-in-query' | 'secret-in-path';

const PRIVATE_SUFFIX =
  /(?:^|\.)(?:local|localhost|internal|intranet|lan|home|corp|private|home\.arpa|onion|i2p|test|invalid|alt|localdomain|fritz\.box|ts\.net|nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me)$/i;

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether only this person, or this network, reaches the host: IP literals, single labels, .local and the like. */
export const isPrivateHost = (hostname: string): boolean => {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  return IPV4.test(host) || host.startsWith('[') || !host.includes('.') || PRIVATE_SUFFIX.test(host);
};

/** The first reason why the address must not be handed out; undefined where there is none. */
export const privateReason = (url: URL): PrivateReason | undefined => {
  if (url.username !== '' || url.password !== '') return 'user-info';
  if (isPrivateHost(url.hostname)) return 'host';
  if (url.protocol !== 'https:') return 'not-https';
  if (url.port !== '') return 'port';
  if (hasSecretQuery(url.search)) return 'secret-in-query';
  return hasSecretPath(url) ? 'secret-in-path' : undefined;
};
