import { siteOf, withoutFragment } from '../media/address';
import type { Check } from './check';
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

/** The newest check of what the page shows there, made on the same site, that came to something or is under way. */
export const earlierCheckOf = async (address: string, pageAddress: string): Promise<Check | undefined> => {
  const shown = withoutFragment(address);
  return (await listChecks({ limit: LOOKED_THROUGH })).find(
    (check) =>
      /^(?:https?|blob):/.test(check.item.address) &&
      (check.item.address === shown || check.item.alternates.includes(address)) &&
      isOfSite(check, pageAddress) &&
      check.runs.some(({ state }) => state !== 'failed' && state !== 'cancelled'),
  );
};
