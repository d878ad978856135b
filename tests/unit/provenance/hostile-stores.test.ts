import { describe, expect, test } from 'vitest';
import { ingredientTree } from '../../../lib/provenance/ingredient-tree';
import { MOST_NAME, MOST_NODES } from '../../../lib/provenance/limits';
import { manifestStore } from '../../../lib/provenance/manifest-store';
import { declarationOf } from '../../../lib/provenance/parent-chain';
import { plainText } from '../../../lib/provenance/plain-text';
import { AI_MADE } from '../../authority/sign';

const manifest = (title: string, ingredients: readonly unknown[], actions: readonly unknown[] = []) => ({
  title,
  ingredients,
  assertions: [{ label: 'c2pa.actions.v2', data: { actions } }],
  signature_info: { issuer: 'Somebody' },
});

const storeOf = (manifests: Readonly<Record<string, unknown>>, active: string) =>
  manifestStore.parse({ active_manifest: active, manifests, validation_state: 'Trusted' });

describe('manifest stores that mean harm', () => {
  test('ten thousand ingredients: some are told, the rest is counted', () => {
    const ingredients = Array.from({ length: 10_000 }, (_, at) => ({
      title: `part ${at}`,
      relationship: 'componentOf',
    }));
    const { nodes, more } = ingredientTree(storeOf({ a: manifest('whole', ingredients) }, 'a'), 'trusted');
    expect(nodes).toHaveLength(MOST_NODES);
    expect(nodes.length + more).toBe(10_001);
  });

  test('a loop of parents ends', () => {
    const store = storeOf(
      {
        a: manifest('a', [{ title: 'b', relationship: 'parentOf', active_manifest: 'b' }]),
        b: manifest('b', [{ title: 'a', relationship: 'parentOf', active_manifest: 'a' }]),
      },
      'a',
    );
    expect(ingredientTree(store, 'trusted').nodes.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(declarationOf(store, 'trusted')).toBeUndefined();
  });

  test('a manifest that is its own ingredient many times over grows no forest', () => {
    const twice = (label: string) => ({ title: label, relationship: 'componentOf', active_manifest: label });
    const labels = Array.from({ length: 40 }, (_, at) => `m${at}`);
    const manifests = Object.fromEntries(
      labels.map((label, at) => [label, manifest(label, at < 39 ? [twice(`m${at + 1}`), twice(`m${at + 1}`)] : [])]),
    );
    expect(ingredientTree(storeOf(manifests, 'm0'), 'trusted').nodes.length).toBeLessThanOrEqual(MOST_NODES);
  });

  test('a chain of a thousand parents is walked to its limit', () => {
    const manifests = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [
        `m${at}`,
        manifest(`m${at}`, [{ relationship: 'parentOf', active_manifest: `m${at + 1}` }]),
      ]),
    );
    manifests.m999 = manifest('last', [], [{ action: 'c2pa.created', digitalSourceType: AI_MADE }]);
    expect(declarationOf(storeOf(manifests, 'm0'), 'trusted')).toBeUndefined();
  });

  test('names of five thousand characters and tricks of direction become plain text', () => {
    expect(plainText(`${'x'.repeat(5000)}`, MOST_NAME)).toHaveLength(MOST_NAME);
    expect(plainText('invoice\u202Egpj.exe\u2066\u200B\u0000\n\uFEFF', MOST_NAME)).toBe('invoice gpj.exe');
    expect(plainText({ toString: () => 'x' }, 10)).toBe('');
  });

  test.each([
    ['nothing', {}],
    ['manifests that are none', { active_manifest: 'a', manifests: { a: 'x' } }],
    ['an active manifest that is not there', { active_manifest: 'b', manifests: {} }],
    ['lists that are none', { active_manifest: 'a', manifests: { a: { ingredients: 5, assertions: 'x' } } }],
    ['a prototype for a name', { active_manifest: '__proto__', manifests: {} }],
    [
      'dates outside of time',
      { active_manifest: 'a', manifests: { a: { signature_info: { time: '+275760-09-13' } } } },
    ],
  ])('%s', (_, store) => {
    const parsed = manifestStore.parse(store);
    expect(ingredientTree(parsed, 'untrusted').nodes.every(({ signedAt }) => signedAt === undefined)).toBe(true);
    expect(declarationOf(parsed, 'trusted')).toBeUndefined();
  });
});
