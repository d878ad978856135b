import type { CredentialAnswer, Node } from '../../lib/provenance/credential';
import type { MarkName } from '../marks';

const ANSWER = {
  'trusted-official': 'signed',
  'trusted-interim': 'signed',
  'trusted-own': 'signed',
  'unknown-signer': 'signed-unknown',
  'trust-not-judged': 'signed-unknown',
  expired: 'signed-expired',
  invalid: 'signed-broken',
  remote: 'unknown',
  none: 'unknown',
  'not-readable': 'void',
} as const satisfies Record<CredentialAnswer, MarkName>;

/** The mark of how a file's credential stands: what it declares has a mark of its own. */
export const answerMark = (answer: CredentialAnswer): MarkName => ANSWER[answer];

const SIGNED = {
  none: undefined,
  trusted: 'signed',
  untrusted: 'signed-unknown',
  expired: 'signed-expired',
  broken: 'signed-broken',
} as const satisfies Record<Node['signed'], MarkName | undefined>;

export const nodeMark = (signed: Node['signed']): MarkName | undefined => SIGNED[signed];
