import type { Run } from '../../lib/checks/check';
import type { Sentence } from '../../lib/sentence';

/** What a press of a row's button asks for; the popup turns it into a command. */
export type Press =
  | 'allow'
  | 'cancel'
  | 'retry'
  | 'check-again'
  | 'get-result'
  | 'leave'
  | 'fix-key'
  | 'top-up'
  | 'free-room'
  | 'options'
  | 'fewer-seconds'
  | 'ask-too'
  | 'leave-out'
  | 'open-page'
  | 'details'
  | 'remove';

/** What a press is about, where it is one run of a check. `seconds`: analyse so many. */
export interface About {
  readonly run: Run;
  readonly seconds?: number;
}

export interface Choice {
  readonly press: Press;
  readonly label: Sentence;
  readonly look: 'primary' | 'plain' | 'quiet';
  readonly about?: About;
}

export interface Choices {
  readonly choices: readonly Choice[];
  /** What a press may cost, or has cost: stands beside the buttons. */
  readonly cost?: readonly Sentence[];
}

export const choice = (press: Press, label: Sentence, look: Choice['look'] = 'plain', about?: About): Choice => ({
  press,
  label,
  look,
  ...(about ? { about } : {}),
});
