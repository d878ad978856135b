import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Aspect, AspectFinding, Stance } from '../../../lib/verdict/finding';
import { type Vote, verdictOf } from '../../../lib/verdict/verdict';

const says = (aspect: Aspect, stance: Stance, high = false): AspectFinding => ({ aspect, stance, high, label: stance });

const vote = (detector: string, aspects: AspectFinding[], engine = detector): Vote => ({
  detector,
  detectorName: detector,
  outcome: 'answered',
  finding: { detector, detectorName: detector, engine, at: 0, aspects, segments: [], frames: [] },
});

const without = (outcome: Vote['outcome']): Vote => ({ detector: 'x', detectorName: 'X', outcome });

describe('one statement from all votes', () => {
  test.each<[string, Vote[], string, Aspect[]]>([
    ['one high synthetic vote', [vote('a', [says('voice', 'synthetic', true)])], 'strong', ['voice']],
    ['one low synthetic vote', [vote('a', [says('picture', 'synthetic')])], 'some', ['picture']],
    [
      'two low synthetic votes',
      [vote('a', [says('picture', 'synthetic')]), vote('b', [says('picture', 'synthetic')])],
      'strong',
      ['picture'],
    ],
    [
      'two of one engine are one',
      [vote('a', [says('picture', 'synthetic')], 'e'), vote('b', [says('picture', 'synthetic')], 'e')],
      'some',
      ['picture'],
    ],
    [
      'high beside undecided',
      [vote('a', [says('voice', 'synthetic', true)]), vote('b', [says('voice', 'inconclusive')])],
      'some',
      ['voice'],
    ],
    [
      'synthetic against authentic',
      [vote('a', [says('picture', 'synthetic', true)]), vote('b', [says('picture', 'authentic')])],
      'disagree',
      ['picture'],
    ],
    [
      'real picture, fake voice: no disagreement',
      [vote('a', [says('picture', 'authentic'), says('voice', 'synthetic', true)])],
      'strong',
      ['voice'],
    ],
    [
      'undecided and authentic',
      [vote('a', [says('picture', 'inconclusive')]), vote('b', [says('picture', 'authentic')])],
      'inconclusive',
      ['picture'],
    ],
    ['only authentic', [vote('a', [says('picture', 'authentic')])], 'nothing-found', ['picture']],
    [
      'nothing to judge',
      [vote('a', [{ ...says('voice', 'not-applicable'), reason: 'no-speech' }])],
      'nothing-known',
      [],
    ],
    ['no result', [vote('a', [{ ...says('picture', 'not-applicable'), reason: 'no-result' }])], 'could-not-check', []],
    ['a failed run', [without('failed')], 'could-not-check', []],
    ['an unsettled run', [without('unsettled')], 'could-not-check', []],
    ['nobody was asked', [without('not-asked')], 'nothing-known', []],
    ['no run at all', [], 'nothing-known', []],
    [
      'failed beside answered',
      [without('failed'), vote('a', [says('picture', 'authentic')])],
      'nothing-found',
      ['picture'],
    ],
  ])('%s', (_name, votes, statement, aspects) => {
    expect(verdictOf(votes)).toMatchObject({ statement, aspects });
  });

  test('is provisional while a run is open', () => {
    expect(verdictOf([vote('a', [says('picture', 'authentic')]), without('running')])).toMatchObject({
      provisional: true,
      answered: 1,
      asked: 2,
    });
  });
});

const aspectFinding = fc.record({
  aspect: fc.constantFrom<Aspect>('picture', 'voice'),
  stance: fc.constantFrom<Stance>('synthetic', 'authentic', 'inconclusive', 'not-applicable'),
  high: fc.boolean(),
  label: fc.string(),
});
const votes = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(aspectFinding, { maxLength: 3 }))
    .map(([id, found]) => vote(id, found)),
);

test('never more certain than the evidence', () => {
  fc.assert(
    fc.property(votes, (cast) => {
      const all = cast.flatMap((one) => one.finding?.aspects ?? []);
      const { statement } = verdictOf(cast);
      if (['strong', 'some', 'disagree'].includes(statement))
        expect(all.some((one) => one.stance === 'synthetic')).toBe(true);
      if (statement === 'nothing-found')
        expect(all.every((one) => one.stance === 'authentic' || one.stance === 'not-applicable')).toBe(true);
      if (all.every((one) => one.stance === 'not-applicable'))
        expect(['nothing-known', 'could-not-check']).toContain(statement);
    }),
  );
});

test('the order of votes changes nothing', () => {
  fc.assert(
    fc.property(votes, (cast) => {
      expect(verdictOf([...cast].reverse())).toEqual(verdictOf(cast));
    }),
  );
});
