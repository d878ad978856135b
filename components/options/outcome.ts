import { type MessageKey, type Sentence, sentence } from '../../lib/sentence';
import type { ProbeOutcome, SavedKey } from '../../lib/storage/keys';
import { formatDateTime } from '../format';
import type { IconName } from '../icons';

interface Outcome {
  readonly state: MessageKey;
  readonly text: MessageKey;
  readonly icon: IconName;
  /** Yours to act on: the wash and the small diamond. */
  readonly yours: boolean;
}

const OUTCOMES = {
  good: { state: 'stateConnected', text: 'outcomeGood', icon: 'tick', yours: false },
  'wrong-key': { state: 'stateRefused', text: 'outcomeWrongKey', icon: 'attn', yours: true },
  'no-permission': { state: 'stateNotAllowed', text: 'outcomeNoPermission', icon: 'attn', yours: true },
  'no-network': { state: 'stateNotReached', text: 'outcomeNoNetwork', icon: 'info', yours: false },
  'vendor-down': { state: 'stateNotReached', text: 'outcomeVendorDown', icon: 'info', yours: false },
} as const satisfies Record<ProbeOutcome, Outcome>;

const UNTESTED: Outcome = { state: 'stateUntested', text: 'outcomeUntested', icon: 'info', yours: false };

export const outcomeOf = (saved: SavedKey): Outcome => (saved.tested ? OUTCOMES[saved.tested.outcome] : UNTESTED);

export const outcomeText = (saved: SavedKey, detector: string, locale: string): Sentence =>
  sentence(outcomeOf(saved).text, detector, saved.tested ? formatDateTime(saved.tested.at, locale) : '');
