import type { MediaKind } from '../media/media-item';
import type { DetectorOption, OptionValues } from './detector';

/** Whether a stored value is one that this option can have. */
export const fits = (option: DetectorOption, value: unknown): value is boolean | number | string => {
  switch (option.form) {
    case 'switch':
      return typeof value === 'boolean';
    case 'seconds':
      return typeof value === 'number' && Number.isInteger(value) && value >= option.from && value <= option.to;
    case 'choice':
      return option.choices.some((choice) => choice.id === value);
    case 'email':
      return typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  }
};

/** The value of every option: as stored where it fits, else its standard; options without either are left out. */
export const valuesOf = (options: readonly DetectorOption[], stored: Readonly<Record<string, unknown>>): OptionValues =>
  Object.fromEntries(
    options.flatMap((option) => {
      const kept = stored[option.id];
      const value = fits(option, kept) ? kept : option.standard;
      return value === undefined ? [] : [[option.id, value] as const];
    }),
  );

/** What of it concerns a media kind, and differs from the standard: what a claim is about, whatever else is set. */
export const chosenFor = (kind: MediaKind, options: readonly DetectorOption[], values: OptionValues): OptionValues =>
  Object.fromEntries(
    options
      .filter(
        (option) =>
          option.kinds.includes(kind) && values[option.id] !== undefined && values[option.id] !== option.standard,
      )
      .map((option) => [option.id, values[option.id] as boolean | number | string]),
  );
