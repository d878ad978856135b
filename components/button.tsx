import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  /** What a screen reader hears where the words alone would not tell which row they belong to. */
  readonly describedBy?: string;
  /** Said instead of the words where those alone would not tell what the button is about. */
  readonly name?: string;
  readonly pressed?: boolean;
}

export const Button = ({
  children,
  onPress,
  look = 'plain',
  disabled = false,
  describedBy,
  name,
  pressed,
}: ButtonProps) => (
  <button
    type="button"
    class={look === 'plain' ? 'btn' : `btn ${look}`}
    disabled={disabled}
    aria-label={name}
    aria-pressed={pressed}
    aria-describedby={describedBy}
    onClick={onPress}
  >
    {children}
  </button>
);

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

export const IconButton = ({ icon, name, onPress, pressed, disabled = false, describedBy }: IconButtonProps) => (
  <button
    type="button"
    class="btn icon"
    aria-label={name}
    title={name}
    disabled={disabled}
    aria-pressed={pressed}
    aria-describedby={describedBy}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);
