import { expect, test } from 'vitest';
import { oneAfterOther } from '../../../lib/checks/one-after-other';

test('nothing begins before what was asked for earlier has ended, however that ended', async () => {
  const inLine = oneAfterOther();
  const seen: string[] = [];
  let end = () => {};
  const first = inLine(async () => {
    seen.push('first begins');
    await new Promise<void>((done) => {
      end = done;
    });
    seen.push('first ends');
    throw new Error('broken');
  });
  const second = inLine(async () => {
    seen.push('second');
    return 2;
  });
  const third = inLine(async () => seen.length);
  await Promise.resolve();
  expect(seen).toEqual(['first begins']);
  end();
  // Its own caller alone hears of the failure.
  await expect(first).rejects.toThrow('broken');
  expect([await second, await third]).toEqual([2, 3]);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});
