// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PressGuard } from '../../../../components/inpage/press-guard';

let guard: PressGuard;

beforeEach(() => {
  vi.useFakeTimers();
  // A browser that cannot tell a covered plate from a seen one: what is taken at all needs a second press.
  guard = new PressGuard(document.createElement('div'));
  guard.placed(10, 10, undefined);
});

afterEach(() => {
  vi.useRealTimers();
});

const press = () => {
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: true });
  return guard.worth(event, false);
};

test('a press is taken on what has stood there for 350 ms', () => {
  vi.advanceTimersByTime(349);
  expect(press()).toBe('no');
  vi.advanceTimersByTime(1);
  expect(press()).toBe('confirm');
});

test('Enter is taken 350 ms after Tab came there, and not before: it may have been meant for the page', () => {
  vi.advanceTimersByTime(10_000);
  guard.reached();
  vi.advanceTimersByTime(349);
  expect(press()).toBe('no');
  vi.advanceTimersByTime(1);
  expect(press()).toBe('confirm');
});

test('a press that the page makes up is none', () => {
  vi.advanceTimersByTime(1_000);
  expect(guard.worth(new MouseEvent('click'), false)).toBe('no');
});

test('what is gone takes none, and stands anew when it comes back to the same place', () => {
  vi.advanceTimersByTime(1_000);
  guard.gone();
  expect(press()).toBe('no');
  guard.placed(10, 10, undefined);
  vi.advanceTimersByTime(349);
  expect(press()).toBe('no');
});
