import { expect } from '@playwright/test';
import { type Internet, TEST_KEY } from '../../internet';

const OURS = /^(?:chrome|moz)-extension:/;

/** Whatever a test did: no site learnt of the extension, the key went to its vendor alone, and the internet held. */
export const keptItsPromises = (internet: Internet): void => {
  const seen = internet.log.filter(
    ({ kind, headers }) => kind === 'site' && OURS.test(`${headers.origin ?? ''} ${headers.referer ?? ''}`.trim()),
  );
  expect(seen, 'requests that show a site the extension').toEqual([]);
  expect(internet.leaks(TEST_KEY), 'requests that carry the key elsewhere').toEqual([]);
  expect(internet.faults, 'faults of the test internet').toEqual([]);
};
