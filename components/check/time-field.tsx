interface TimeFieldProps {
  readonly name: string;
  readonly value: string;
  /** The id of what says that it is wrong; undefined where it is right. */
  readonly fault: string | undefined;
  readonly onValue: (value: string) => void;
}

/** A place in media: `75` or `1:15`. */
export const TimeField = ({ name, value, fault, onValue }: TimeFieldProps) => (
  <label>
    <span class="muted">{name}</span>
    <span class={fault ? 'field short bad' : 'field short'}>
      <input
        value={value}
        dir="ltr"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </span>
  </label>
);
