import { describe, expect, it } from 'vitest';
import type { MediaKind } from '../../../lib/media/media-item';
import { say } from '../../../lib/sentence';
import type { AspectFinding, Finding } from '../../../lib/verdict/finding';
import { titleOf, whyOf } from '../../../lib/verdict/sentences';
import { type Vote, verdictOf } from '../../../lib/verdict/verdict';
import { english } from '../components/english';
import { aFinding, said } from '../components/records';

const vote = (aspects: AspectFinding[], detector = 'Resemble'): Vote => ({
  detector,
  detectorName: detector,
  outcome: 'answered',
  finding: aFinding(aspects, { detector, engine: detector }),
});

const without = (outcome: Vote['outcome']): Vote => ({ detector: 'r', detectorName: 'Resemble', outcome });

const told = (votes: Vote[], kind: MediaKind = 'audio'): string => {
  const verdict = verdictOf(votes);
  return [titleOf(verdict, votes), ...whyOf(verdict, votes, kind)]
    .map((sentence) => say(sentence, english))
    .join(' | ');
};

const fake = said({ aspect: 'voice' });
const maybeFake = said({ aspect: 'voice', high: false, label: 'Likely Fake' });
const real = said({ aspect: 'voice', stance: 'authentic', high: false, label: 'real' });
const undecided = said({ aspect: 'voice', stance: 'inconclusive', high: false, label: 'Neutral' });
const silent = said({ aspect: 'voice', stance: 'not-applicable', high: false, label: '', reason: 'no-speech' });
const misfit = said({
  aspect: 'voice',
  high: false,
  score: { value: 0.1, given: '0.1', from: -1, to: 1, comparable: false },
});

/** By a number alone. */
const loud = said({ aspect: 'voice', label: '' });
const quiet = said({ aspect: 'voice', stance: 'authentic', high: false, label: '' });

const of = (detector: string, engine: string, aspect: AspectFinding, examined?: number): Vote =>
  limited(detector, engine, [aspect], examined === undefined ? {} : { examined });

const limited = (detector: string, engine: string, aspects: AspectFinding[], limit: Partial<Finding>): Vote => ({
  detector,
  detectorName: detector,
  outcome: 'answered',
  finding: aFinding(aspects, { detector, engine, ...limit }),
});

/** A minute and a half into it, five seconds. */
const part = { part: { start: 90, end: 95.5 } };

describe('what several detectors and one engine say', () => {
  it.each<[string, Vote[]]>([
    [
      'Some signs of AI in the voice | 2 of 3 detectors that examined this voice call it synthetic.',
      [of('A', 'a', fake), of('B', 'b', fake), of('C', 'c', undecided)],
    ],
    [
      'Some signs of AI in the voice | Both detectors that examined this voice call it synthetic. | B and C stand for one engine and count as one opinion.',
      [of('B', 'e', maybeFake), of('C', 'e', maybeFake)],
    ],
    [
      'Strong signs of AI in the voice | A calls this voice “fake”. | There was no room to keep the raw answer (A). | There was no room to keep the heat map (A).',
      [{ ...of('A', 'a', fake), notKept: ['answer', 'heat-map'] }],
    ],
    [
      'Inconclusive | B says “fake”, C says “real”: they stand for one engine, so neither counts.',
      [of('B', 'e', fake), of('C', 'e', real)],
    ],
    [
      'Detectors disagree | B calls this voice “fake”, A calls it “real”. Neither outweighs the other.',
      [of('B', 'e', fake), of('C', 'e', fake), of('A', 'a', real)],
    ],
    [
      'Nothing found | 2 detectors found no sign of AI. | That does not make it genuine. | B and C stand for one engine and count as one opinion.',
      [of('B', 'e', real), of('C', 'e', real)],
    ],
    [
      'Inconclusive | B finds signs of AI in this voice, C finds none: they stand for one engine, so neither counts.',
      [of('B', 'e', loud), of('C', 'e', quiet)],
    ],
    [
      'Inconclusive | B finds signs of AI in this voice, C finds none: they stand for one engine, so neither counts.',
      [of('B', 'e', fake), of('C', 'e', quiet)],
    ],
    [
      'Inconclusive | B says “fake”, C says “real”: they stand for one engine, so neither counts. | A could not decide.',
      [of('B', 'e', fake), of('C', 'e', real), of('A', 'a', undecided)],
    ],
    [
      'Inconclusive | B says “fake”, C says “real”: they stand for one engine, so neither counts. | A found no sign of AI.',
      [of('B', 'e', fake), of('C', 'e', real), of('A', 'a', real)],
    ],
    [
      'Inconclusive | B says “fake”, C says “real”: they stand for one engine, so neither counts. | A found no sign of AI. | A examined only the first 15 s.',
      [of('B', 'e', fake), of('C', 'e', real), of('A', 'a', real, 15)],
    ],
    [
      'Some signs of AI in the voice | A calls this voice “fake”. | B says “fake”, C says “real”: they stand for one engine, so neither counts.',
      [of('B', 'e', fake), of('C', 'e', real), of('A', 'a', fake)],
    ],
    [
      'Detectors disagree | D calls this voice “fake”, A calls it “real”. Neither outweighs the other. | B says “fake”, C says “real”: they stand for one engine, so neither counts.',
      [of('B', 'e', fake), of('C', 'e', real), of('A', 'a', real), of('D', 'd', fake)],
    ],
    ['Inconclusive | A could not decide; D found no sign of AI.', [of('A', 'a', undecided), of('D', 'd', real)]],
  ])('%s', (words, votes) => expect(told(votes)).toBe(words));

  it('an engine split on the picture hides nothing of the voice', () => {
    const film = (detector: string, engine: string, aspects: AspectFinding[]): Vote => ({
      ...of(detector, engine, fake),
      finding: aFinding(aspects, { detector, engine }),
    });
    const picture = { aspect: 'picture', label: '' } as const;
    const votes = [
      film('B', 'e', [{ ...loud, ...picture }]),
      film('C', 'e', [{ ...quiet, ...picture }]),
      film('A', 'a', [fake]),
    ];
    expect(told(votes, 'video')).toBe(
      'Strong signs of AI in the voice | A calls the voice in this video “fake”. | ' +
        'B finds signs of AI in the picture of this video, C finds none: they stand for one engine, so neither counts.',
    );
  });

  it('a detector that could not decide on one aspect, and found nothing on the other', () => {
    expect(told([vote([undecided, { ...real, aspect: 'picture' }])], 'video')).toBe(
      'Inconclusive | Resemble could not decide. | Resemble found no sign of AI in the picture of this video.',
    );
  });
});

describe('what was examined', () => {
  it.each<[string, Vote[]]>([
    [
      'Nothing found in the part examined | B found no sign of AI in the first 60 s. | That does not make it genuine.',
      [of('B', 'e', real, 60)],
    ],
    [
      'Nothing found in the part examined | B found no sign of AI from 1:30 to 1:35.5. | That does not make it genuine.',
      [limited('B', 'e', [real], part)],
    ],
    [
      'Nothing found in the part examined | 2 detectors found no sign of AI. | That does not make it genuine. | A examined only 1:30 to 1:35.5. | B examined only the first 60 s.',
      [limited('A', 'a', [real], part), of('B', 'e', real, 60)],
    ],
    [
      'Nothing found | 2 detectors found no sign of AI. | That does not make it genuine. | B examined only the first 60 s.',
      [of('A', 'a', real), of('B', 'e', real, 60)],
    ],
    [
      'Strong signs of AI in the voice | B calls this voice “fake”. | B found no sign of AI in this voice. | B examined only the first 10 s.',
      [
        limited('B', 'e', [fake, said({ aspect: 'picture', stance: 'authentic', high: false, label: 'real' })], {
          examined: 10,
        }),
      ],
    ],
    [
      'Detectors disagree | A calls this voice “fake”, B calls it “real”. Neither outweighs the other. | B examined only 1:30 to 1:35.5.',
      [of('A', 'a', fake), limited('B', 'e', [real], part)],
    ],
    [
      'Inconclusive | A could not decide; B found no sign of AI. | B examined only 1:30 to 1:35.5.',
      [of('A', 'a', undecided), limited('B', 'e', [real], part)],
    ],
  ])('%s', (words, votes) => expect(told(votes)).toBe(words));
});

describe('what a verdict says', () => {
  it.each<[string, Vote[]]>([
    ['Strong signs of AI in the voice | Resemble calls this voice “fake”.', [vote([fake])]],
    [
      'Strong signs of AI in the voice | Both detectors that examined this voice call it synthetic.',
      [vote([fake]), vote([maybeFake], 'Other')],
    ],
    [
      'Some signs of AI in the voice | Resemble calls this voice “Likely Fake”, but not with high confidence.',
      [vote([maybeFake])],
    ],
    [
      'Some signs of AI in the voice | Resemble calls this voice “fake”, but its number does not fit that word.',
      [vote([misfit])],
    ],
    [
      'Some signs of AI in the voice | Resemble calls this voice “fake”; Other could not decide.',
      [vote([fake]), vote([undecided], 'Other')],
    ],
    [
      'Detectors disagree | Resemble calls this voice “fake”, Other calls it “real”. Neither outweighs the other.',
      [vote([fake]), vote([real], 'Other')],
    ],
    [
      'Detectors disagree | Other finds signs of AI in this voice, Resemble finds none. Neither outweighs the other.',
      [vote([real]), vote([said({ aspect: 'voice', label: '' })], 'Other')],
    ],
    ['Inconclusive | Resemble could not decide.', [vote([undecided])]],
    [
      'Inconclusive | Resemble could not decide; Other found no sign of AI.',
      [vote([undecided]), vote([real], 'Other')],
    ],
    ['Nothing found | Resemble found no sign of AI. | That does not make it genuine.', [vote([real])]],
    [
      'Nothing found | 2 detectors found no sign of AI. | That does not make it genuine.',
      [vote([real]), vote([real], 'Other')],
    ],
    ['Nothing known | Resemble heard no speech in this voice.', [vote([silent])]],
    ['Could not check | Whether Resemble took the job is not known.', [without('unsettled')]],
    ['Could not check | Resemble could not check it.', [without('failed')]],
  ])('%s', (words, votes) => {
    expect(told(votes)).toBe(words);
  });

  it('names the aspect that carries the headline, and says what was found about the other', () => {
    expect(told([vote([fake, { ...real, aspect: 'picture' }])], 'video')).toBe(
      'Strong signs of AI in the voice | Resemble calls the voice in this video “fake”. | ' +
        'Resemble found no sign of AI in the picture of this video.',
    );
  });

  it('quotes a word that it does not know', () => {
    const unknown = said({ stance: 'not-applicable', high: false, label: 'hybrid', reason: 'label-unknown' });
    expect(told([vote([unknown])], 'image')).toBe(
      'Could not check | Resemble answered “hybrid”, a word that is not known here.',
    );
  });

  it('says what could be done where nobody was asked', () => {
    expect(told([without('not-asked')])).toContain(
      'Nothing known | No detector was asked. With a key of yours, one can examine the media.',
    );
  });
});
