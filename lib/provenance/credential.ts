import * as z from 'zod/mini';
import { failure } from './failures';
import { making } from './source-type';

/** What is known of a file's Content Credentials. The set is closed; nothing of it is ever *genuine*. */
export const credentialAnswer = z.enum([
  'trusted-official',
  'trusted-interim',
  'trusted-own',
  'unknown-signer',
  /** Intact, and no trust list is here to say of whom. */
  'trust-not-judged',
  'expired',
  'invalid',
  'remote',
  'none',
  'not-readable',
]);
export type CredentialAnswer = z.infer<typeof credentialAnswer>;

/** Why a credential could not be read here. */
export const unreadable = z.enum([
  'format',
  'damaged',
  'too-large',
  'too-many-parts',
  'too-slow',
  'reader-failed',
  /** Only the pixels of what a page showed were to be had: the original was not looked into. */
  'captured',
]);
export type Unreadable = z.infer<typeof unreadable>;

/** One action, as far as it is told: `name` is the specification's, without its prefix. */
export const action = z.object({
  name: z.string(),
  /** ms since 1970, as the manifest says. */
  when: z.optional(z.number()),
  with: z.optional(z.string()),
  making: z.optional(making),
});
export type Action = z.infer<typeof action>;

export const relation = z.enum(['active', 'parent', 'part', 'input', 'other']);

/** One manifest or ingredient. The tree is kept flat: `under` is the place of the node that it hangs below. */
export const node = z.object({
  under: z.optional(z.number()),
  relation,
  title: z.string(),
  /** Whether it has a credential of its own, and how that one stands. */
  signed: z.enum(['none', 'trusted', 'untrusted', 'expired', 'broken']),
  /** Of an ingredient whose credential is broken: what did not hold. */
  failures: z.optional(z.array(failure)),
  signer: z.string(),
  signedAt: z.optional(z.number()),
  generator: z.string(),
  actions: z.array(action),
  /** Actions that are not told. */
  moreActions: z.number(),
  thumbnail: z.optional(z.string()),
});
export type Node = z.infer<typeof node>;

/** What the credential says of the file's making. */
export const declaration = z.object({
  making,
  /** By a source type, or by the name of a generator that is known to make nothing else. */
  by: z.enum(['source-type', 'known-generator']),
  /** The term or the name. */
  quote: z.string(),
  /** What made it, as the manifest says; may be empty. */
  tool: z.string(),
  /** Whose statement it is: of a signer on a list, or of the file alone. */
  standing: z.enum(['trusted', 'file-alone']),
});
export type Declaration = z.infer<typeof declaration>;

export const credential = z.object({
  answer: credentialAnswer,
  unreadable: z.optional(unreadable),
  /** What did not hold; the code is the specification's. */
  failures: z.array(failure),
  signer: z.string(),
  /** ms since 1970: by the time stamp in the signature. */
  signedAt: z.optional(z.number()),
  generator: z.string(),
  /** Where the manifest is, if it is not in the file. Chosen by whoever made the file. */
  remote: z.optional(
    z.object({
      host: z.string(),
      address: z.string(),
      /** When it was fetched from there because the person asked for it, ms since 1970. */
      fetchedAt: z.optional(z.number()),
    }),
  ),
  declaration: z.optional(declaration),
  nodes: z.array(node),
  /** Ingredients that are not told. */
  moreNodes: z.number(),
});
export type Credential = z.infer<typeof credential>;

export const emptyCredential = (answer: CredentialAnswer, why?: Unreadable): Credential => ({
  answer,
  ...(why ? { unreadable: why } : {}),
  failures: [],
  signer: '',
  generator: '',
  nodes: [],
  moreNodes: 0,
});

/** Whether the signer stands on one of the lists. */
export const isTrusted = (answer: CredentialAnswer): boolean => answer.startsWith('trusted-');
