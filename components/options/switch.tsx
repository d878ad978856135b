interface SwitchProps {
  readonly on: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (on: boolean) => void;
}

export const Switch = ({ on, labelledBy, describedBy, onChange }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={on}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    onClick={() => onChange(!on)}
  />
);
