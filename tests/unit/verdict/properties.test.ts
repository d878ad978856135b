import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Aspect, AspectFinding, Stance } from '../../../lib/verdict/finding';
import { type Statement, type Vote, verdictOf } from '../../../lib/verdict/verdict';

const ASPECTS = ['picture', 'voice'] as const;
const STANCES = ['synthetic', 'authentic', 'inconclusive', 'not-applicable'] as const;

const aspectFinding = fc.record({
  aspect: fc.constantFrom<Aspect>(...ASPECTS),
  stance: fc.constantFrom<Stance>(...STANCES),
  high: fc.boolean(),
  label: fc.string({ maxLength: 3 }),
});

const voteOf = (detector: string, engine: string, aspects: AspectFinding[]): Vote => ({
  detector,
  detectorName: detector,
  outcome: 'answered',
  finding: { detector, detectorName: detector, engine, at: 0, aspects, segments: [], frames: [] },
});

const vote = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('e', 'f', 'g'), fc.array(aspectFinding, { maxLength: 3 }))
  .map(([detector, engine, aspects]) => voteOf(detector, engine, aspects));
const withoutAnswer = fc
  .constantFrom<Vote['outcome']>('failed', 'unsettled', 'running', 'not-asked', 'stopped')
  .map((outcome): Vote => ({ detector: 'x', detectorName: 'X', outcome }));
const votes = fc.array(vote, { maxLength: 5 });

const SYNTHETIC: readonly Statement[] = ['strong', 'some'];

test('in whatever order the votes come, they say the same', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.oneof(vote, withoutAnswer), { maxLength: 6 })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
      ([all, shuffled]) => {
        expect(verdictOf(shuffled)).toEqual(verdictOf(all));
      },
    ),
  );
});

test('a vote that agrees never weakens what is said', () => {
  fc.assert(
    fc.property(votes, fc.boolean(), (cast, high) => {
      const before = verdictOf(cast);
      for (const aspect of before.aspects) {
        if (!SYNTHETIC.includes(before.statement)) continue;
        const agrees = voteOf('n', 'an engine of its own', [{ aspect, stance: 'synthetic', high, label: 'fake' }]);
        const after = verdictOf([...cast, agrees]);
        expect(SYNTHETIC.indexOf(after.statement)).toBeGreaterThanOrEqual(0);
        expect(SYNTHETIC.indexOf(after.statement)).toBeLessThanOrEqual(SYNTHETIC.indexOf(before.statement));
      }
      if (before.statement === 'nothing-found') {
        const [aspect = 'picture'] = before.aspects;
        const agrees = voteOf('n', 'an engine of its own', [{ aspect, stance: 'authentic', high, label: 'real' }]);
        expect(verdictOf([...cast, agrees]).statement).toBe('nothing-found');
      }
    }),
  );
});

test('no vote is no vote: what casts none changes no statement that stands', () => {
  fc.assert(
    fc.property(votes, fc.constantFrom(...ASPECTS), withoutAnswer, (cast, aspect, other) => {
      const before = verdictOf(cast);
      fc.pre(before.aspects.length > 0);
      const none = voteOf('n', 'n', [{ aspect, stance: 'not-applicable', high: true, label: '', reason: 'no-speech' }]);
      expect(verdictOf([...cast, none])).toMatchObject({ statement: before.statement, aspects: before.aspects });
      expect(verdictOf([...cast, other])).toMatchObject({ statement: before.statement, aspects: before.aspects });
    }),
  );
});

test('runs that failed, are unsettled or were not asked never make a stance', () => {
  fc.assert(
    fc.property(fc.array(withoutAnswer), (cast) => {
      expect(verdictOf(cast).aspects).toEqual([]);
      expect(['nothing-known', 'could-not-check']).toContain(verdictOf(cast).statement);
    }),
  );
});

test('aspects never disagree with each other', () => {
  fc.assert(
    fc.property(votes, (cast) => {
      const alone = ASPECTS.map((aspect) =>
        verdictOf(
          cast.map((one) => ({
            ...one,
            ...(one.finding
              ? { finding: { ...one.finding, aspects: one.finding.aspects.filter((said) => said.aspect === aspect) } }
              : {}),
          })),
        ),
      );
      if (verdictOf(cast).statement === 'disagree')
        expect(alone.map(({ statement }) => statement)).toContain('disagree');
    }),
  );
});

test('two detectors of one engine are one vote, whatever they say', () => {
  fc.assert(
    fc.property(
      votes,
      fc.constantFrom(...ASPECTS),
      fc.constantFrom<Stance>('synthetic', 'authentic', 'inconclusive'),
      fc.boolean(),
      (cast, aspect, stance, high) => {
        const said = { aspect, stance, high, label: 'x' };
        const once = verdictOf([...cast, voteOf('n', 'one engine', [said])]);
        const twice = verdictOf([...cast, voteOf('n', 'one engine', [said]), voteOf('m', 'one engine', [said])]);
        expect(twice).toMatchObject({ statement: once.statement, aspects: once.aspects });
      },
    ),
  );
});
