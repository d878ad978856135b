// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { startCheck } from '../../../../components/inpage/start-check';
import type { BadgeView } from '../../../../lib/messaging/inpage';

const view = (is: BadgeView['is'], checkId = 'one'): BadgeView => ({ checkId, is, mark: '', word: 'Word', step: 1 });

const picture = () => {
  const image = document.createElement('img');
  image.src = 'https://s.example/a.jpg';
  return image;
};

const lost = () => Promise.reject(new Error('the message port closed before a response was received'));

const TABLE = [
  ['an answer is taken as it is', async () => view('ended'), lost, view('ended')],
  ['a lost answer, and the check began', lost, async () => view('running'), view('running')],
  ['a lost answer, and the check waits for the person', lost, async () => view('waiting'), view('waiting')],
  ['no answer, and the check began', async () => undefined, async () => view('running'), view('running')],
  ['a lost answer, and nothing is known', lost, async () => undefined, undefined],
  ['a lost answer, and what is known ended, maybe long ago', lost, async () => view('ended'), undefined],
  ['nobody answers at all', lost, lost, undefined],
] as const;

test.each(TABLE)('%s', async (_what, check, known, wanted) => {
  expect(await startCheck(picture(), { check, known })).toEqual(wanted);
});

test('it asks what is known of the very address that showed as it was pressed, and only where no answer came', async () => {
  const asked: string[] = [];
  const image = picture();
  const known = async (address: string) => {
    asked.push(address);
    return view('running');
  };
  await startCheck(image, { check: async () => view('running'), known });
  expect(asked).toEqual([]);
  const check = async () => {
    image.src = 'https://s.example/another.jpg';
    return undefined;
  };
  await startCheck(image, { check, known });
  expect(asked).toEqual(['https://s.example/a.jpg']);
});
