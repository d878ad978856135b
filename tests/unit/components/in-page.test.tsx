// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { badgeOf, cardOf } from '../../../components/check/in-page';
import { SHAPES } from '../../../components/inpage/shapes';
import { Mark, type MarkName } from '../../../components/marks';
import { cardPress } from '../../../lib/messaging/inpage';
import { type Credential, emptyCredential } from '../../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { english } from './english';
import { aCheck, doneCheck, said } from './records';

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

it('the card of a check under way says which step it is at', () => {
  expect(cardOf(aCheck({ state: 'uploading' }), english, 'en-GB').why).toEqual(['Step 3 of 5']);
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
