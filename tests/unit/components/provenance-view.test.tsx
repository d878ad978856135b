// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ProvenanceView } from '../../../components/provenance/provenance-view';
import { type Credential, type Declaration, emptyCredential, type Node } from '../../../lib/provenance/credential';
import type { Provenance } from '../../../lib/provenance/provenance';
import { making } from '../../../lib/provenance/source-type';
import { renderEnglish } from './english';

const aNode = (more: Partial<Node>): Node => ({
  relation: 'active',
  title: 'harbour.jpg',
  signed: 'trusted',
  signer: 'Harbour Studio',
  generator: 'Studio App',
  actions: [],
  moreActions: 0,
  ...more,
});

const signed = (answer: Credential['answer'], more: Partial<Credential> = {}): Credential => ({
  ...emptyCredential(answer),
  signer: 'Harbour Studio',
  ...more,
});

const declares = (more: Partial<Declaration> = {}): { declaration: Declaration } => ({
  declaration: { making: 'ai-made', by: 'source-type', quote: 'x', tool: '', standing: 'file-alone', ...more },
});

const show = (of: Partial<Provenance>, manifest?: string) => {
  const onCopy = vi.fn(async () => undefined);
  const provenance = { credential: emptyCredential('none'), traces: [], listDate: '2026-08-01', ...of };
  const { container } = renderEnglish(
    <ProvenanceView provenance={provenance} manifest={manifest} onFetch={vi.fn()} onCopy={onCopy} />,
  );
  const text = (selector = '.origin') => container.querySelector(selector)?.textContent ?? '';
  return { container, onCopy, text };
};

describe('whose word a declaration is', () => {
  test.each([
    ['unknown-signer', 'The signer is on no trust list, so this is the file’s word alone.'],
    ['expired', 'The certificate has expired, so this is the file’s word alone.'],
    ['trust-not-judged', 'Without a trust list this is the file’s word alone.'],
    ['trusted-official', 'Only an earlier version of the file says so'],
    ['trusted-own', 'Only an earlier version of the file says so'],
  ] as const)('%s', (answer, sentence) => {
    const says = show({ credential: signed(answer, declares()) }).text('.says');
    expect(says).toContain('made with AI');
    expect(says).toContain(sentence);
    if (answer !== 'unknown-signer') expect(says).not.toContain('on no trust list');
  });

  test('of a signer on a list: nobody’s but theirs', () => {
    const says = show({ credential: signed('trusted-official', declares({ standing: 'trusted' })) }).text('.says');
    expect(says.trim()).toBe('It declares: made with AI.');
  });

  test('what makes some signs of AI does not decide nothing', () => {
    expect(show({ credential: signed('unknown-signer', declares()) }).text('.answer')).not.toContain('decides nothing');
    expect(show({ credential: signed('unknown-signer') }).text('.answer')).toContain('so it decides nothing');
    const camera = declares({ making: 'captured' });
    expect(show({ credential: signed('unknown-signer', camera) }).text('.answer')).toContain('so it decides nothing');
  });
});

describe('by which list', () => {
  test('the official one has a date', () => {
    expect(show({ credential: signed('trusted-official') }).text('.origin-foot')).toContain(
      'Trust list of 1 August 2026.',
    );
  });

  test('the person’s own is a list too: what is missing is the official one', () => {
    const { text } = show({ credential: signed('trusted-own'), listDate: '' });
    expect(text('.answer')).toContain('on your own trust list');
    expect(text('.origin-foot')).toBe('No official trust list is here.');
  });

  test('where there is none no signer of the tree is said to be on none', () => {
    const nodes = [aNode({ signed: 'untrusted' }), aNode({ relation: 'parent', under: 0, signed: 'untrusted' })];
    expect(show({ credential: signed('trust-not-judged', { nodes }), listDate: '' }).text('.tree')).not.toContain(
      'on no trust list',
    );
    expect(show({ credential: signed('unknown-signer', { nodes }) }).text('.tree')).toContain('on no trust list');
  });
});

describe('the tree', () => {
  const nodes = [
    aNode({ actions: [{ name: 'placed', when: Date.UTC(2026, 1, 3) }], moreActions: 4 }),
    aNode({ relation: 'parent', under: 0, title: 'before.jpg', signer: 'Camera Maker', signed: 'untrusted' }),
    aNode({ relation: 'part', under: 0, title: '', signed: 'none' }),
    aNode({ relation: 'parent', under: 1, title: 'first.jpg', signed: 'expired' }),
  ];

  test('hangs each version and part below what it went into, with who signed it and what was done', () => {
    const { container } = show({ credential: signed('trusted-official', { nodes, moreNodes: 3 }) });
    const titles = (selector: string) =>
      [...container.querySelectorAll(`${selector} > .node .nt bdi`)].map(({ textContent }) => textContent);
    expect(titles('.tree > ul > li')).toEqual(['harbour.jpg']);
    expect(titles('.tree > ul > li > ul > li')).toEqual(['before.jpg', 'Untitled']);
    expect(titles('.tree > ul > li > ul > li > ul > li')).toEqual(['first.jpg']);
    const text = container.querySelector('.tree')?.textContent ?? '';
    for (const said of [
      'Signed by Harbour Studio · Studio App',
      'Earlier version · Signed by Camera Maker, on no trust list',
      'Part put in · Carries no credentials',
      'Signed by Harbour Studio, certificate expired',
      'Placed a part · 3 February 2026',
      '4 more steps',
      '3 more are not shown.',
    ])
      expect(text).toContain(said);
  });

  test.each([
    ['ai-made', 'Created with Painter 2 (AI)'],
    ['ai-edited', 'Created with Painter 2 (AI)'],
    ['may-hold-ai', 'Created with Painter 2 (may hold parts made with AI)'],
    ['captured', 'Created with Painter 2 (by a camera)'],
    ['made-by-software', 'Created with Painter 2 (by software, without a trained model)'],
    ['edited-by-people', 'Created with Painter 2 (by people)'],
  ] as const)('says how a step was done: %s', (one, words) => {
    expect(making.options).toContain(one);
    const parent = aNode({
      relation: 'parent',
      under: 0,
      actions: [{ name: 'created', with: 'Painter 2', making: one }],
    });
    expect(show({ credential: signed('trusted-official', { nodes: [aNode({}), parent] }) }).text('.actions')).toBe(
      words,
    );
  });

  test('says in words what of a version or part does not hold', () => {
    const broken = aNode({
      relation: 'part',
      under: 0,
      signed: 'broken',
      failures: [
        { kind: 'content-changed', code: 'assertion.dataHash.mismatch' },
        { kind: 'certificate-revoked', code: 'signingCredential.revoked' },
      ],
    });
    const { container } = show({ credential: signed('trusted-official', { nodes: [aNode({}), broken] }) });
    const items = [...container.querySelectorAll('.tree .failures li')].map(({ textContent }) => textContent);
    expect(items).toEqual([
      'The file was changed after it was signed. assertion.dataHash.mismatch',
      'The signer’s certificate was withdrawn. signingCredential.revoked',
    ]);
  });
});

test('what of the file’s own credentials does not hold is said in words, with the code', () => {
  const failures = [{ kind: 'signature-wrong' as const, code: 'claimSignature.mismatch' }];
  const { text } = show({ credential: signed('invalid', { failures }) });
  expect(text('.failures')).toBe('The signature does not fit. claimSignature.mismatch');
  expect(text('.answer')).toContain('do not hold');
});

describe('the traces', () => {
  const trace = { place: 'exif', field: 'Software', quote: 'Midjourney <b>v6</b>', tool: 'Midjourney' } as const;
  test('each quoted as text with its place, and what they are worth', () => {
    const { container, text } = show({ traces: [{ ...trace, says: 'generator', strength: 'hint' }] });
    expect(text('.traces li')).toContain('A mark of Midjourney');
    expect(text('.where')).toBe('EXIF Software');
    expect(text('.quote')).toBe('Midjourney <b>v6</b>');
    expect(container.querySelector('.quote b')).toBeNull();
    expect(text('.traces')).toContain('Anybody can write or remove such traces. They are hints, never proof.');
    expect(container.querySelector('.traces .mark')).not.toBeNull();
  });

  test('a mention has no mark of AI, and says that it is none', () => {
    const { container, text } = show({ traces: [{ ...trace, says: 'generator', strength: 'nothing' }] });
    expect(text('.traces li')).toContain('Mentions Midjourney, where that decides nothing');
    expect(container.querySelector('.traces .mark')).toBeNull();
  });

  test('where there are none nothing is said of them', () => {
    expect(show({}).container.querySelector('.traces')).toBeNull();
  });
});

describe('the manifest', () => {
  test('is copied as it was read', () => {
    const { container, onCopy } = show({ credential: signed('trusted-own') }, '{"active_manifest":"a"}');
    const button = container.querySelector('.origin-foot button');
    expect(button?.textContent).toContain('Copy the manifest');
    if (button) fireEvent.click(button);
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('{"active_manifest":"a"}');
  });

  test('where there is none there is nothing to copy', () => {
    expect(show({}).container.querySelector('.origin-foot button')).toBeNull();
  });
});
