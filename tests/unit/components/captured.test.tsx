// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { CheckRow } from '../../../components/check/check-row';
import { cardOf } from '../../../components/check/in-page';
import { Head } from '../../../components/report/head';
import { Origin } from '../../../components/report/origin';
import { SpecimenFacts } from '../../../components/report/specimen-facts';
import type { Check } from '../../../lib/checks/check';
import type { Need } from '../../../lib/checks/need';
import { emptyCredential } from '../../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { english, renderEnglish } from './english';
import { aCheck, aRun, doneCheck, said } from './records';

afterEach(cleanup);

const SPECIMEN: NonNullable<Check['specimen']> = {
  obtained: 'captured',
  sha256: '9b1c07aa41d2e8f60b7c5d9e3f2a1b4c8d7e6f5041320a9b8c7d6e5f4a3b2c1d',
  length: 1_840_000,
  type: 'image/png',
  readBy: 'page',
  address: 'blob:https://news.example/1',
};

const own = aRun({
  id: 'own',
  detector: DEVICE.id,
  detectorName: DEVICE.name,
  state: 'done',
  finding: originFinding({ credential: emptyCredential('not-readable', 'captured'), traces: [], listDate: '' }, 0),
});

const judged = (): Check => {
  const intent = { at: 0, route: 'upload' as const, name: '', keyFingerprint: '', before: [] };
  const check = doneCheck([said()], {}, { route: 'upload', intent });
  return { ...check, specimen: SPECIMEN, runs: [...check.runs, own] };
};
const alone = (): Check => ({ ...aCheck(), specimen: SPECIMEN, runs: [own] });

const row = (check: Check): string =>
  renderEnglish(
    <CheckRow
      check={check}
      unread={false}
      newest
      together={false}
      unfolded
      progress={new Map()}
      onFold={vi.fn()}
      onPress={vi.fn()}
      onPart={vi.fn()}
    />,
  ).container.textContent ?? '';

const page = (check: Check): string =>
  renderEnglish(
    <>
      <Head check={check} onChoice={vi.fn()} />
      <SpecimenFacts check={check} onCopy={vi.fn()} />
      {check.runs.map((run) => (
        <Origin key={run.id} run={run} manifest={undefined} onFetch={vi.fn()} onCopy={vi.fn()} />
      ))}
    </>,
  ).container.textContent ?? '';

const MARK = 'Captured, not the original bytes';
const WHAT = 'this is about a copy of the pixels that the page showed';
const NOT_LOOKED = 'No Content Credentials were looked for in the original.';

it('every view of a judged copy says that it is one, and none that the file went out', () => {
  const card = cardOf(judged(), english, 'en-GB').facts.join(' ');
  const views = [row(judged()), page(judged()), card];
  expect(views[0]).toContain(MARK);
  expect(views[0]).toContain('A copy of the pixels was uploaded to Resemble, not the file itself.');
  expect(views[1]).toContain(WHAT);
  expect(views[1]).toContain('Captured: a PNG copy');
  expect(views[1]).toContain('SHA-256 of the copy');
  expect(views[1]).toContain(NOT_LOOKED);
  expect(views[2]).toContain(WHAT);
  for (const view of views) {
    expect(view).not.toContain('The file itself was uploaded');
    expect(view).not.toContain('carries no Content Credentials');
  }
});

it('without a detector nothing is known, and that nobody looked into the original is said once above', () => {
  const card = cardOf(alone(), english, 'en-GB');
  expect(card.word).toBe('Nothing known');
  expect(card.why.join(' ')).toContain(NOT_LOOKED);
  expect(card.facts.join(' ')).not.toContain(WHAT);
  expect(row(alone())).toContain(NOT_LOOKED);
  cleanup();
  expect(page(alone())).not.toContain(WHAT);
});

it('before it is sent, the question says what would be', () => {
  const need: Need = { why: 'page-made', origins: [], consents: [{ what: 'upload', detector: 'resemble' }] };
  const waiting = aCheck({ state: 'needs-you', need }, { specimen: SPECIMEN });
  const words = 'a copy of the pixels that the page shows would be sent';
  expect(row(waiting)).toContain(words);
  expect(row(waiting)).toContain(MARK);
  cleanup();
  expect(row({ ...waiting, specimen: { ...SPECIMEN, obtained: 'original-bytes' } })).not.toContain(words);
});
