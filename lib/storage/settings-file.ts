import * as z from 'zod/mini';
import { asks, caps, type Settings } from './settings';

/** Longer files are no settings of ours. */
const LONGEST = 200_000;

/**
 * What a file of settings holds: choices alone. Never keys; never gateways, as an address in a file that somebody sends
 * would be given the key; never consents, as those are the person's own.
 */
const file = z.object({
  assay: z.literal('settings'),
  version: z.literal(1),
  alwaysUpload: z.boolean(),
  options: z.record(z.string(), z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))),
  asks,
  caps,
});

export const settingsFile = (of: Settings): string => {
  const { alwaysUpload, options } = of;
  return JSON.stringify(
    { assay: 'settings', version: 1, alwaysUpload, options, asks: of.asks, caps: of.caps },
    null,
    2,
  );
};

/** What of the present settings a file replaces; undefined where it is not one of ours: then nothing is changed. */
export const fromSettingsFile = (text: string): ((present: Settings) => Settings) | undefined => {
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
  const { assay: _assay, version: _version, ...chosen } = parsed.data;
  return (present) => ({ ...present, ...chosen });
};
