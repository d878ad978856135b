import { expect, test } from 'vitest';
import { whereMeant } from '../../../lib/media/where-meant';
import type { MeantAnswer } from '../../../lib/messaging/page-reader';

const NONE: MeantAnswer = { count: 0, tooSmall: false, pointer: 'elsewhere', focus: 'elsewhere' };
const says = (of: Partial<MeantAnswer>): MeantAnswer => ({ ...NONE, ...of });
const frame = (frameId: number, of?: Partial<MeantAnswer>) => ({ frameId, answer: of && says(of) });

test.each<readonly [string, Partial<MeantAnswer>, readonly ReturnType<typeof frame>[], number | 'closed']>([
  ['the pointer in a frame', { pointer: 'in-frame', focus: 'here' }, [frame(4), frame(7, { pointer: 'here' })], 7],
  [
    'the pointer in a frame of a frame',
    { pointer: 'in-frame', focus: 'here' },
    [frame(4, { pointer: 'in-frame' }), frame(7, { pointer: 'here' })],
    7,
  ],
  ['the pointer in a frame that cannot be entered', { pointer: 'in-frame', focus: 'here' }, [frame(4, {})], 'closed'],
  [
    'the pointer in the only frame, which does not answer',
    { pointer: 'in-frame', focus: 'here' },
    [frame(4)],
    'closed',
  ],
  [
    'two frames that each take the pointer for theirs: nothing is checked',
    { pointer: 'in-frame', focus: 'here' },
    [frame(4, { pointer: 'here' }), frame(7, { pointer: 'here' })],
    'closed',
  ],
  [
    'the keyboard in a frame, on a picture; the pointer on another',
    { pointer: 'here', focus: 'in-frame', toldBy: 'pointer' },
    [frame(4, { focus: 'here', toldBy: 'focus' })],
    4,
  ],
  [
    'a click in a frame, the pointer on a picture of the page',
    { pointer: 'here', focus: 'in-frame', toldBy: 'pointer' },
    [frame(4, { focus: 'here' })],
    0,
  ],
  [
    'the keyboard in a frame that cannot be entered, the pointer on a picture of the page',
    { pointer: 'here', focus: 'in-frame', toldBy: 'pointer' },
    [],
    0,
  ],
  ['the same, the pointer on nothing', { pointer: 'here', focus: 'in-frame' }, [frame(4)], 'closed'],
  ['the keyboard in a frame, on nothing', { pointer: 'here', focus: 'in-frame' }, [frame(4, { focus: 'here' })], 0],
  [
    'the keyboard on a picture of the page, the pointer in a frame',
    { pointer: 'in-frame', focus: 'here', toldBy: 'focus' },
    [frame(4, { pointer: 'here', toldBy: 'pointer' })],
    0,
  ],
])('%s', (_, page, frames, meant) => {
  expect(whereMeant(says(page), frames).frameId ?? 'closed').toBe(meant);
});
