import { describe, expect, test } from 'vitest';
import { noLists, type TrustLists } from '../../../lib/provenance/trust-lists';
import { newAuthority, newSigner, ranOut } from '../../authority/authority';
import { AI_EDITED, CAPTURED, sign } from '../../authority/sign';
import { examineBytes } from '../../corpus/node-reader';
import { authority, ingredient, media, signedPicture, signing } from './signed';

const { certificate } = authority;
const someoneElse = newAuthority('Somebody Else').certificate;
const own: TrustLists = { ...noLists, own: certificate };

const credentialOf = async (bytes: Uint8Array, lists = own) => (await examineBytes(bytes, lists)).provenance.credential;

describe('whose list the signer is on', () => {
  test.each([
    ['the official list', { official: certificate }, 'trusted-official'],
    ['the interim list', { interim: certificate }, 'trusted-interim'],
    ['the own list', { own: certificate }, 'trusted-own'],
    ['the interim list, beside an own list without it', { interim: certificate, own: someoneElse }, 'trusted-interim'],
    ['the own list, beside an interim list without it', { interim: someoneElse, own: certificate }, 'trusted-own'],
    ['the own and the interim list', { interim: certificate, own: certificate }, 'trusted-own'],
    ['the official and the own list', { official: certificate, own: certificate }, 'trusted-official'],
    ['none of the lists', { official: someoneElse }, 'unknown-signer'],
    ['no list: there is none', {}, 'trust-not-judged'],
    ['that of time stamps alone: no list', { official: someoneElse, timeStamping: certificate }, 'unknown-signer'],
    ['that of time stamps, the only one', { timeStamping: certificate }, 'trust-not-judged'],
    [
      'the official list and that of time stamps',
      { official: certificate, timeStamping: certificate },
      'trusted-official',
    ],
    [
      'the interim list and that of time stamps',
      { interim: certificate, timeStamping: certificate },
      'trusted-interim',
    ],
    ['the own list and that of time stamps', { own: certificate, timeStamping: certificate }, 'trusted-own'],
    [
      'the own list and that of time stamps, beside an official one without it',
      { official: someoneElse, own: certificate, timeStamping: certificate },
      'trusted-own',
    ],
  ] as const)('%s', async (_, lists, answer) => {
    const credential = await credentialOf(await signedPicture(), { ...noLists, ...lists });
    expect(credential).toMatchObject({ answer, signer: 'Harbour Studio', generator: 'Test Studio', failures: [] });
  });
});

describe('what does not hold', () => {
  test('content changed after signing', async () => {
    const bytes = await signedPicture();
    bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
    const credential = await credentialOf(bytes);
    expect(credential.answer).toBe('invalid');
    expect(credential.failures).toEqual([{ kind: 'content-changed', code: 'assertion.dataHash.mismatch' }]);
    expect(credential.declaration).toBeUndefined();
  });

  test('a certificate that has run out', async () => {
    const old = newSigner(authority, 'Old Studio', ranOut());
    const credential = await credentialOf(await sign(media('harbour-small.jpg'), old, signing()));
    expect(credential).toMatchObject({ answer: 'expired', signer: 'Old Studio' });
    expect(credential.declaration).toMatchObject({ making: 'ai-made', standing: 'file-alone' });
  });

  test('a certificate with strange dates', async () => {
    const far = newSigner(authority, 'Far Studio', { from: new Date('2400-01-01'), to: new Date('2100-01-01') });
    const { answer } = await credentialOf(await sign(media('harbour-small.jpg'), far, signing()));
    expect(['expired', 'invalid']).toContain(answer);
  });

  test('a manifest that is elsewhere is named, with its host, and not asked for', async () => {
    const remote = 'https://manifests.example/one.c2pa';
    const credential = await credentialOf(await signedPicture({ remote }));
    expect(credential).toMatchObject({ answer: 'remote', remote: { host: 'manifests.example', address: remote } });
  });

  test.each([
    ['no credential', media('dunes.jpg'), 'none', undefined],
    ['a container that cannot be read here', media('ridge.webm'), 'not-readable', 'format'],
    ['Ogg', media('radio.ogg'), 'not-readable', 'format'],
  ] as const)('%s', async (_, bytes, answer, unreadable) => {
    const credential = await credentialOf(bytes);
    expect([credential.answer, credential.unreadable]).toEqual([answer, unreadable]);
  });

  test('cut off in the middle of the manifest', async () => {
    const bytes = await signedPicture();
    const credential = await credentialOf(bytes.slice(0, 3000));
    expect(['not-readable', 'invalid', 'none']).toContain(credential.answer);
  });

  test.each([
    ['image/png', 'lighthouse.png'],
    ['image/webp', 'meadow.webp'],
    ['video/mp4', 'ferry.mp4'],
    ['audio/mpeg', 'minister.mp3'],
    ['audio/wav', 'witness.wav'],
    ['image/svg+xml', 'compass.svg'],
  ])('%s is read', async (type, name) => {
    const bytes = await sign(media(name), newSigner(authority, 'Harbour Studio'), signing({ type }));
    expect((await credentialOf(bytes)).answer).toBe('trusted-own');
  });
});

describe('what it declares', () => {
  const declared = async (bytes: Uint8Array) => (await credentialOf(bytes)).declaration;

  test('made with AI: by whom and with what', async () => {
    expect(await declared(await signedPicture())).toEqual({
      making: 'ai-made',
      by: 'source-type',
      quote: 'trainedAlgorithmicMedia',
      tool: 'Painter 2',
      standing: 'trusted',
    });
  });

  test('edited with AI', async () => {
    const actions = [{ action: 'c2pa.created', digitalSourceType: AI_EDITED }];
    expect(await declared(await signedPicture({ actions }))).toMatchObject({ making: 'ai-edited' });
  });

  test('captured by a camera', async () => {
    const actions = [{ action: 'c2pa.created', digitalSourceType: CAPTURED }];
    expect(await declared(await signedPicture({ actions }))).toMatchObject({ making: 'captured', standing: 'trusted' });
  });

  const opened = { action: 'c2pa.opened', of: 0 };

  test('what only its parent says', async () => {
    const parent = await signedPicture();
    const child = await signedPicture({
      actions: [opened, { action: 'c2pa.cropped' }],
      ingredients: [ingredient(parent, 'parentOf')],
    });
    const { declaration, nodes, answer } = await credentialOf(child);
    expect(answer).toBe('trusted-own');
    expect(declaration).toMatchObject({ making: 'ai-made', standing: 'trusted' });
    expect(nodes.every(({ failures }) => failures === undefined)).toBe(true);
    expect(nodes.map(({ relation, under, signed }) => [relation, under, signed])).toEqual([
      ['active', undefined, 'trusted'],
      ['parent', 0, 'trusted'],
    ]);
  });

  test('a parent of an unknown signer makes no trusted declaration', async () => {
    const stranger = newSigner(newAuthority('Somebody Else'), 'Stranger');
    const parent = await sign(media('harbour-small.jpg'), stranger, signing());
    const child = await signedPicture({ actions: [opened], ingredients: [ingredient(parent, 'parentOf')] });
    const { answer, declaration, nodes } = await credentialOf(child);
    expect(declaration).toMatchObject({ making: 'ai-made', standing: 'file-alone' });
    // Who signed the file last stays on their list, whoever the parent is of.
    expect(answer).toBe('trusted-own');
    expect(nodes.map(({ signed }) => signed)).toEqual(['trusted', 'untrusted']);
    expect((await credentialOf(child, { ...noLists, official: certificate })).answer).toBe('trusted-official');
    expect((await credentialOf(child, { ...noLists, interim: certificate })).answer).toBe('trusted-interim');
  });

  test('nor does a trusted parent make a trusted signer of whoever signed after it', async () => {
    const stranger = newSigner(newAuthority('Somebody Else'), 'Stranger');
    const edited = { actions: [opened], ingredients: [ingredient(await signedPicture(), 'parentOf')] };
    const child = await sign(media('harbour-small.jpg'), stranger, signing(edited));
    const { answer, nodes } = await credentialOf(child);
    expect([answer, ...nodes.map(({ signed }) => signed)]).toEqual(['unknown-signer', 'untrusted', 'trusted']);
  });

  test('nor does one whose signer may only stamp times', async () => {
    const stamper = newAuthority('Time Authority');
    const parent = await sign(media('harbour-small.jpg'), newSigner(stamper, 'Stamper'), signing());
    const child = await signedPicture({ actions: [opened], ingredients: [ingredient(parent, 'parentOf')] });
    const { answer, declaration, nodes } = await credentialOf(child, { ...own, timeStamping: stamper.certificate });
    expect(answer).toBe('trusted-own');
    expect(nodes[1]?.signed).toBe('untrusted');
    expect(declaration).toMatchObject({ making: 'ai-made', standing: 'file-alone' });
    const trusting = { ...own, official: stamper.certificate, timeStamping: stamper.certificate };
    expect((await credentialOf(child, trusting)).declaration).toMatchObject({ standing: 'trusted' });
  });

  test('a part made with AI does not make the whole so', async () => {
    const part = await signedPicture();
    const whole = await signedPicture({
      actions: [
        { action: 'c2pa.created', digitalSourceType: CAPTURED },
        { action: 'c2pa.placed', of: 0 },
      ],
      ingredients: [ingredient(part, 'componentOf')],
    });
    const { declaration, nodes } = await credentialOf(whole);
    expect(declaration).toMatchObject({ making: 'captured' });
    expect(nodes[1]).toMatchObject({ relation: 'part', actions: [{ name: 'created', making: 'ai-made' }] });
  });

  test('a parent that does not hold says nothing', async () => {
    const parent = await signedPicture();
    parent[parent.length - 400] = (parent[parent.length - 400] ?? 0) ^ 1;
    const child = await signedPicture({ actions: [opened], ingredients: [ingredient(parent, 'parentOf')] });
    const { declaration, nodes } = await credentialOf(child);
    expect(declaration).toBeUndefined();
    expect(nodes[1]).toMatchObject({
      signed: 'broken',
      failures: [{ kind: 'content-changed', code: 'assertion.dataHash.mismatch' }],
    });
  });
});
