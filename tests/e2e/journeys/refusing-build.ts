import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserKind } from '../drivers/assay-browser';

const BUILDS = resolve(import.meta.dirname, '../../../.output');

/** What a browser does that keeps nothing for anybody: in every context, before anything is opened. */
const REFUSE = `IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };\n`;

/** The production build of this kind in a browser that refuses storage. Answers its folder. */
export const refusingBuild = (kind: BrowserKind): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-refused-'));
  cpSync(join(BUILDS, kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'), folder, { recursive: true });
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const script of scripts.filter((file) => file === 'background.js' || file.startsWith('chunks'))) {
    const file = join(folder, script);
    writeFileSync(file, REFUSE + readFileSync(file, 'utf8'));
  }
  return folder;
};
