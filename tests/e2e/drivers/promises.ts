import { expect } from '@playwright/test';
import { type Internet, TEST_KEY, TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY } from '../../internet';

const OURS = /^(?:chrome|moz)-extension:/;

/** Whatever a test did: no site learnt of the extension, each key went to its vendor alone, and the internet held. */
export const keptItsPromises = (internet: Internet): void => {
  const seen = internet.log.filter(
    ({ kind, headers }) => kind === 'site' && OURS.test(`${headers.origin ?? ''} ${headers.referer ?? ''}`.trim()),
  );
  expect(seen, 'requests that show a site the extension').toEqual([]);
  for (const key of [TEST_KEY, TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY])
    expect(internet.leaks(key), 'requests that carry the key elsewhere').toEqual([]);
  expect(internet.faults, 'faults of the test internet').toEqual([]);
};
