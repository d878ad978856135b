import { isPrivateHost } from './private-address';

/**
 * Whether an address that stands in a file may be asked for at all, once the person wants it. It was chosen by whoever made
 * the file: never a host that only this person reaches, and never in the clear.
 */
export const isFetchable = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && !isPrivateHost(url.hostname);
};
