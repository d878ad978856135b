import type { Page } from '@playwright/test';
import type { Check } from '../../lib/checks/check';
import { originStates } from './origin-states';
import type { Shot } from './shot';

const rightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

const shot = (name: string, check: Check, more: Partial<Shot> = {}): Shot => ({
  name: `origin-${name}`,
  width: 1168,
  checks: [check],
  hash: check.id,
  files: [{ store: 'answers', id: check.runs[0]?.id ?? '', text: '{"active_manifest":"urn:c2pa:1"}' }],
  ...more,
});

/** The provenance view on a check's own page, with each answer. */
export const originShots: readonly Shot[] = [
  ...Object.entries(originStates).map(([name, make]) => shot(name, make())),
  shot('narrow', originStates.history(), { width: 400 }),
  shot('narrow-long', originStates.long(), { width: 320 }),
  shot('remote-narrow', originStates.remote(), { width: 320 }),
  shot('rtl', originStates.history(), { prepare: rightToLeft }),
];
