// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { badgeOf, cardOf } from '../../../components/check/in-page';
import { SHAPES } from '../../../components/inpage/shapes';
import { Mark, type MarkName } from '../../../components/marks';
import type { Check, Run } from '../../../lib/checks/check';
import { cardPress } from '../../../lib/messaging/inpage';
import { type Credential, emptyCredential } from '../../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { english } from './english';
import { aCheck, aFinding, aRun, doneCheck, said } from './records';

it.each([
  ['running', aCheck({ state: 'analysing' }), { is: 'running', step: 5, word: 'Analysing' }],
  ['waiting its turn', aCheck({ state: 'waiting', held: 'queue' }), { is: 'running', mark: 'run', step: 0 }],
  [
    'needing the person',
    aCheck({ state: 'needs-you', need: { why: 'read', origins: ['https://p.example/*'], consents: [] } }),
    { is: 'waiting', mark: 'attn' },
  ],
  ['a verdict', doneCheck([said()]), { is: 'ended', mark: 'ai', word: 'Strong signs of AI in the picture' }],
  ['nothing found', doneCheck([said({ stance: 'authentic', label: 'real' })]), { is: 'ended', mark: 'none' }],
  ['unsettled', aCheck({ state: 'unsettled', maybePaid: 1 }), { is: 'ended', mark: 'unsettled' }],
  ['cancelled', aCheck({ state: 'cancelled' }), { is: 'gone' }],
] as const)('the badge of a check that is %s', (_, check, view) => {
  const badge = badgeOf(check, english);
  expect(badge).toMatchObject({ ...view, ...('word' in view ? { word: expect.stringContaining(view.word) } : {}) });
  expect(badge.word.length).toBeGreaterThan(2);
});

it('the card says the statement, each detector in its own word, what was paid, and what a press would cost', () => {
  const card = cardOf(doneCheck([said()]), english, 'en-GB');
  expect(card.lines).toEqual([
    { by: 'Resemble', mark: 'ai', said: 'fake', quoted: true, more: ['0.86 on its scale 0 to 1, this image'] },
  ]);
  expect(card.facts.join(' ')).toContain('Paid once');
  expect(card.cost).not.toBe('');
  expect(card.choices.map(({ press }) => press)).toEqual(['details', 'check-again']);
});

it('what stands below the statement is one paragraph: the lines of the detectors begin in view', () => {
  const check = doneCheck([said({ stance: 'authentic', high: false, label: 'real' })]);
  const { why } = cardOf(check, english, 'en-GB');
  expect(why).toEqual([
    'Resemble found no sign of AI. That does not make it genuine.',
    expect.stringContaining('Checked'),
  ]);
});

it('the card of a check under way says which step it is at', () => {
  expect(cardOf(aCheck({ state: 'uploading' }), english, 'en-GB').why[0]).toBe('Step 3 of 5');
});

const AT = new Date(2026, 10, 3, 16, 40).getTime();
const needs = { why: 'read', origins: ['https://p.example/*'], consents: [] } as const;

it.each([
  ['a verdict', doneCheck([said()]), 'Checked on 3 Nov 2026, 16:40.'],
  [
    'a failure',
    aCheck({ state: 'failed', failure: { code: 'gone', at: AT, spent: 'no' } }),
    'Checked on 3 Nov 2026, 16:40.',
  ],
  ['an unsettled run', aCheck({ state: 'unsettled', maybePaid: 1 }), 'Checked on 3 Nov 2026, 16:40.'],
  ['a check under way', aCheck({ state: 'analysing' }), 'Begun on 3 Nov 2026, 16:40.'],
  [
    'one that waits for the person',
    aCheck({ state: 'needs-you', need: { ...needs, origins: [...needs.origins], consents: [] } }),
    'Begun on 3 Nov 2026, 16:40.',
  ],
  ['a cancelled one', aCheck({ state: 'cancelled' }), 'Begun on 3 Nov 2026, 16:40.'],
] as const)('the card of %s says when', (_, check, when) => {
  const { why } = cardOf({ ...check, createdAt: AT }, english, 'en-GB');
  // Before the lines, where it needs no scrolling.
  expect(why.at(-1)).toBe(when);
});

it.each([
  ['original-bytes', 'The same bytes as on 3 November 2026: that answer is shown, nothing was spent.'],
  ['address-only', 'The same address as on 3 November 2026: that answer is shown, nothing was spent.'],
] as const)('the card says that an answer was taken over, and from when: %s', (obtained, text) => {
  const check = doneCheck([said()], {}, { paid: 0, reused: { checkId: 'x', at: AT } });
  const address = 'https://pictures.example/a.jpg';
  const bytes = { obtained, sha256: 'a'.repeat(64), length: 9, type: 'image/jpeg', readBy: 'background', address };
  const specimen = (obtained === 'address-only' ? { obtained, address } : bytes) as Check['specimen'];
  const route = obtained === 'address-only' ? 'address' : 'upload';
  const withSpecimen = {
    ...check,
    ...(specimen ? { specimen } : {}),
    runs: check.runs.map((run) => ({ ...run, route }) as const),
  };
  expect(cardOf(withSpecimen, english, 'en-GB').facts).toContain(text);
});

const NAMES = { truthscan: 'TruthScan', undetectable: 'Undetectable.AI' } as const;
const beside = (detector: keyof typeof NAMES, run: Partial<Run>): Run =>
  aRun({ id: `run-${detector}`, detector, detectorName: NAMES[detector], ...run });
const many = (...runs: Run[]): Check => {
  const check = doneCheck([said()]);
  return { ...check, runs: [...check.runs, ...runs] };
};

it.each([
  [
    'failed',
    beside('truthscan', { state: 'failed', failure: { code: 'no-credits', at: 0, spent: 'no' } }),
    { mark: 'void', said: 'could not check', more: ['TruthScan has no credits left.', 'Nothing was spent.'] },
  ],
  [
    'unsettled',
    beside('truthscan', { state: 'unsettled', maybePaid: 1 }),
    {
      mark: 'unsettled',
      said: 'unsettled',
      more: ['The answer of TruthScan was lost. It may have been paid; it was not asked again.'],
    },
  ],
  [
    'needing the person',
    beside('truthscan', { state: 'needs-you', need: { why: 'first-upload', origins: [], consents: [] } }),
    { mark: 'attn', said: 'waits for you', more: [expect.stringContaining('TruthScan')] },
  ],
  [
    'running',
    beside('truthscan', { state: 'analysing', paid: 1 }),
    { mark: '', said: 'Analysing', more: ['Step 5 of 5'] },
  ],
  [
    'held up',
    beside('truthscan', { state: 'submitting', held: 'offline' }),
    { mark: '', said: 'Waiting', more: ['Waits for the network, and goes on by itself.'] },
  ],
  [
    'stopped',
    beside('truthscan', { state: 'cancelled', paid: 1 }),
    { mark: '', said: 'Stopped waiting', more: ['TruthScan was paid already. Its result can still be read.'] },
  ],
  [
    'not asked',
    beside('undetectable', { state: 'not-asked', notAsked: 'clear-answer' }),
    { mark: '', said: 'not asked', more: ['The answer was clear without it.'] },
  ],
] as const)('a detector that is %s has a line in the card beside one that answered', (_, run, line) => {
  const { lines } = cardOf(many(run), english, 'en-GB');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toEqual({ by: run.detectorName, quoted: false, ...line });
});

it('several that failed have a line each', () => {
  const failed = { state: 'failed', failure: { code: 'vendor-down', at: 0, spent: 'no' } } as const;
  const check = { ...aCheck(), runs: [beside('truthscan', failed), beside('undetectable', failed)] };
  expect(cardOf(check, english, 'en-GB').lines.map(({ by }) => by)).toEqual(['TruthScan', 'Undetectable.AI']);
});

it.each([
  ['may have been', { state: 'unsettled', maybePaid: 1 }, 'May have been paid once; TruthScan does not say how much.'],
  ['was', { state: 'analysing', paid: 1 }, 'Paid once; TruthScan does not say how much.'],
  [
    'was, and may have been again,',
    { state: 'cancelled', paid: 1, maybePaid: 1 },
    'Paid once; TruthScan does not say how much. May have been paid once more.',
  ],
] as const)(
  'what %s paid for a detector without an answer stands with what was paid for the others',
  (_, run, paid) => {
    const { facts } = cardOf(many(beside('truthscan', run)), english, 'en-GB');
    expect(facts).toContain('Paid once; Resemble does not say how much.');
    expect(facts.at(-1)).toBe(paid);
  },
);

it('nothing is said of money where a detector was not asked', () => {
  const one = cardOf(many(beside('truthscan', { state: 'not-asked', notAsked: 'clear-answer' })), english, 'en-GB');
  expect(one.facts).toEqual(cardOf(many(), english, 'en-GB').facts);
});

it('of several, the card says whose answer was taken over', () => {
  const finding = aFinding([said()], { detector: 'truthscan', detectorName: 'TruthScan' });
  const run = beside('truthscan', { state: 'done', finding, route: 'upload', reused: { checkId: 'x', at: AT } });
  expect(cardOf(many(run), english, 'en-GB').facts).toContain(
    'TruthScan: the same bytes as on 3 November 2026. That answer is shown, nothing was spent for it.',
  );
});

it('a taken-over job without an answer is no answer that is shown', () => {
  const check = aCheck({ state: 'analysing', reused: { checkId: 'x', at: AT } });
  expect(cardOf(check, english, 'en-GB').facts.join(' ')).not.toContain('That answer is shown');
});

it('the badge and the card say of which part nothing was found', () => {
  const part = { part: { start: 0, end: 5 } };
  const check = doneCheck([said({ aspect: 'voice', stance: 'authentic', high: false, label: 'real' })], part);
  const card = cardOf({ ...check, item: { ...check.item, kind: 'audio' } }, english, 'en-GB');
  expect(card.word).toBe('Nothing found in the part examined');
  expect(card.why[0]).toBe('Resemble found no sign of AI from 0:00 to 0:05. That does not make it genuine.');
  expect(card.lines[0]?.more).toEqual([
    '0.86 on its scale 0 to 1, the part examined',
    'Only 0:00 to 0:05 was examined.',
  ]);
});

it('the rosette stands beside the mark where a trusted signer declares it, and nowhere else', () => {
  const declared = { answer: 'trusted-official', declaration: { making: 'ai-made', standing: 'trusted' } };
  const credential = { ...emptyCredential('trusted-official'), ...declared } as Credential;
  const provenance = { credential, traces: [], listDate: '2026-08-01' };
  const check = aCheck({ detector: DEVICE.id, state: 'done', finding: originFinding(provenance, 0) });
  expect(badgeOf(check, english)).toMatchObject({ mark: 'ai', beside: 'signed' });
  expect(badgeOf(doneCheck([said()]), english).beside).toBeUndefined();
});

it('a vendor’s words are cut to a length, and what only our own pages may do leads to the popup', () => {
  const long = cardOf(doneCheck([said({ label: 'x'.repeat(5000) })]), english, 'en-GB');
  expect(long.lines[0]?.said.length).toBeLessThan(400);
  const needs = cardOf(
    aCheck({ state: 'needs-you', need: { why: 'read', origins: ['https://p.example/*'], consents: [] } }),
    english,
    'en-GB',
  );
  expect(needs.choices.map(({ press }) => press)).toEqual(['popup', 'cancel']);
  for (const { press } of [...long.choices, ...needs.choices]) expect(cardPress.safeParse(press).success).toBe(true);
});

/** The paths of our own pages' marks; circles and boxes are written as paths in the page's script. */
const pathsOf = (name: MarkName): string[] =>
  [...render(<Mark name={name} />).container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');

it.each(['ai', 'ai-some', 'split', 'weak', 'none', 'void', 'signed', 'unsettled'] as const)(
  'the mark %s is drawn alike in the page and in our own pages',
  (name) => {
    const drawn = (SHAPES[name] ?? '').split('|').map((path) => path.slice(1));
    for (const path of pathsOf(name)) expect(drawn).toContain(path);
  },
);
