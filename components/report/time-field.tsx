interface TimeFieldProps {
  readonly name: string;
  readonly value: string;
  readonly bad: boolean;
  readonly onValue: (value: string) => void;
}

/** A place in media: `75` or `1:15`. */
export const TimeField = ({ name, value, bad, onValue }: TimeFieldProps) => (
  <label>
    <span class="muted">{name}</span>
    <span class={bad ? 'field short bad' : 'field short'}>
      <input
        value={value}
        dir="ltr"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid={bad}
        aria-describedby={bad ? 'part-fault' : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </span>
  </label>
);
