/** One row of a table: what was measured, how often, and what it may be. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 's' | '×' | 'B' | 'MB' | '';
  readonly values: readonly number[];
  /** In the same unit; the ratios are to it. */
  readonly budget?: number;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => {
  const all = sorted(values);
  const middle = all.length / 2;
  return all.length % 2 === 1
    ? (all[Math.floor(middle)] ?? Number.NaN)
    : ((all[middle - 1] ?? Number.NaN) + (all[middle] ?? Number.NaN)) / 2;
};

export const worst = (values: readonly number[]): number => Math.max(...values);

const written = (value: number, unit: Figure['unit']): string => {
  const digits = unit === '×' ? 3 : unit === 's' || unit === 'MB' ? 1 : value < 10 && unit === 'ms' ? 1 : 0;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
};

const HEADS = ['', 'n', 'median', 'worst', 'budget', 'median ÷ budget', 'worst ÷ budget'];

const cells = ({ what, unit, values, budget }: Figure): string[] => [
  what,
  `${values.length}`,
  written(median(values), unit),
  written(worst(values), unit),
  budget === undefined ? '' : written(budget, unit),
  budget === undefined ? '' : (median(values) / budget).toFixed(2),
  budget === undefined ? '' : (worst(values) / budget).toFixed(2),
];

/** A plain table for a terminal. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [HEADS, ...figures.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
};
