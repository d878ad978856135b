import { beforeAll, describe, expect, test } from 'vitest';
import { resemble } from '../../../lib/detectors/resemble';
import type { Internet } from '../../internet';
import { CLIP, FAKE_VOICE, openResemble, PHOTO } from './open-resemble';
import { findingFor, sessionOf } from './session';

let internet: Internet;
const { internet: opened, set } = openResemble();
beforeAll(() => {
  internet = opened();
});

describe('money and the account', () => {
  test.each([true, false])('a 402 that tells cost and balance: %s', async (balanceIn402) => {
    set({ balanceIn402 });
    internet.resemble.addKey('test-poor-key-0000', { credits: 12 });
    const submitted = await resemble.submit(
      { route: 'address', address: CLIP, kind: 'video', options: {} },
      sessionOf(internet, 'test-poor-key-0000'),
    );
    expect(submitted).toMatchObject({ is: 'refused', fault: { code: 'no-credits' } });
    const money = submitted.is === 'refused' ? submitted.fault.money : undefined;
    expect(money).toEqual(balanceIn402 ? { cost: 28, balance: 12, unit: 'cents' } : undefined);
  });

  test.each(['message', 'error', 'errors', 'html', 'empty'] as const)(
    'errors said under %s are decided by their status',
    async (errorsAs) => {
      set({ errorsAs });
      const submitted = await resemble.submit(
        { route: 'address', address: PHOTO, kind: 'image', options: {} },
        sessionOf(internet, 'test-wrong-key-0000'),
      );
      expect(submitted).toMatchObject({ is: 'refused', fault: { code: 'wrong-key' } });
      const said = submitted.is === 'refused' ? submitted.fault.said : undefined;
      if (errorsAs === 'html' || errorsAs === 'empty') expect(said).toBeUndefined();
      else expect(said?.length).toBeGreaterThan(3);
    },
  );

  test('a plan that lacks something is not a wrong key', async () => {
    internet.resemble.addKey('test-default-key-0000', { plan: 'Default' });
    const submitted = await resemble.submit(
      { route: 'address', address: PHOTO, kind: 'image', options: { intelligence: true } },
      sessionOf(internet, 'test-default-key-0000'),
    );
    expect(submitted).toMatchObject({
      is: 'refused',
      fault: { code: 'plan-refused', said: expect.stringContaining('plan') },
    });
  });

  test.each(['items', 'item'] as const)('usage under %s', async (usageUnder) => {
    set({ usageUnder });
    await findingFor(internet, FAKE_VOICE);
    const usage = await resemble.usage?.('2026-11-01', '2026-11-30', sessionOf(internet));
    expect(usage).toMatchObject({ from: '2026-11-01', to: '2026-11-30', seconds: expect.any(Number) });
  });

  test('the account’s tracings, page by page, and one by its id', async () => {
    for (let i = 0; i < 25; i++) await findingFor(internet, FAKE_VOICE, { sourceTracing: true });
    const first = await resemble.tracings?.(1, sessionOf(internet));
    const second = await resemble.tracings?.(2, sessionOf(internet));
    expect(first).toMatchObject({ page: 1, tracings: expect.any(Array) });
    expect(first?.tracings).toHaveLength(20);
    expect((second?.tracings.length ?? 0) > 0 && second?.tracings[0]?.id !== first?.tracings[0]?.id).toBe(true);
    const one = first?.tracings[0];
    expect(await resemble.tracing?.(one?.id ?? '', sessionOf(internet))).toEqual(one);
    await expect(resemble.tracing?.('0000', sessionOf(internet))).rejects.toMatchObject({
      fault: { code: 'job-gone' },
    });
  });

  test('a probe spends nothing and tells the causes apart', async () => {
    const before = internet.resemble.ledger.length;
    expect(await resemble.probe(sessionOf(internet))).toBe('good');
    expect(await resemble.probe(sessionOf(internet, 'test-wrong-key-0000'))).toBe('wrong-key');
    internet.resemble.answerNext('account', { status: 502, body: '<h1>Bad gateway</h1>' });
    expect(await resemble.probe(sessionOf(internet))).toBe('vendor-down');
    internet.offline = true;
    expect(await resemble.probe(sessionOf(internet))).toBe('no-network');
    internet.offline = false;
    expect(internet.resemble.ledger.length).toBe(before);
  });
});
