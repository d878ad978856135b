import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered } from '../../../lib/checks/gathered';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many calls with one name within the time are one, and each name is called', () => {
  const done: string[] = [];
  const call = gathered(50, (name: string) => done.push(name));
  for (const name of ['a', 'a', 'b', 'a']) call(name);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['a', 'b']);
});

test('a name that is called all the time is served all the same', () => {
  let times = 0;
  const call = gathered(50, () => {
    times += 1;
  });
  for (let ms = 0; ms < 500; ms += 10) {
    call('a');
    vi.advanceTimersByTime(10);
  }
  expect(times).toBeGreaterThanOrEqual(8);
});

test('what comes while the work is done is done once more', () => {
  const seen: number[] = [];
  let value = 0;
  const call = gathered(50, () => {
    seen.push(value);
    if (value < 2) {
      value += 1;
      call('a');
    }
  });
  call('a');
  vi.advanceTimersByTime(500);
  expect(seen).toEqual([0, 1, 2]);
});
