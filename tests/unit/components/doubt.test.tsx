// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CheckRow } from '../../../components/check/check-row';
import type { Check, Run } from '../../../lib/checks/check';
import { renderEnglish } from './english';
import { aCheck, aFinding, aRun, aTicket, said } from './records';

afterEach(cleanup);

const MB = 1024 * 1024;
const DOUBT = 'TruthScan’s own pages disagree whether it takes a file this large; the service decides.';
const TRUTHSCAN = { detector: 'truthscan', detectorName: 'TruthScan' };

const film = (length: number, ...runs: Partial<Run>[]): Check => {
  const check = aCheck();
  return {
    ...check,
    item: { ...check.item, kind: 'video' },
    specimen: {
      obtained: 'original-bytes',
      sha256: 'a'.repeat(64),
      length,
      type: 'video/mp4',
      readBy: 'background',
      address: check.item.address,
    },
    runs: runs.map((run, i) => aRun({ id: `run-${i}`, ...TRUTHSCAN, ...run })),
  };
};
const text = (check: Check): string =>
  renderEnglish(
    <CheckRow
      check={check}
      unread={false}
      newest
      together={false}
      unfolded
      progress={new Map()}
      onFold={() => {}}
      onPress={() => {}}
      onPart={async () => undefined}
    />,
  ).container.textContent ?? '';

const asks: Partial<Run> = {
  state: 'needs-you',
  need: { origins: [], consents: [{ what: 'upload', detector: 'truthscan' }], why: 'first-upload' },
};
const RESEMBLE = { detector: 'resemble', detectorName: 'Resemble', state: 'analysing', paid: 1 } as const;
const failure = { code: 'no-credits', at: 0, spent: 'no' } as const;

it.each<[string, Partial<Run>[]]>([
  ['before the first upload', [asks]],
  [
    'before it is paid twice',
    [{ ...asks, need: { origins: [], consents: [], why: 'maybe-paid-before' }, maybePaid: 1 }],
  ],
  ['on its way', [{ state: 'uploading', route: 'carried' }]],
  ['waiting', [{ state: 'waiting', held: 'queue' }]],
  ['failed before it was paid', [{ state: 'failed', failure }]],
  ['cancelled', [{ state: 'cancelled' }]],
  ['beside another, before the first upload', [RESEMBLE, asks]],
  [
    'beside another, over a cap',
    [RESEMBLE, { state: 'needs-you', need: { origins: [], consents: [], why: 'over-cap' } }],
  ],
  ['beside another, left out', [RESEMBLE, { state: 'not-asked', notAsked: 'left-out' }]],
])('says of a film above 10 MB that its vendor may not take it: %s', (_when, runs) => {
  expect(text(film(12 * MB, ...runs))).toContain(DOUBT);
  cleanup();
  expect(text(film(10 * MB, ...runs))).not.toContain(DOUBT);
});

it.each<[string, Partial<Run>]>([
  ['taken', { state: 'analysing', paid: 1, ticket: aTicket }],
  ['judged', { state: 'done', paid: 1, finding: aFinding([said()]) }],
  ['of Resemble, whose pages agree', { state: 'uploading', detector: 'resemble', detectorName: 'Resemble' }],
])('and not of one that is %s', (_when, run) => {
  expect(text(film(12 * MB, run))).not.toContain('disagree');
});
