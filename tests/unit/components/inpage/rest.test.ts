// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RestWatch, watchRest } from '../../../../components/inpage/rest';
import { does } from './person';

let told: string[] = [];
let watch: RestWatch;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  watch = watchRest({
    delay: () => 300,
    onRest: ({ x, y }) => told.push(`rest ${x} ${y}`),
    onLeave: (to) => told.push(to ? `tap ${(to as Element).nodeName}` : 'leave'),
    onFocus: () => told.push('focus'),
  });
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const FINGER = { x: 30, y: 40, pointerType: 'touch' } as const;

const press = (ms: number) => {
  does('pointerdown', FINGER);
  vi.advanceTimersByTime(ms);
};
const lift = () => {
  does('pointerup', FINGER);
  does('pointerout', FINGER);
};

test('a mouse that leaves is let come back for 400 ms', () => {
  does('pointermove', { x: 3, y: 4 });
  vi.advanceTimersByTime(300);
  does('pointerout', { x: 3, y: 4 });
  vi.advanceTimersByTime(399);
  expect(told).toEqual(['rest 3 4']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['rest 3 4', 'leave']);
});

test('a finger that is held means what lies there, and what that brought stays for 6 s after it is lifted', () => {
  press(499);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['rest 30 40']);
  lift();
  vi.advanceTimersByTime(5_999);
  expect(told).toEqual(['rest 30 40']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['rest 30 40', 'leave']);
});

test('a finger that rests for longer keeps what it brought', () => {
  press(20_000);
  does('pointermove', { ...FINGER, x: 31 });
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(['rest 30 40']);
});

test('a mouse that comes after the finger keeps it too', () => {
  press(500);
  lift();
  vi.advanceTimersByTime(3_000);
  does('pointermove', { x: 3, y: 4 });
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['rest 30 40', 'rest 3 4']);
});

test('a tap is told with what was tapped', () => {
  press(100);
  lift();
  expect(told).toEqual(['tap BODY']);
});

test.each([
  ['scrolls', () => does('pointermove', { ...FINGER, y: 60 })],
  ['is taken for a scroll by the browser', () => does('pointercancel', FINGER)],
])('a finger that %s means nothing', (_what, go) => {
  press(100);
  go();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
});

test('a finger that the page makes up neither means anything nor ends what a real one began', () => {
  document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
  press(100);
  document.body.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch', bubbles: true }));
  vi.advanceTimersByTime(400);
  expect(told).toEqual(['rest 30 40']);
});
