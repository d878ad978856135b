import { describe, expect, it } from 'vitest';
import {
  asking,
  buttonSettings,
  EVERYWHERE,
  isEverywhere,
  isOnAt,
  muted,
  settled,
  turnedOff,
} from '../../../lib/storage/button-settings';
import { settings } from '../../../lib/storage/settings';

const NEWS = 'https://news.example/*';
const NOW = 1_000_000;
const fresh = buttonSettings.parse({});
const granting =
  (...granted: readonly string[]) =>
  (wanted: readonly string[]) =>
    Promise.resolve(wanted.every((one) => granted.includes(one)));

describe('what is stored', () => {
  it('is off until turned on, and older settings without it are read', () => {
    const { button, alwaysUpload } = settings.parse({ version: 1, alwaysUpload: true });
    expect(alwaysUpload).toBe(true);
    expect(button).toEqual({ on: [], muted: [], corner: 'top-end', delay: 300, leastSize: 64 });
  });

  it.each([
    [{ delay: -1 }, 'delay', 300],
    [{ delay: '300' }, 'delay', 300],
    [{ leastSize: 12 }, 'leastSize', 64],
    [{ corner: 'middle' }, 'corner', 'top-end'],
    [{ on: ['javascript:*'] }, 'on', []],
    [{ on: ['https://a.example/path'] }, 'on', []],
    [{ muted: 7 }, 'muted', []],
  ] as const)('repairs %j by itself', (stored, field, value) => {
    const read = settings.parse({ button: { ...stored } }).button;
    expect(read[field]).toEqual(value);
    expect(settings.parse({ button: 'lost' }).button).toEqual(fresh);
  });
});

describe('turning on', () => {
  it('counts when the browser grants what was asked for', async () => {
    const asked = asking(fresh, [NEWS], NOW);
    expect(asked.on).toEqual([]);
    expect((await settled(asked, granting(), NOW + 5)).on).toEqual([]);
    const on = await settled(asked, granting(NEWS), NOW + 60_000);
    expect(on).toMatchObject({ on: [NEWS] });
    expect(on).not.toHaveProperty('asked');
  });

  it('does not count for a grant that came long after, for something else', async () => {
    const late = await settled(asking(fresh, [NEWS], NOW), granting(NEWS), NOW + 10 * 60_000);
    expect(late).toMatchObject({ on: [] });
    expect(late).not.toHaveProperty('asked');
  });

  it('ends with the access: taken back in the browser’s own settings', async () => {
    const on = { ...fresh, on: [NEWS, 'https://b.example/*'] };
    expect((await settled(on, granting(NEWS), NOW)).on).toEqual([NEWS]);
    expect((await settled(on, granting(), NOW)).on).toEqual([]);
  });

  it('is one press back', () => {
    expect(turnedOff(asking({ ...fresh, on: [NEWS] }, EVERYWHERE, NOW), [NEWS])).toEqual(fresh);
  });
});

describe('where it shows', () => {
  it('is this site, or every site', () => {
    const news = { ...fresh, on: [NEWS] };
    expect(isOnAt(news, 'https://news.example')).toBe(true);
    expect(isOnAt(news, 'http://news.example')).toBe(false);
    expect(isOnAt(news, 'https://other.example')).toBe(false);
    expect(isOnAt(news, 'null')).toBe(false);
    const all = { ...fresh, on: [...EVERYWHERE] };
    expect(isEverywhere(all)).toBe(true);
    expect(isOnAt(all, 'http://any.example')).toBe(true);
  });

  it('is not where the person hid it', () => {
    const hidden = muted({ ...fresh, on: [...EVERYWHERE] }, 'news.example', true);
    expect(isOnAt(hidden, 'https://news.example')).toBe(false);
    expect(isOnAt(hidden, 'https://other.example')).toBe(true);
    expect(isOnAt(muted(hidden, 'news.example', false), 'https://news.example')).toBe(true);
  });
});
