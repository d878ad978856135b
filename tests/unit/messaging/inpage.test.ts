import { expect, it } from 'vitest';
import { inpageRequest } from '../../../lib/messaging/inpage';

const sighting = { kind: 'image', address: 'https://a.example/a.jpg', alternates: [], title: '' };

it.each([
  { assay: 'inpage', ask: 'how' },
  { assay: 'inpage', ask: 'known', address: 'https://a.example/a.jpg' },
  { assay: 'inpage', ask: 'check', sighting },
  { assay: 'inpage', ask: 'press', checkId: 'c', press: 'cancel' },
])('takes %j', (message) => {
  expect(inpageRequest.safeParse(message).success).toBe(true);
});

it.each([
  undefined,
  null,
  'how',
  { ask: 'how' },
  { assay: 'inpage' },
  { assay: 'inpage', ask: 'saveKey' },
  // What asks for access, deletes or changes settings is not in this protocol.
  { assay: 'inpage', ask: 'press', checkId: 'c', press: 'allow' },
  { assay: 'inpage', ask: 'press', checkId: 'c', press: 'remove' },
  { assay: 'inpage', ask: 'press', checkId: '', press: 'cancel' },
  { assay: 'inpage', ask: 'card', checkId: 'x'.repeat(200) },
  { assay: 'inpage', ask: 'known', address: 'x'.repeat(9000) },
  { assay: 'inpage', ask: 'check', sighting: { ...sighting, kind: 'page' } },
  { assay: 'inpage', ask: 'check', sighting: { ...sighting, alternates: Array(51).fill('https://a.example/') } },
  { assay: 'inpage', ask: 'check', sighting: { ...sighting, title: 'x'.repeat(1001) } },
])('refuses %#', (message) => {
  expect(inpageRequest.safeParse(message).success).toBe(false);
});
