import { describe, expect, test } from 'vitest';
import { buttonSettings } from '../../../lib/storage/button-settings';
import { type Settings, settings } from '../../../lib/storage/settings';
import * as file from '../../../lib/storage/settings-file';

const mine: Settings = settings.parse({
  readsFiles: false,
  stopsAtDeclared: false,
  alwaysUpload: true,
  button: {
    on: ['https://news.example/*'],
    asked: { patterns: ['https://feed.example/*'], at: 1 },
    muted: ['bank.example'],
    corner: 'bottom-start',
    delay: 700,
    leastSize: 200,
  },
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

/** Which fields go into a file: a new one has to be put here. */
const TRAVELS: Record<keyof Settings, boolean> = {
  version: true,
  readsFiles: true,
  stopsAtDeclared: true,
  alwaysUpload: true,
  options: true,
  asks: true,
  caps: true,
  button: true,
  // The person's own, given here.
  consents: false,
  bases: false,
};
/** How the button is; not where: that is what the browser grants, and says which sites the person visits. */
const BUTTON_TRAVELS: Record<keyof Settings['button'], boolean> = {
  corner: true,
  delay: true,
  leastSize: true,
  on: false,
  asked: false,
  muted: false,
};
const isPersonal = (detector: string, option: string) => detector === 'truthscan' && option === 'email';
const settingsFile = (of: Settings) => file.settingsFile(of, isPersonal);
const fromSettingsFile = (text: string) => file.fromSettingsFile(text, isPersonal);

describe('settings in a file', () => {
  test.each(Object.entries(TRAVELS))('%s comes back as it went', (field, travels) => {
    const key = field as keyof Settings;
    const after = fromSettingsFile(settingsFile(mine))?.(fresh);
    // Each differs from what it is without anybody's choice: else nothing is shown by its coming back.
    if (key !== 'version') expect(mine[key]).not.toEqual(fresh[key]);
    if (key !== 'button') expect(after?.[key]).toEqual((travels ? mine : fresh)[key]);
  });

  test.each(Object.entries(BUTTON_TRAVELS))('of the button %s comes back as it went', (field, travels) => {
    const key = field as keyof Settings['button'];
    const after = fromSettingsFile(settingsFile(mine))?.(fresh);
    expect(mine.button[key]).not.toEqual(fresh.button[key]);
    expect(after?.button[key]).toEqual((travels ? mine : fresh).button[key]);
  });

  test('no field is forgotten', () => {
    expect(Object.keys(TRAVELS).sort()).toEqual(Object.keys(settings.shape).sort());
    expect(Object.keys(BUTTON_TRAVELS).sort()).toEqual(Object.keys(buttonSettings.shape).sort());
  });

  test('a file of before, without what came later, leaves that as it is', () => {
    const { readsFiles: _r, stopsAtDeclared: _s, button: _b, ...old } = JSON.parse(settingsFile(fresh));
    expect(fromSettingsFile(JSON.stringify(old))?.(mine)).toMatchObject({
      readsFiles: false,
      stopsAtDeclared: false,
      button: mine.button,
      alwaysUpload: false,
    });
  });

  test('the sites of the button never travel, in either direction', () => {
    expect(settingsFile(mine)).not.toContain('.example');
    const forged = JSON.parse(settingsFile(mine));
    forged.button = { ...forged.button, on: ['https://*/*'], muted: ['bank.example'] };
    expect(fromSettingsFile(JSON.stringify(forged))?.(fresh).button).toMatchObject({ on: [], muted: [] });
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
    ['a corner that is none', settingsFile(mine).replace('bottom-start', 'middle')],
    ['a delay beyond its range', settingsFile(mine).replace('"delay": 700', '"delay": 7000')],
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
