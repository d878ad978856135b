import { Setting } from '../setting';
import { Switch } from './switch';

interface SwitchSettingProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** One thing that is on or off, with what it means. */
export const SwitchSetting = ({ id, title, about, on, onChange }: SwitchSettingProps) => (
  <Setting id={id} title={title} about={about}>
    <Switch on={on} labelledBy={id} describedBy={`${id}-text`} onChange={onChange} />
  </Setting>
);
