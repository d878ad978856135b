import type { Check } from '../../lib/checks/check';
import { type Credential, emptyCredential, type Node } from '../../lib/provenance/credential';
import type { Trace } from '../../lib/provenance/traces/trace';
import { DEVICE, originFinding } from '../../lib/verdict/origin-finding';
import { aCheck } from './states';

/** Checks by our own reading alone: every answer that it can give. */

const NOW = Date.now();
const DAY = 86_400_000;
const SIGNED_AT = Date.UTC(2026, 5, 5, 13, 46);

const scene = (hue: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><rect width="44" height="44" fill="hsl(${hue} 40% 76%)"/><path d="m0 36 13-17 9 9 10-15 12 19v12H0z" fill="hsl(${hue} 30% 42%)"/></svg>`)}`;

const aNode = (more: Partial<Node> = {}): Node => ({
  relation: 'active',
  title: 'flooded-street.webp',
  signed: 'trusted',
  signer: 'OpenAI OpCo, LLC',
  signedAt: SIGNED_AT,
  generator: 'OpenAI Media Service API',
  actions: [],
  moreActions: 0,
  ...more,
});

const made: Node = aNode({
  thumbnail: scene(210),
  actions: [
    { name: 'created', with: 'gpt-image', making: 'ai-made', when: SIGNED_AT },
    { name: 'converted', when: SIGNED_AT },
    { name: 'watermarked.unbound' },
  ],
});

const signed = (more: Partial<Credential> = {}): Credential => ({
  ...emptyCredential('trusted-official'),
  signer: 'OpenAI OpCo, LLC',
  signedAt: SIGNED_AT,
  generator: 'OpenAI Media Service API',
  nodes: [made],
  ...more,
});

const AI: NonNullable<Credential['declaration']> = {
  making: 'ai-made',
  by: 'source-type',
  quote: 'trainedAlgorithmicMedia',
  tool: 'gpt-image',
  standing: 'trusted',
};

const HISTORY: readonly Node[] = [
  aNode({
    signer: 'Adobe Inc.',
    generator: 'Adobe Photoshop',
    thumbnail: scene(200),
    actions: [
      { name: 'opened' },
      { name: 'placed' },
      { name: 'placed' },
      { name: 'color_adjustments', when: SIGNED_AT },
      { name: 'com.adobe.smart_object' },
      { name: 'converted' },
    ],
    moreActions: 14,
  }),
  aNode({
    under: 0,
    relation: 'parent',
    title: 'street-0312.jpg',
    signer: 'Nikon Corporation',
    generator: 'Z 9',
    thumbnail: scene(30),
    actions: [{ name: 'created', making: 'captured', when: SIGNED_AT - DAY }],
  }),
  aNode({
    under: 0,
    relation: 'part',
    title: 'fin_cutout.png',
    signed: 'untrusted',
    signer: 'Northwind Imaging Cooperative',
    generator: '',
  }),
  aNode({
    under: 2,
    relation: 'parent',
    title: 'shark.heic',
    signed: 'expired',
    signer: 'Old Studio',
    generator: '',
    thumbnail: scene(180),
  }),
  aNode({ under: 0, relation: 'part', title: 'IMG_5520.heic', signed: 'none', signer: '', generator: '' }),
  aNode({ under: 0, relation: 'input', title: 'prompt.txt', signed: 'broken', signer: 'Somebody', generator: '' }),
];

const TRACES: readonly Trace[] = [
  {
    says: 'ai-made',
    strength: 'statement',
    place: 'xmp',
    field: 'Iptc4xmpExt:DigitalSourceType',
    quote: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    tool: '',
  },
  {
    says: 'generator',
    strength: 'hint',
    place: 'png-text',
    field: 'parameters',
    quote:
      'a flooded street, a shark’s fin, 35 mm Negative prompt: people Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1',
    tool: 'Stable Diffusion web UI',
  },
  { says: 'camera', strength: 'nothing', place: 'exif', field: 'Model', quote: 'NIKON Z 9', tool: '' },
  { says: 'software', strength: 'nothing', place: 'exif', field: 'Software', quote: 'GIMP 3.0.6', tool: '' },
];

const examined = (credential: Credential, traces: readonly Trace[] = [], listDate = '2026-08-01'): Check =>
  aCheck({
    specimen: {
      obtained: 'original-bytes',
      sha256: '03aae7c15d9044b1a8f2c3d4e5f60718293a4b5c6d7e8f901a2b3c4d6b1f22e8',
      length: 219_000,
      type: 'image/webp',
      readBy: 'background',
      address: 'https://media.example/flooded-street.webp',
    },
    run: {
      detector: DEVICE.id,
      detectorName: DEVICE.name,
      state: 'done',
      endedAt: NOW,
      finding: originFinding({ credential, traces: [...traces], listDate }, NOW),
    },
  });

const failing = (answer: 'invalid', ...codes: readonly Credential['failures'][number][]): Credential => ({
  ...signed({ signer: 'Harbour Studio' }),
  answer,
  failures: [...codes],
  nodes: [{ ...made, signed: 'broken' }],
});

const LONG = 'a-name-without-any-space-that-goes-on-and-on-'.repeat(4).slice(0, 160);

export const originStates = {
  declared: () => examined(signed({ declaration: AI })),
  interim: () =>
    examined(
      signed({
        answer: 'trusted-interim',
        signer: 'Microsoft Corporation',
        declaration: { ...AI, by: 'known-generator', quote: 'Image Creator from Designer' },
      }),
    ),
  own: () =>
    examined(signed({ answer: 'trusted-own', declaration: { ...AI, making: 'ai-edited' } }), TRACES.slice(0, 1)),
  history: () =>
    examined(
      signed({ signer: 'Adobe Inc.', nodes: [...HISTORY], moreNodes: 23, declaration: { ...AI, making: 'captured' } }),
    ),
  unknown: () =>
    examined(
      signed({
        answer: 'unknown-signer',
        nodes: [{ ...made, signed: 'untrusted' }],
        declaration: { ...AI, standing: 'file-alone' },
      }),
    ),
  'own-alone': () => examined(signed({ answer: 'trusted-own', declaration: { ...AI, making: 'captured' } }), [], ''),
  'earlier-alone': () =>
    examined(
      signed({
        nodes: [made, { ...made, relation: 'parent', under: 0, signed: 'untrusted', signer: 'Painter Online' }],
        declaration: { ...AI, standing: 'file-alone' },
      }),
    ),
  'broken-part': () =>
    examined(
      signed({
        nodes: [
          made,
          {
            ...made,
            relation: 'part',
            under: 0,
            signed: 'broken',
            title: 'shark.png',
            failures: [
              { kind: 'content-changed', code: 'assertion.dataHash.mismatch' },
              { kind: 'signature-wrong', code: 'claimSignature.mismatch' },
            ],
            actions: [
              { name: 'created', with: 'Painter 2', making: 'captured' },
              { name: 'edited', making: 'edited-by-people' },
            ],
          },
        ],
      }),
    ),
  mention: () =>
    examined(emptyCredential('none'), [
      {
        says: 'generator',
        strength: 'nothing',
        place: 'exif',
        field: 'ImageDescription',
        quote: 'Protest against Midjourney in front of the court in London',
        tool: 'Midjourney',
      },
    ]),
  unjudged: () => examined(signed({ answer: 'trust-not-judged', nodes: [{ ...made, signed: 'untrusted' }] }), [], ''),
  expired: () =>
    examined(
      signed({
        answer: 'expired',
        nodes: [{ ...made, signed: 'expired' }],
        declaration: { ...AI, standing: 'file-alone' },
      }),
    ),
  invalid: () =>
    examined(
      failing(
        'invalid',
        { kind: 'content-changed', code: 'assertion.dataHash.mismatch' },
        { kind: 'ingredient-broken', code: 'ingredient.manifest.mismatch' },
      ),
    ),
  remote: () =>
    examined({
      ...emptyCredential('remote'),
      remote: {
        host: 'manifests.example',
        address: 'https://manifests.example/manifests/urn-uuid-3ad678ce-1d4e-4bc0-a9ea-62185b89c815',
      },
    }),
  'remote-no-key': () => {
    const check = originStates.remote();
    const [run] = check.runs;
    const spared = { detector: 'resemble', detectorName: 'Resemble', state: 'not-asked', notAsked: 'no-key' } as const;
    return { ...check, runs: run ? [{ ...run, ...spared, id: `${run.id}-spared`, finding: undefined }, run] : [] };
  },
  none: () => examined(emptyCredential('none')),
  camera: () => examined(emptyCredential('none'), TRACES.slice(2)),
  traces: () => examined(emptyCredential('none'), TRACES),
  unreadable: () => examined(emptyCredential('not-readable', 'format')),
  long: () =>
    examined(
      signed({
        signer: LONG,
        declaration: { ...AI, tool: LONG },
        nodes: [{ ...made, title: LONG, signer: LONG, generator: LONG, actions: [{ name: LONG, with: LONG }] }],
      }),
      [{ says: 'generator', strength: 'hint', place: 'png-text', field: LONG.slice(0, 60), quote: LONG, tool: LONG }],
    ),
} as const;
