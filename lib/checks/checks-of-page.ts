import { siteOf, withoutFragment } from '../media/address';
import type { Check } from './check';
import { ADDRESS_FINDING_MS } from './earlier';
import { listChecks, readCheck } from './records';

/** Older checks are found in the popup. */
const LOOKED_THROUGH = 200;

/** A page may learn of checks that were made on its own site, and of no others. */
const isOfSite = (check: Check, pageAddress: string): boolean => {
  const site = siteOf(pageAddress);
  return site !== '' && siteOf(check.item.pageAddress) === site;
};

/** The check of this id, if it was made on the site that asks. */
export const checkForPage = async (checkId: string, pageAddress: string): Promise<Check | undefined> => {
  const check = await readCheck(checkId);
  return check && isOfSite(check, pageAddress) ? check : undefined;
};

/** When what was checked was read, at the earliest: here, or by a vendor that fetched the address itself. */
const readAt = ({ createdAt, runs }: Check): number =>
  Math.min(createdAt, ...runs.flatMap(({ route, finding }) => (route === 'address' && finding ? finding.at : [])));

/** Whether an address leads to other bytes by now, for all that is known. What a page made has its address to itself. */
const isTooOld = (check: Check): boolean =>
  !check.item.address.startsWith('blob:') && Date.now() - readAt(check) > ADDRESS_FINDING_MS;

/**
 * The newest check of what the page shows there, made on the same site, that came to something or is under way. Only the
 * address is compared, so one that is older than a finding by address may be says nothing of what shows now: none then.
 */
export const earlierCheckOf = async (address: string, pageAddress: string): Promise<Check | undefined> => {
  const shown = withoutFragment(address);
  const newest = (await listChecks({ limit: LOOKED_THROUGH })).find(
    (check) =>
      /^(?:https?|blob):/.test(check.item.address) &&
      (check.item.address === shown || check.item.alternates.includes(address)) &&
      isOfSite(check, pageAddress) &&
      check.runs.some(({ state }) => state !== 'failed' && state !== 'cancelled'),
  );
  return newest && !isTooOld(newest) ? newest : undefined;
};
