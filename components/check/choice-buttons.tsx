import { type Sentence, say } from '../../lib/sentence';
import { Button } from '../button';
import { useText } from '../text';
import type { About, Choice, Press } from './choice';

export type OnChoice = (press: Press, about?: About) => void;

interface ChoiceButtonsProps {
  readonly choices: readonly Choice[];
  readonly cost?: readonly Sentence[] | undefined;
  /** What a screen reader hears where the words alone would not tell what they belong to. */
  readonly describedBy?: string;
  readonly onChoice: OnChoice;
}

/** What can be done, and beside it what that costs. */
export const ChoiceButtons = ({ choices, cost = [], describedBy, onChoice }: ChoiceButtonsProps) => {
  const { t } = useText();
  if (choices.length + cost.length === 0) return null;
  return (
    <div class="choices">
      {choices.map(({ press, label, look, about }) => (
        <Button
          key={`${press} ${about?.seconds ?? ''}`}
          look={look}
          {...(describedBy ? { describedBy } : {})}
          onPress={() => (about ? onChoice(press, about) : onChoice(press))}
        >
          {say(label, t)}
        </Button>
      ))}
      {cost.length > 0 && (
        <span class={cost.length > 1 ? 'cost whole' : 'cost'}>{cost.map((one) => say(one, t)).join(' ')}</span>
      )}
    </div>
  );
};
