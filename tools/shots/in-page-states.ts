import type { Check } from '../../lib/checks/check';
import { capturedJudged } from './captured-states';
import { PAGE } from './in-page-site';
import { originStates } from './origin-states';
import { mixtures, parts, verdicts } from './several-states';
import { failures, names, needs, running, statements } from './states';

/** These checks as if they had been made of the page's nine pictures, one after the other. */
export const onPictures = (checks: readonly Check[]): Check[] =>
  checks.slice(0, 9).map((check, n) => ({
    ...check,
    createdAt: Date.now() - n,
    item: { ...check.item, kind: 'image', address: `${PAGE}p/${n}.jpg`, pageAddress: PAGE },
  }));

const at = (checks: readonly Check[], ...places: readonly number[]): Check[] =>
  places.flatMap((place) => checks[place] ?? []);

/** Every statement that a badge can show. */
export const everyStatement = (): Check[] => [
  originStates.declared(),
  ...at(statements(), 0, 1),
  ...at(verdicts(), 1),
  ...at(statements(), 3, 4, 6),
  originStates.history(),
  ...at(failures(), 0),
];

/** What is not a statement, and what is long. */
export const everyOtherState = (): Check[] => [
  ...at(running(), 0, 4),
  ...at(needs(), 0),
  ...at(mixtures(), 1, 3),
  ...at(parts(), 0),
  ...at(verdicts(), 0),
  ...at(names(), 0),
  capturedJudged(),
];
