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
  <div class="set">
    <div class="grow">
      <p class="st" id={id}>
        {title}
      </p>
      <p class="sd" id={`${id}-text`}>
        {about}
      </p>
    </div>
    <Switch on={on} labelledBy={id} describedBy={`${id}-text`} onChange={onChange} />
  </div>
);
