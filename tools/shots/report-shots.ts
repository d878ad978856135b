import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';
import * as reports from './report-states';
import * as several from './several-states';
import type { PlantedFile, Shot } from './shot';
import { failures, needs, running } from './states';

const MEDIA = path.resolve(import.meta.dirname, '../../tests/fixtures/media');

const file = (store: 'bytes' | 'drawings', id: string, name: string, type: string): PlantedFile => ({
  store,
  id,
  base64: readFileSync(path.join(MEDIA, name)).toString('base64'),
  type,
});

const raw = (check: Check): PlantedFile => ({
  store: 'answers',
  id: check.runs[0]?.id ?? '',
  text: JSON.stringify({ success: true, item: { uuid: 'f3a1', status: 'completed', of: check.item.name } }),
});

const withFiles = (check: Check, media?: readonly [string, string], drawing?: string): readonly PlantedFile[] => [
  { ...raw(check), ...(drawing ? { later: JSON.stringify({ heatmap: 'drawn', of: check.item.name }) } : {}) },
  ...(media ? [file('bytes', check.id, ...media)] : []),
  ...(drawing ? [file('drawings', check.runs[0]?.id ?? '', drawing, 'image/png')] : []),
];

const unfoldAll = async (page: Page): Promise<void> => {
  const folded = page.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.mouse.move(0, 0);
};

const partRefused = async (page: Page): Promise<void> => {
  await page.locator('input[type=radio]').last().check();
  await page.locator('.times input').last().fill('99:00');
};

const part = async (page: Page): Promise<void> => {
  await page.locator('input[type=radio]').last().check();
  await page.locator('.times input').first().fill('10');
  await page.locator('.times input').last().fill('0:20');
  await page.locator('.hit').nth(3).focus();
};

const rightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

const report = (name: string, check: Check | undefined, more: Partial<Shot> = {}): Shot => ({
  name: `report-${name}`,
  width: 1168,
  checks: check ? [check] : [],
  hash: check?.id ?? 'gone',
  files: check ? [raw(check)] : [],
  ...more,
});

const image = reports.image();
const longAudio = reports.longAudio();
const isCode = (code: string) => (check: Check) => check.runs[0]?.failure?.code === code;

export const reportShots: readonly Shot[] = [
  report('several-voices', several.voices()),
  report('several-disagree', several.verdicts()[1]),
  report('several-mixed', several.mixtures()[3]),
  report('several-480', several.voices(), { width: 480 }),
  report('several-rtl', several.voices(), { prepare: rightToLeft }),
  report('image', image, { files: withFiles(image, ['harbour.jpg', 'image/jpeg'], 'heatmap.png') }),
  report('image-thumbnail', image, { files: withFiles(image, undefined, 'heatmap.png') }),
  report('image-address', reports.imageByAddress()),
  report('audio', reports.audio()),
  report('audio-part', reports.audio(), { prepare: part }),
  report('audio-refused', reports.audio(), { prepare: partRefused }),
  report('audio-player', longAudio, { files: withFiles(longAudio, ['episode.mp3', 'audio/mpeg']) }),
  report('video', reports.video(), { prepare: unfoldAll }),
  report('long', reports.longWords()),
  report('rtl', reports.audio(), { prepare: rightToLeft }),
  report('narrow', reports.video(), { width: 480 }),
  report('narrow-long', reports.longWords(), { width: 320 }),
  report('failed', failures().find(isCode('not-understood')), { prepare: unfoldAll }),
  report('running', running()[4]),
  report('needs', needs()[0]),
  report('missing', undefined),
];
