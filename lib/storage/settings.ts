import { createStore, get, update } from 'idb-keyval';
import * as z from 'zod/mini';
import { type Consent, consent, sameConsent } from './consent';

const strings = z.catch(z.array(z.string()), []);
const whole = z.catch(z.optional(z.int().check(z.minimum(0))), undefined);

/** Who looks at a kind. `on` and `off` are what the person chose against the standard (lib/checks/panel.ts). */
const asks = z.catch(z.object({ order: strings, on: strings, off: strings, oneByOne: z.catch(z.boolean(), false) }), {
  order: [],
  on: [],
  off: [],
  oneByOne: false,
});
const ASKS = { order: [], on: [], off: [], oneByOne: false };

/** What the person decided, apart from keys. Read with every field repaired by itself: one bad field loses no other. */
export const settings = z.object({
  version: z.catch(z.literal(1), 1),
  /** What the file itself says is read first, on this device. */
  readsFiles: z.catch(z.boolean(), true),
  /** Where a signer on a trust list declares AI, no detector is asked. */
  stopsAtDeclared: z.catch(z.boolean(), true),
  /** Upload even what could be sent as a public address. */
  alwaysUpload: z.catch(z.boolean(), false),
  /** What the person chose of each detector's options, by detector and option. */
  options: z.catch(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
  consents: z.catch(z.array(z.object({ consent, at: z.number() })), []),
  asks: z.catch(z.object({ image: asks, video: asks, audio: asks }), { image: ASKS, video: ASKS, audio: ASKS }),
  /** Paid checks a day and a month, and the vendor's credits where their use is known before; absent: no cap. */
  caps: z.catch(
    z.object({
      day: whole,
      month: whole,
      credits: z.catch(z.record(z.string(), z.object({ day: whole, month: whole })), {}),
    }),
    { credits: {} },
  ),
  /** Gateways in the place of a detector's API: https addresses by detector and media kind. */
  bases: z.catch(
    z.record(z.string(), z.catch(z.partialRecord(z.enum(['image', 'video', 'audio']), z.string()), {})),
    {},
  ),
});
export type Settings = z.infer<typeof settings>;

const store = createStore('assay-settings', 'settings');
const KEY = 'settings';

export const readSettings = async (): Promise<Settings> => settings.parse((await get(KEY, store)) ?? {});

/** Read, change and write in one transaction. Returns what is stored now. */
export const changeSettings = async (change: (current: Settings) => Settings): Promise<Settings> => {
  let after: Settings | undefined;
  await update(KEY, (stored) => (after = change(settings.parse(stored ?? {}))), store);
  return after ?? readSettings();
};

export const hasConsent = (of: Settings, wanted: Consent): boolean =>
  of.consents.some((given) => sameConsent(given.consent, wanted));

export const withConsents = (of: Settings, given: readonly Consent[], at: number): Settings => ({
  ...of,
  consents: [
    ...of.consents.filter((old) => !given.some((c) => sameConsent(c, old.consent))),
    ...given.map((c) => ({ consent: c, at })),
  ],
});

export const withoutConsent = (of: Settings, gone: Consent): Settings => ({
  ...of,
  consents: of.consents.filter((old) => !sameConsent(old.consent, gone)),
});

/** Null puts an option back to its standard. */
export const withOption = (of: Settings, detector: string, option: string, value: unknown): Settings => {
  const { [option]: _gone, ...kept } = of.options[detector] ?? {};
  return { ...of, options: { ...of.options, [detector]: value === null ? kept : { ...kept, [option]: value } } };
};
