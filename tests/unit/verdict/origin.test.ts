import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Credential, emptyCredential } from '../../../lib/provenance/credential';
import type { Provenance } from '../../../lib/provenance/provenance';
import type { Trace } from '../../../lib/provenance/traces/trace';
import type { Finding, Stance } from '../../../lib/verdict/finding';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { originSentences } from '../../../lib/verdict/origin-sentences';
import { type Vote, verdictOf } from '../../../lib/verdict/verdict';

const ANSWERS: Readonly<Record<string, Credential['answer']>> = {
  official: 'trusted-official',
  interim: 'trusted-interim',
  own: 'trusted-own',
  'none of them': 'unknown-signer',
  'no list is here': 'trust-not-judged',
};

const aTrace = (more: Partial<Trace>): Trace => ({
  says: 'generator',
  strength: 'hint',
  place: 'exif',
  field: 'Software',
  quote: 'x',
  tool: '',
  ...more,
});

const TRACES: Readonly<Record<string, Trace>> = {
  'none, and a standard field': aTrace({ says: 'ai-made', strength: 'statement' }),
  "none, and a generator's mark": aTrace({}),
  'none, and a generator that is only mentioned': aTrace({ strength: 'nothing', tool: 'Midjourney' }),
  "none, and a camera's EXIF": aTrace({ says: 'camera', strength: 'nothing' }),
};

const answerOf = (carries: string, list: string): Credential['answer'] => {
  if (carries.includes('expired')) return 'expired';
  if (carries.includes('invalid')) return 'invalid';
  if (carries.includes('remote')) return 'remote';
  return ANSWERS[list] ?? 'none';
};

const provenanceOf = (carries: string, list: string, declares: string): Provenance => {
  const answer = answerOf(carries, list);
  const trace = TRACES[carries];
  return {
    credential: {
      ...emptyCredential(answer),
      signer: 'Somebody',
      ...(declares === '' || trace
        ? {}
        : {
            declaration: {
              making: declares === 'AI' ? 'ai-made' : 'captured',
              by: 'source-type',
              quote: '',
              tool: '',
              standing: answer.startsWith('trusted') ? 'trusted' : 'file-alone',
            },
          }),
    },
    traces: trace ? [trace] : [],
    listDate: '',
  };
};

const voteOf = (finding: Finding): Vote => ({
  detector: finding.detector,
  detectorName: finding.detectorName,
  outcome: 'answered',
  finding,
});

const device = (of: Provenance): Vote => voteOf(originFinding(of, 0));

const detector = (stance: Stance): Vote =>
  voteOf({
    detector: 'a',
    detectorName: 'A',
    engine: 'a',
    at: 0,
    aspects: [{ aspect: 'picture', stance, high: true, label: stance }],
    segments: [],
    frames: [],
  });

const rows = (readFileSync('docs/verdicts.md', 'utf8').split('## On this device')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| the file'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('the table is read', () => expect(rows.length).toBeGreaterThan(15));

test.each(rows)('docs/verdicts.md: %s, %s, %s: %s', (carries = '', list = '', declares = '', statement = '') => {
  expect(verdictOf([device(provenanceOf(carries, list, declares))]).statement).toBe(statement);
});

const declared = provenanceOf('an intact credential', 'official', 'AI');
const signed = provenanceOf('an intact credential', 'official', 'no AI');
const marked = provenanceOf("none, and a generator's mark", '', 'AI');
const silent = provenanceOf('nothing', '', '');

describe('beside detectors', () => {
  test.each([
    ['a declaration outweighs a detector that found nothing', declared, detector('authentic'), 'declared'],
    ['a signed origin never outvotes a detector', signed, detector('synthetic'), 'strong'],
    ['nor does it add to one that found nothing', signed, detector('authentic'), 'nothing-found'],
    ['a mark is some signs where a detector found nothing', marked, detector('authentic'), 'some'],
    ['and no disagreement', marked, detector('inconclusive'), 'some'],
    ['a silent file says nothing', silent, detector('authentic'), 'nothing-found'],
  ])('%s', (_, provenance, other, statement) => {
    expect(verdictOf([device(provenance), other]).statement).toBe(statement);
    expect(verdictOf([other, device(provenance)]).statement).toBe(statement);
  });

  test('a detector that failed leaves a signed origin, and could not check a silent file', () => {
    const failed: Vote = { detector: 'a', detectorName: 'A', outcome: 'failed' };
    expect(verdictOf([failed, device(signed)]).statement).toBe('signed');
    expect(verdictOf([failed, device(silent)]).statement).toBe('could-not-check');
  });

  test('our own reading never says authentic', () => {
    for (const one of [declared, signed, marked, silent])
      expect(originFinding(one, 0).aspects.every(({ stance }) => stance === 'synthetic')).toBe(true);
    expect(originFinding(silent, 0).detector).toBe(DEVICE.id);
  });
});

describe('the sentences of a file without credentials', () => {
  const keys = (of: Provenance) => originSentences(of).map((one) => (typeof one === 'string' ? one : one.key));
  test('a generator that is only mentioned is neither a mark nor passed over', () => {
    const mentioned = provenanceOf('none, and a generator that is only mentioned', '', '');
    expect(keys(mentioned)).toEqual(['originNone', 'whyOnlyMentions']);
    expect(keys(silent)).toEqual(['originNone', 'whyNoTraces']);
    expect(keys(marked)).not.toContain('whyOnlyMentions');
  });
});
