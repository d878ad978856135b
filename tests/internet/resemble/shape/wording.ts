import type { Switches } from '../switches';

export type Form = 'get' | 'list';

/** How numbers and words are spelled. The documents use strings in one place and numbers in the other. */
export class Wording {
  constructor(
    readonly switches: Switches,
    readonly form: Form,
  ) {}

  /** `inGet` is how the vendor's own get example writes it; the list example has numbers throughout. */
  number(value: number, inGet: 'string' | 'number'): string | number {
    const { numbersAs } = this.switches;
    const as = numbersAs === 'documented' ? (this.form === 'get' ? inGet : 'number') : numbersAs;
    return as === 'string' ? (Number.isInteger(value) ? value.toFixed(1) : String(value)) : value;
  }

  /** The number that matters most of a result, as members to spread: it may be missing. */
  score(name: string, value: number, inGet: 'string' | 'number'): Record<string, unknown> {
    if (this.switches.missingScores) return {};
    switch (this.switches.scoreText) {
      case 'given':
        return { [name]: this.number(value, inGet) };
      case 'NaN':
        return { [name]: 'NaN' };
      case 'empty':
        return { [name]: '' };
      case 'null':
        return { [name]: null };
    }
  }

  label(label: string): Record<string, unknown> {
    if (this.switches.missingLabels) return {};
    return { label: this.cased(label) };
  }

  cased(word: string): string {
    const { labelCase } = this.switches;
    return labelCase === 'documented' ? word : labelCase === 'lower' ? word.toLowerCase() : word.toUpperCase();
  }

  /** Documented as a number in get and list, as a string elsewhere. */
  duration(seconds: number): string | number {
    return this.switches.durationAs === 'string' ? seconds.toFixed(1) : seconds;
  }

  date(ms: number): string {
    const { clockSkewSeconds, dateMilliseconds } = this.switches;
    const date = new Date(ms + clockSkewSeconds * 1000).toISOString();
    return dateMilliseconds ? date : date.replace(/\.\d+/, '');
  }
}
