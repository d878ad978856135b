import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newAuthority, newSigner } from '../../authority/authority';
import { AI_MADE, type Ingredient, type Signing, sign } from '../../authority/sign';

const MEDIA = path.resolve(import.meta.dirname, '../../fixtures/media');

export const media = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(MEDIA, name)));

/** An authority that signs for these tests, and somebody it certified. */
export const authority = newAuthority();
export const studio = newSigner(authority, 'Harbour Studio');

export const created = { action: 'c2pa.created', softwareAgent: { name: 'Painter 2' }, digitalSourceType: AI_MADE };

export const signing = (more: Partial<Signing> = {}): Signing => ({
  type: 'image/jpeg',
  title: 'harbour.jpg',
  generator: 'Test Studio',
  actions: [created],
  ...more,
});

/** A small picture, signed as made with AI. */
export const signedPicture = (more: Partial<Signing> = {}): Promise<Uint8Array> =>
  sign(media('harbour-small.jpg'), studio, signing(more));

export const ingredient = (bytes: Uint8Array, relationship: Ingredient['relationship']): Ingredient => ({
  title: 'before.jpg',
  relationship,
  bytes,
  type: 'image/jpeg',
});
