import { describe, expect, test } from 'vitest';
import { oneAtATime } from '../../../lib/checks/one-at-a-time';

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await null;
};

describe('work that is done by one at a time', () => {
  test('is never done twice at once, and once more for whoever asked meanwhile', async () => {
    let [atWork, most, done] = [0, 0, 0];
    const ask = oneAtATime(async () => {
      most = Math.max(most, ++atWork);
      await turns(5);
      atWork -= 1;
      done += 1;
    });
    await Promise.all([ask(), ask(), ask()]);
    expect({ most, done }).toEqual({ most: 1, done: 2 });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('misses nothing that comes %i turns after it was asked', async (late) => {
    let [wanted, seen] = [1, 0];
    const ask = oneAtATime(async () => {
      seen = wanted;
      await turns(2);
    });
    void ask();
    await turns(late);
    wanted = 2;
    await ask();
    expect(seen).toBe(2);
  });

  test('begins anew after a failure', async () => {
    let tries = 0;
    const ask = oneAtATime(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the disk is full');
    });
    await expect(ask()).rejects.toThrow('the disk is full');
    await ask();
    expect(tries).toBe(2);
  });
});
