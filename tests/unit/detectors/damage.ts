import fc from 'fast-check';

/** Any JSON value, with the traps of JavaScript among the names. */
export const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      false,
      '',
      'NaN',
      '-1',
      '0.5',
      'fake',
      'Real',
      'completed',
      'failed',
      1e308,
      -1,
      2,
      '\u202Efake',
      '<b>fake</b>',
      'constructor',
      '__proto__',
    ),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'label',
        'score',
        'children',
        'timestamp',
        'conclusion',
        '__proto__',
        'constructor',
        'toString',
        'x',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

type Path = (string | number)[];
const pathsOf = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...at, name]))
    : []),
];

const replaced = (value: unknown, path: Path, by: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(copy, name, replaced(Reflect.get(value, name), rest, by));
  return copy;
};

/** A whole answer with up to five of its parts replaced by anything. */
export const damagedFrom = (whole: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsOf(whole)), anything), { minLength: 1, maxLength: 5 })
    .map((damages) => damages.reduce((answer, [path, by]) => replaced(answer, path, by), whole));
