import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const ROOT = path.resolve(import.meta.dirname, '../..');

const sources = ['components', 'entrypoints', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  .concat(path.join(ROOT, 'wxt.config.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const keys = Object.keys(messages);
const found = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, key]) => key ?? '');

it('finds a message for every key that code names', () => {
  const named = [...found(/\b(?:t|sentence|translate|getMessage)\(\s*'(\w+)'/g), ...found(/__MSG_(\w+?)__/g)];
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
});

it('uses every message: keys stand in code as they are, never put together', () => {
  const literals = new Set([...found(/'(\w+)'/g), ...found(/__MSG_(\w+?)__/g)]);
  expect(keys.filter((key) => !literals.has(key))).toEqual([]);
});

it('has a placeholder for every name in a sentence, and no other', () => {
  for (const [key, message] of Object.entries(messages)) {
    const said = new Set([...message.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()));
    const placed = new Set('placeholders' in message ? Object.keys(message.placeholders) : []);
    expect({ key, names: [...said].sort() }).toEqual({ key, names: [...placed].sort() });
  }
});

it('never shouts, and calls nothing genuine', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message, key).not.toMatch(/!/);
    if (key !== 'extensionDescription' && key !== 'whyNotGenuine') expect(message, key).not.toMatch(/genuine/i);
  }
});
