import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionOf, secondsOf } from '../../../components/check/region';
import { barsOfFrames, ticks } from '../../../components/report/bars';

describe('a place in media', () => {
  it.each([
    ['75', 75],
    ['1:15', 75],
    [' 1:02:03 ', 3723],
    ['10.5', 10.5],
    ['10,5', 10.5],
    ['0', 0],
  ])('%j is %d seconds', (words, seconds) => {
    expect(secondsOf(words)).toBe(seconds);
  });

  it.each(['', 'ten', '-1', '1:75', '1:', '1e3', '0x10', '1:2:3:4'])('%j is none', (words) => {
    expect(secondsOf(words)).toBeUndefined();
  });
});

describe('a part of media', () => {
  it.each([
    ['10', '20', { start: 10, end: 20 }],
    ['0:00', '0:48', { start: 0, end: 47.6 }],
  ])('%s to %s', (from, to, region) => {
    expect(regionOf(from, to, 47.6)).toEqual(region);
  });

  it.each([
    ['20', '10'],
    ['10', '10'],
    ['10', '49'],
    ['', '10'],
  ])('%s to %s is refused', (from, to) => {
    expect(regionOf(from, to, 47.6)).toBeUndefined();
  });

  it('never reaches outside the media', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double({ min: 0.1, max: 10_000, noNaN: true }), (from, to, length) => {
        const region = regionOf(from, to, length);
        if (!region) return;
        expect(region.start).toBeGreaterThanOrEqual(0);
        expect(region.end).toBeGreaterThan(region.start);
        expect(region.end).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('a ruler', () => {
  it('has few ticks for any length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100_000, noNaN: true }), (length) => {
        expect(ticks(length).length).toBeLessThanOrEqual(10);
        expect(ticks(length).at(-1)).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('moments as bars', () => {
  it('reach to the next, and several at one time are their highest', () => {
    const frame = (at: number, value?: number) => ({ at, label: 'Fake', ...(value === undefined ? {} : { value }) });
    expect(barsOfFrames([frame(0, 0.1), frame(2, 0.4), frame(2, 0.9), frame(4, 0.2), frame(5)], 5)).toEqual([
      { start: 0, end: 2, value: 0.1 },
      { start: 2, end: 4, value: 0.9 },
      { start: 4, end: 5, value: 0.2 },
    ]);
  });
});
