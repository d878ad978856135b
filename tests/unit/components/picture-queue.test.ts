import { expect, test, vi } from 'vitest';
import { PictureQueue, placeOf } from '../../../components/popup/picture-queue';
import type { ListedItem } from '../../../components/popup/this-page';

const item = (index: number, more: Partial<ListedItem> = {}): ListedItem => ({
  index,
  frameId: 0,
  kind: 'image',
  address: `https://a.example/${index}.jpg`,
  title: '',
  name: `${index}.jpg`,
  ...more,
});

/** A page that draws when it is told to. */
const slowPage = () => {
  const asked: number[][] = [];
  const waiting: (() => void)[] = [];
  const draw = vi.fn(async (some: readonly ListedItem[]) => {
    asked.push(some.map(({ index }) => index));
    await new Promise<void>((resolve) => waiting.push(resolve));
    return some.map(({ index }) => ({ index, picture: `data:image/png;base64,${index}` }));
  });
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, draw, answer };
};

const placesIn = (onDrawn: ReturnType<typeof vi.fn>): readonly string[] => [
  ...(onDrawn.mock.lastCall?.[0] ?? new Map()).keys(),
];

test('a few at a time, of one frame, each once; what was scrolled past is not asked for', async () => {
  const { asked, draw, answer } = slowPage();
  const onDrawn = vi.fn();
  const queue = new PictureQueue(draw, 2, onDrawn);
  const rows = [item(0), item(1), item(2), item(3, { frameId: 5 }), item(4), item(5)];
  for (const row of rows) queue.inView(row, true);
  queue.inView(item(4), false);
  queue.inView(item(6, { kind: 'audio' }), true);
  await answer();
  expect(asked).toEqual([[0, 1]]);
  await answer();
  expect(asked).toEqual([
    [0, 1],
    [2, 5],
  ]);
  await answer();
  await answer();
  expect(asked).toEqual([[0, 1], [2, 5], [3]]);
  queue.inView(item(0), false);
  queue.inView(item(0), true);
  await answer();
  expect(draw).toHaveBeenCalledTimes(3);
  expect(placesIn(onDrawn)).toEqual(['0 0', '0 1', '0 2', '0 5', '5 3']);
  expect(placeOf(rows[3] as ListedItem)).toBe('5 3');
});

test('a page that does not answer keeps its icons, and the next rows are asked for', async () => {
  const draw = vi
    .fn()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue([{ index: 1, picture: 'data:' }]);
  const onDrawn = vi.fn();
  const queue = new PictureQueue(draw, 1, onDrawn);
  queue.inView(item(0), true);
  queue.inView(item(1), true);
  await vi.waitFor(() => expect(onDrawn).toHaveBeenCalledTimes(1));
  expect(placesIn(onDrawn)).toEqual(['0 1']);
});
