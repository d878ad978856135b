export { formatElapsed, formatPlace } from '../lib/place-in-media';

const DAY = 86_400_000;
const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

const unitOf = (bytes: number) => (bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2);

const inUnit = (bytes: number, unit: 0 | 1 | 2, locale: string, named: boolean): string =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: unit === 2 ? 1 : 0,
    // The short form of a byte has no plural.
    ...(named ? { style: 'unit', unit: UNITS[unit], unitDisplay: unit === 0 ? 'long' : 'short' } : {}),
  }).format(bytes / 1024 ** unit);

/** `2.9 MB` */
export const formatBytes = (bytes: number, locale: string): string => inUnit(bytes, unitOf(bytes), locale, true);

/** `2.1` and `2.9 MB`: a part in the unit of its whole. */
export const formatPart = (sent: number, total: number, locale: string): readonly [string, string] => [
  inUnit(sent, unitOf(total), locale, false),
  formatBytes(total, locale),
];

/** `5.4 seconds`, `12 seconds`, `3 minutes`: time that it took. */
export const formatDuration = (ms: number, locale: string): string => {
  const unit = (value: number, of: 'second' | 'minute' | 'hour', digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: of,
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    }).format(value);
  if (ms < 9_950) return unit(Math.max(0, ms) / 1000, 'second', 1);
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return unit(seconds, 'second');
  const minutes = Math.round(ms / 60_000);
  return minutes < 90 ? unit(minutes, 'minute') : unit(ms / 3_600_000, 'hour', 1);
};

/** A clock time today, a weekday within a week, else a date. */
export const formatWhen = (at: number, now: number, locale: string): string => {
  const then = new Date(at);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(then);
  if (then.toDateString() === new Date(now).toDateString()) return formatClock(at, locale);
  if (now - at < 6 * DAY) return format({ weekday: 'short' });
  return format({ day: 'numeric', month: 'short' });
};

export const formatClock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** `09:41:07` */
export const formatSecond = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);

export const formatDate = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

export const formatDateTime = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(at);

/** `0.1`, `412`: seconds as a bare number, two decimals at most. */
export const formatSeconds = (seconds: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(seconds);

/** `1 November` of a calendar day written as YYYY-MM-DD, which has no time zone. */
export const formatDayOfYear = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));

/** When something was read: the clock time today, else with its date. */
export const formatReading = (at: number, now: number, locale: string): string =>
  new Date(at).toDateString() === new Date(now).toDateString() ? formatClock(at, locale) : formatDateTime(at, locale);

/** A vendor's number: leading zero, true minus, two decimals at most. */
export const formatScore = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value).replace('-', '−');

export const formatList = (parts: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
