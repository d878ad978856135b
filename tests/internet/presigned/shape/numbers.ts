import type { Switches } from '../switches';

/** How numbers are spelled. */
export class Numbers {
  constructor(readonly switches: Switches) {}

  plain(value: number): number | string {
    return this.switches.numbersAs === 'string' ? String(value) : value;
  }

  /** 0..1, unless the vendor changed its mind about the scale. */
  share(value: number): number | string {
    return this.plain(this.switches.percent ? rounded(value * 100, 2) : value);
  }
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
