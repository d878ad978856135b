import { describe, expect, test } from 'vitest';
import type { Check, Run } from '../../../lib/checks/check';
import { type Candidate, inOrder, panelFor } from '../../../lib/checks/panel';
import { turnOf } from '../../../lib/checks/turn';
import { type Settings, settings } from '../../../lib/storage/settings';
import type { Aspect, AspectFinding } from '../../../lib/verdict/finding';
import { itemAt } from './shop';

const takes = { types: ['image/png'], formats: 'PNG', atLeast: 1, atMost: 10, routes: ['upload' as const] };
const none = { ...takes, types: [], routes: [] };
const detector = (id: string, engine = id, accepts = { image: takes, video: takes, audio: takes }): Candidate => ({
  id,
  name: id.toUpperCase(),
  engine,
  accepts,
});
const ALL = [detector('a'), detector('b', 'shared'), detector('c', 'shared')];
const always = () => true;
const asking = (image: Partial<Settings['asks']['image']> = {}) => {
  const standard = settings.parse({});
  return { asks: { ...standard.asks, image: { ...standard.asks.image, ...image } } };
};
const seats = (...of: Parameters<typeof panelFor>) =>
  panelFor(...of).map((seat) => [seat.detector.id, seat.notAsked ?? 'asked']);

describe('who looks at a kind', () => {
  test('everybody with a key, but one of an engine alone: a second would be paid for the same opinion', () => {
    expect(seats('image', ALL, asking(), always)).toEqual([
      ['a', 'asked'],
      ['b', 'asked'],
      ['c', 'same-engine'],
    ]);
  });

  test('whom the person turned on is asked although it is of an engine that is asked already', () => {
    expect(seats('image', ALL, asking({ on: ['c'] }), always)).toContainEqual(['c', 'asked']);
  });

  test('whom the person turned off does not even stand in the list; the other of its engine is asked then', () => {
    expect(seats('image', ALL, asking({ off: ['b'] }), always)).toEqual([
      ['a', 'asked'],
      ['c', 'asked'],
    ]);
  });

  test('in the person’s order', () => {
    expect(seats('image', ALL, asking({ order: ['c', 'a'] }), always)).toEqual([
      ['c', 'asked'],
      ['a', 'asked'],
      ['b', 'same-engine'],
    ]);
    expect(inOrder(ALL, ['c']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('only those with a key; without any the first, so that what is missing can be said', () => {
    expect(seats('image', ALL, asking(), (id) => id === 'c')).toEqual([['c', 'asked']]);
    expect(seats('image', ALL, asking(), () => false)).toEqual([['a', 'asked']]);
    expect(seats('image', [], asking(), always)).toEqual([]);
  });

  test('who takes no such media stands there as not asked', () => {
    const deaf = detector('d', 'd', { image: takes, video: takes, audio: none });
    expect(seats('audio', [deaf, ...ALL], asking(), always)[0]).toEqual(['d', 'kind']);
  });
});

const run = (id: string, more: Partial<Run>): Run => ({
  id,
  detector: id,
  detectorName: id,
  state: 'waiting',
  since: 0,
  paid: 0,
  maybePaid: 0,
  ...more,
});
const said = (
  stance: 'synthetic' | 'authentic' | 'inconclusive' | 'not-applicable',
  high = false,
  aspect: Aspect = 'picture',
  ...more: AspectFinding[]
): Partial<Run> => ({
  state: 'done',
  finding: {
    detector: 'a',
    detectorName: 'A',
    engine: 'a',
    at: 0,
    aspects: [{ aspect, stance, high, label: stance }, ...more],
    segments: [],
    frames: [],
  },
});
const check = (runs: Run[], oneByOne = true): Check => ({
  id: 'c',
  version: 1,
  createdAt: 0,
  item: itemAt('https://news.example/a.jpg'),
  runs,
  seen: true,
  ...(oneByOne ? { oneByOne } : {}),
});

describe('one after the other', () => {
  const second = run('b', {});
  test.each([
    ['the first still runs', { state: 'analysing' as const }, 'later'],
    ['the first waits for the person', { state: 'needs-you' as const }, 'later'],
    ['the first is high above its vendor’s limit', said('synthetic', true), 'no-need'],
    ['the first found nothing', said('authentic'), 'no-need'],
    ['the first found weak signs', said('synthetic'), 'now'],
    ['the first could not decide', said('inconclusive'), 'now'],
    ['the first failed', { state: 'failed' as const }, 'now'],
    ['the first is unsettled', { state: 'unsettled' as const }, 'now'],
  ])('%s', (_name, first, turn) => {
    expect(turnOf(check([run('a', first), second]), second, ['picture'])).toBe(turn);
  });

  const noPicture: AspectFinding = { aspect: 'picture', stance: 'not-applicable', high: false, label: '' };
  const realPicture: AspectFinding = { ...noPicture, stance: 'authentic' };
  test.each<[string, Partial<Run>, Aspect[], string]>([
    ['the voice alone was judged, and the next judges pictures', said('authentic', false, 'voice'), ['picture'], 'now'],
    [
      'the voice was judged and the picture gave no result, and the next judges pictures',
      said('authentic', false, 'voice', noPicture),
      ['picture'],
      'now',
    ],
    ['the picture alone was judged, and the next judges both', said('authentic'), ['picture', 'voice'], 'now'],
    ['both were judged', said('authentic', false, 'voice', realPicture), ['picture', 'voice'], 'no-need'],
    ['the voice alone was judged, and so would the next', said('authentic', false, 'voice'), ['voice'], 'no-need'],
    ['a synthetic voice is clear, whatever the picture', said('synthetic', true, 'voice'), ['picture'], 'no-need'],
  ])('%s', (_name, first, judges, turn) => {
    expect(turnOf(check([run('a', first), second]), second, judges)).toBe(turn);
  });

  test('whom the person wants is asked all the same, and all at once means all at once', () => {
    const wanted = run('b', { wanted: true });
    expect(turnOf(check([run('a', said('authentic')), wanted]), wanted, ['picture'])).toBe('now');
    expect(turnOf(check([run('a', { state: 'analysing' }), second], false), second, ['picture'])).toBe('now');
  });
});
