import { describe, expect, test } from 'vitest';
import { type Settings, settings } from '../../../lib/storage/settings';
import * as file from '../../../lib/storage/settings-file';

const mine: Settings = settings.parse({
  alwaysUpload: true,
  options: { resemble: { intelligence: true } },
  consents: [{ consent: { what: 'upload', detector: 'resemble' }, at: 1 }],
  asks: {
    image: { order: ['b', 'a'], on: ['b'], off: [], oneByOne: true },
    video: { order: [], on: [], off: ['a'], oneByOne: false },
    audio: { order: [], on: [], off: [], oneByOne: false },
  },
  caps: { day: 5, credits: { truthscan: { month: 100 } } },
  bases: { truthscan: { audio: 'https://gateway.example/ts' } },
});
const fresh = settings.parse({});
const isPersonal = (detector: string, option: string) => detector === 'truthscan' && option === 'email';
const settingsFile = (of: Settings) => file.settingsFile(of, isPersonal);
const fromSettingsFile = (text: string) => file.fromSettingsFile(text, isPersonal);

describe('settings in a file', () => {
  test('choices come back as they went', () => {
    const after = fromSettingsFile(settingsFile(mine))?.(fresh);
    expect(after).toEqual({ ...mine, consents: [], bases: {} });
  });

  test('gateways and consents never travel, in either direction', () => {
    expect(settingsFile(mine)).not.toMatch(/gateway\.example|consent/);
    const forged = JSON.stringify({
      ...JSON.parse(settingsFile(mine)),
      bases: { resemble: { image: 'https://evil.example' } },
      consents: [{ consent: { what: 'upload', detector: 'truthscan' }, at: 1 }],
      keys: { resemble: 'test-forged-key' },
    });
    const after = fromSettingsFile(forged)?.(fresh);
    expect(after?.bases).toEqual({});
    expect(after?.consents).toEqual([]);
    expect(JSON.stringify(after)).not.toContain('test-forged-key');
  });

  test('who the person is never travels, in either direction, and stays where it is', () => {
    const ann = { ...mine, options: { truthscan: { analysis: true, email: 'ann@post.example' } } };
    expect(settingsFile(ann)).toContain('analysis');
    expect(settingsFile(ann)).not.toContain('ann@');
    const forged = { ...JSON.parse(settingsFile(mine)), options: { truthscan: { email: 'eve@post.example' } } };
    expect(fromSettingsFile(JSON.stringify(forged))?.(ann).options).toEqual({
      truthscan: { email: 'ann@post.example' },
    });
    expect(JSON.stringify(fromSettingsFile(JSON.stringify(forged))?.(fresh))).not.toContain('eve@');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"assay":'],
    ['another program’s file', '{"version":1}'],
    ['a version to come', settingsFile(mine).replace('"version": 1', '"version": 2')],
    ['a wrong type', settingsFile(mine).replace('"day": 5', '"day": "five"')],
    ['a cap below nothing', settingsFile(mine).replace('"day": 5', '"day": -5')],
    ['a file too long to be one', `${settingsFile(mine)}${' '.repeat(300_000)}`],
  ])('%s changes nothing', (_name, text) => {
    expect(fromSettingsFile(text)).toBeUndefined();
  });
});

test('settings stored before there were several detectors are read, one bad field losing no other', () => {
  const old = settings.parse({ version: 1, alwaysUpload: true, options: {}, consents: [] });
  expect(old).toMatchObject({ alwaysUpload: true, caps: { credits: {} }, bases: {} });
  expect(settings.parse({ caps: { day: 'five', month: 7, credits: {} } }).caps).toMatchObject({ month: 7 });
  const damaged = settings.parse({ alwaysUpload: true, asks: { image: 7 }, caps: 'x', bases: [] });
  expect(damaged).toMatchObject({ alwaysUpload: true, asks: { image: { order: [] } }, caps: { credits: {} } });
});
