import * as z from 'zod/mini';
import { buttonLook } from './button-settings';
import { asks, caps, pickedOptions, type Settings } from './settings';

/** Longer files are no settings of ours. */
const LONGEST = 200_000;

/**
 * What a file of settings holds: choices alone. Never keys; never gateways, as an address in a file that somebody sends
 * would be given the key; never consents, nor what says who the person is (an e-mail address, the sites of the button), as those
 * are the person's own. What is optional came later: an older file leaves it as it is.
 */
const file = z.object({
  assay: z.literal('settings'),
  version: z.literal(1),
  readsFiles: z.optional(z.boolean()),
  stopsAtDeclared: z.optional(z.boolean()),
  alwaysUpload: z.boolean(),
  options: z.record(z.string(), z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))),
  asks,
  caps,
  button: z.optional(buttonLook),
});

/** Whether an option of a detector says who the person is. */
export type IsPersonal = (detector: string, option: string) => boolean;

type Options = Settings['options'];

/** The choices of the file, and what the person's own settings say of who they are. */
const joined = (present: Options, file: Options, isPersonal: IsPersonal): Options => {
  const own = pickedOptions(present, isPersonal);
  const others = pickedOptions(file, (detector, option) => !isPersonal(detector, option));
  const names = new Set([...Object.keys(own), ...Object.keys(others)]);
  return Object.fromEntries([...names].map((name) => [name, { ...others[name], ...own[name] }]));
};

export const settingsFile = (of: Settings, isPersonal: IsPersonal): string => {
  const held = {
    assay: 'settings',
    version: 1,
    readsFiles: of.readsFiles,
    stopsAtDeclared: of.stopsAtDeclared,
    alwaysUpload: of.alwaysUpload,
    options: pickedOptions(of.options, (detector, option) => !isPersonal(detector, option)),
    asks: of.asks,
    caps: of.caps,
    button: buttonLook.parse(of.button),
  } satisfies Record<keyof z.infer<typeof file>, unknown>;
  return JSON.stringify(held, null, 2);
};

/** What of the present settings a file replaces; undefined where it is not one of ours: then nothing is changed. */
export const fromSettingsFile = (
  text: string,
  isPersonal: IsPersonal,
): ((present: Settings) => Settings) | undefined => {
  if (text.length > LONGEST) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Not JSON: the caller says so.
    return undefined;
  }
  const parsed = z.safeParse(file, json);
  if (!parsed.success) return undefined;
  const { assay: _assay, version: _version, options, button, ...rest } = parsed.data;
  return (present) => ({
    ...present,
    ...rest,
    readsFiles: rest.readsFiles ?? present.readsFiles,
    stopsAtDeclared: rest.stopsAtDeclared ?? present.stopsAtDeclared,
    button: { ...present.button, ...button },
    options: joined(present.options, options, isPersonal),
  });
};
