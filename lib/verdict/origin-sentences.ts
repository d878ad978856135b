import { type Credential, type Declaration, isTrusted, type Unreadable } from '../provenance/credential';
import type { FailureKind } from '../provenance/failures';
import type { Provenance } from '../provenance/provenance';
import { type Making, termOf } from '../provenance/source-type';
import { speaksOfAi, type Trace } from '../provenance/traces/trace';
import { type MessageKey, type Sentence, sentence } from '../sentence';

const SIGNED = {
  'trusted-official': 'originTrustedOfficial',
  'trusted-interim': 'originTrustedInterim',
  'trusted-own': 'originTrustedOwn',
  'trust-not-judged': 'originNotJudged',
  expired: 'originExpired',
} as const satisfies Partial<Record<Credential['answer'], MessageKey>>;

const UNREADABLE = {
  format: 'originFormat',
  damaged: 'originDamaged',
  'too-large': 'originTooLarge',
  'too-many-parts': 'originTooManyParts',
  'too-slow': 'originTooSlow',
  'reader-failed': 'originReaderFailed',
  captured: 'originCaptured',
} as const satisfies Record<Unreadable, MessageKey>;

const FAILED = {
  'content-changed': 'failedContent',
  'statements-changed': 'failedStatements',
  'signature-wrong': 'failedSignature',
  'certificate-unfit': 'failedCertificate',
  'certificate-revoked': 'failedRevoked',
  'time-wrong': 'failedTime',
  'ingredient-broken': 'failedIngredient',
  'algorithm-unfit': 'failedAlgorithm',
  'not-well-formed': 'failedForm',
} as const satisfies Record<FailureKind, MessageKey>;

/** What of the credential did not hold. */
export const failureSentence = (kind: FailureKind): Sentence => sentence(FAILED[kind]);

const isOfAi = (declaration: Declaration | undefined): boolean =>
  declaration?.making === 'ai-made' || declaration?.making === 'ai-edited';

const ALONE = {
  'trusted-official': 'originAloneEarlier',
  'trusted-interim': 'originAloneEarlier',
  'trusted-own': 'originAloneEarlier',
  'unknown-signer': 'originAloneUnknown',
  'trust-not-judged': 'originAloneNotJudged',
  expired: 'originAloneExpired',
} as const satisfies Partial<Record<Credential['answer'], MessageKey>>;

/** Why a declaration is the file's word alone; undefined where somebody trusted stands behind it, or there is none. */
export const aloneSentence = ({ answer, declaration }: Credential): Sentence | undefined =>
  declaration?.standing === 'file-alone' && Object.hasOwn(ALONE, answer)
    ? sentence(ALONE[answer as keyof typeof ALONE])
    : undefined;

/** Who signed it and how that stands, or why nothing is known: one sentence. */
export const answerSentence = ({ answer, signer, remote, unreadable, declaration }: Credential): Sentence => {
  const by = signer === '' ? sentence('originUnnamed') : signer;
  switch (answer) {
    case 'none':
      return sentence('originNone');
    case 'remote':
      return sentence('originRemote', remote?.host ?? '');
    case 'not-readable':
      return sentence(UNREADABLE[unreadable ?? 'reader-failed']);
    case 'invalid':
      return signer === '' ? sentence('originInvalidUnsigned') : sentence('originInvalid', signer);
    case 'unknown-signer':
      // A declaration of AI makes *some signs*, whoever signed it.
      return sentence(isOfAi(declaration) ? 'originUnknownSigner' : 'originUnknownSignerIdle', by);
    default:
      return sentence(SIGNED[answer], by);
  }
};

const SAYS = {
  'ai-made': 'originSaysAi',
  'ai-edited': 'originSaysEdited',
  'may-hold-ai': 'originSaysMayHold',
  captured: 'originSaysCaptured',
  'made-by-software': 'originSaysSoftware',
  'edited-by-people': 'originSaysPeople',
} as const satisfies Record<Making, MessageKey>;

const SAYS_WITH = { 'ai-made': 'originSaysAiWith', 'ai-edited': 'originSaysEditedWith' } as const;

/** What the credential declares of the file's making. */
export const declarationSentence = ({ making, by, quote, tool }: Declaration): Sentence => {
  if (by === 'known-generator') return sentence('originNamesKnown', quote);
  if ((making === 'ai-made' || making === 'ai-edited') && tool !== '') return sentence(SAYS_WITH[making], tool);
  return sentence(SAYS[making]);
};

const LONGEST_QUOTE = 60;

const traceSentence = ({ tool, field, quote }: Trace): Sentence => {
  // The term alone: its address says no more.
  const plain = /DigitalSource/.test(field) ? termOf(quote) : quote;
  const short = plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
  return tool === '' ? sentence('whyTrace', field, short) : sentence('whyTraceTool', tool, field, short);
};

/** What the file says of itself, in one to three sentences: who signed it and what is declared, or its strongest trace. */
export const originSentences = ({ credential, traces }: Provenance): Sentence[] => {
  const trace = traces.find(speaksOfAi);
  const declared = credential.answer === 'invalid' ? undefined : credential.declaration;
  const alone = aloneSentence(credential);
  const told = [
    ...(credential.answer === 'none' && trace ? [] : [answerSentence(credential)]),
    ...(declared ? [declarationSentence(declared)] : []),
    ...(alone && isTrusted(credential.answer) ? [alone] : []),
  ];
  if (trace && !declared) return [...told, traceSentence(trace), sentence('whyTraceForged')];
  if (credential.answer !== 'none') return told;
  // What is only mentioned has no vote, and is not passed over either.
  const isMentioned = traces.some(({ says }) => says === 'generator');
  return [...told, sentence(isMentioned ? 'whyOnlyMentions' : 'whyNoTraces')];
};
