import * as z from 'zod/mini';

/** Where on the media the button stands, seen in the page's own direction of writing. */
export const CORNERS = ['top-end', 'top-start', 'bottom-end', 'bottom-start'] as const;
export type Corner = (typeof CORNERS)[number];

/** Rest of the pointer before the button comes, in ms; media smaller than this, in CSS pixels, get none. */
export const DELAY = { least: 0, standard: 300, most: 2000 } as const;
export const LEAST_SIZE = { least: 64, standard: 64, most: 600 } as const;

/** Wide enough for every site; asked for together, taken back together. */
export const EVERYWHERE: readonly string[] = ['https://*/*', 'http://*/*'];

const within = (of: { least: number; standard: number; most: number }) =>
  z.catch(z.number().check(z.minimum(of.least), z.maximum(of.most)), of.standard);

/** What the browser grants and registers by: one host, or every host of a scheme. */
export const pattern = z.string().check(z.regex(/^https?:\/\/[^/*]+\/\*$|^https?:\/\/\*\/\*$/), z.maxLength(300));

/** Where the person wants the button, and how. Every field is repaired by itself. */
export const buttonSettings = z.object({
  /** Host patterns for which the person turned the button on; it shows where the browser grants them too. */
  on: z.catch(z.array(pattern), []),
  /** Turned on, while the browser's question is open: counts if the answer comes in time. */
  asked: z.catch(z.optional(z.object({ patterns: z.array(pattern), at: z.number() })), undefined),
  /** Hosts on which the person wants no button, wherever else it is on. */
  muted: z.catch(z.array(z.string().check(z.maxLength(260))), []),
  corner: z.catch(z.enum(CORNERS), 'top-end'),
  delay: within(DELAY),
  leastSize: within(LEAST_SIZE),
});
export type ButtonSettings = z.infer<typeof buttonSettings>;

const inRange = (of: { least: number; most: number }) => z.number().check(z.minimum(of.least), z.maximum(of.most));

/** How the button is, wherever it is on: what a file of settings may hold of it. */
export const buttonLook = z.object({
  corner: z.enum(CORNERS),
  delay: inRange(DELAY),
  leastSize: inRange(LEAST_SIZE),
});

/** A question of the browser's that is not answered by then was about something else. */
const ASKED_MS = 2 * 60_000;

const together = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];

export const asking = (of: ButtonSettings, patterns: readonly string[], at: number): ButtonSettings => ({
  ...of,
  asked: { patterns: [...patterns], at },
});

export const turnedOff = (of: ButtonSettings, patterns: readonly string[]): ButtonSettings => {
  const { asked: _asked, ...rest } = of;
  return { ...rest, on: of.on.filter((one) => !patterns.includes(one)) };
};

/**
 * What is on, once the browser has said what it grants: what was asked for a moment ago joins, what was taken back
 * leaves. `grants` tells whether all of some patterns are granted now.
 */
export const settled = async (
  of: ButtonSettings,
  grants: (patterns: readonly string[]) => Promise<boolean>,
  now: number,
): Promise<ButtonSettings> => {
  const { asked, ...rest } = of;
  const inTime = asked !== undefined && now - asked.at < ASKED_MS;
  const joined = inTime && (await grants(asked.patterns)) ? asked.patterns : [];
  const kept: string[] = [];
  for (const one of together(of.on, joined)) if (await grants([one])) kept.push(one);
  return { ...rest, on: kept, ...(inTime && joined.length === 0 ? { asked } : {}) };
};

/** Whether the button is wanted in a frame of this origin. */
export const isOnAt = (of: ButtonSettings, origin: string): boolean => {
  if (!/^https?:/.test(origin) || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  if (of.muted.includes(hostname)) return false;
  return of.on.includes(`${protocol}//${hostname}/*`) || of.on.includes(`${protocol}//*/*`);
};

export const isEverywhere = (of: ButtonSettings): boolean => EVERYWHERE.some((one) => of.on.includes(one));

export const muted = (of: ButtonSettings, host: string, on: boolean): ButtonSettings => ({
  ...of,
  muted: on ? together(of.muted, [host]) : of.muted.filter((one) => one !== host),
});
