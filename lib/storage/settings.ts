import * as z from 'zod/mini';
import { buttonSettings } from './button-settings';
import { type Consent, consent, sameConsent } from './consent';
import { storedRecord } from './stored-record';

const names = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50));

/** Who looks at a kind. `on` and `off` are what the person chose against the standard (lib/checks/panel.ts). */
export const asksOfKind = z.object({ order: names, on: names, off: names, oneByOne: z.boolean() });
export const asks = z.object({ image: asksOfKind, video: asksOfKind, audio: asksOfKind });

const most = z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000)));
const limits = z.object({ day: most, month: most });

/** Paid checks a day and a month, and a detector's credits where their use is known before; absent: no cap. */
export const caps = z.object({ day: most, month: most, credits: z.record(z.string(), limits) });

const NOBODY_CHOSEN = { order: [], on: [], off: [], oneByOne: false };
const repaired = z.catch(asksOfKind, NOBODY_CHOSEN);

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
  /** The button in the page. */
  button: z.catch(z.prefault(buttonSettings, {} as never), buttonSettings.parse({})),
  asks: z.catch(z.object({ image: repaired, video: repaired, audio: repaired }), {
    image: NOBODY_CHOSEN,
    video: NOBODY_CHOSEN,
    audio: NOBODY_CHOSEN,
  }),
  // Field by field: a cap that cannot be read must not take the others with it.
  caps: z.catch(
    z.object({
      day: z.catch(caps.shape.day, undefined),
      month: z.catch(caps.shape.month, undefined),
      credits: z.catch(caps.shape.credits, {}),
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

export const { read: readSettings, change: changeSettings } = storedRecord('settings', settings);

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

/** Null puts the vendor's own address back. */
export const withBase = (
  of: Settings,
  detector: string,
  kind: 'image' | 'video' | 'audio',
  address: string | null,
): Settings => {
  const { [kind]: _gone, ...kept } = of.bases[detector] ?? {};
  return { ...of, bases: { ...of.bases, [detector]: address === null ? kept : { ...kept, [kind]: address } } };
};

/** The options of each detector that are wanted, by detector and option. */
export const pickedOptions = (
  options: Settings['options'],
  isWanted: (detector: string, option: string) => boolean,
): Settings['options'] =>
  Object.fromEntries(
    Object.entries(options).map(([detector, values]) => [
      detector,
      Object.fromEntries(Object.entries(values).filter(([option]) => isWanted(detector, option))),
    ]),
  );
