import type { Asked, OptionValues, Polled, Region, Session } from '../../../lib/detectors/detector';
import { resemble } from '../../../lib/detectors/resemble';
import type { Finding } from '../../../lib/verdict/finding';
import { type Internet, TEST_KEY } from '../../internet';

export const sessionOf = (internet: Internet, key = TEST_KEY): Session => ({
  key,
  fetch: internet.fetch,
  now: Date.now,
  signal: AbortSignal.timeout(20_000),
});

const KINDS = { jpg: 'image', png: 'image', mp3: 'audio', wav: 'audio', mp4: 'video', webm: 'video' } as const;

export const askedAbout = (address: string, options: OptionValues = {}, region?: Region): Asked => {
  const ending = address.split('.').at(-1) ?? '';
  return {
    kind: ending in KINDS ? KINDS[ending as keyof typeof KINDS] : 'image',
    options,
    ...(region ? { region } : {}),
  };
};

/** Submits an address and polls until the vendor has ended it. */
export const judged = async (
  internet: Internet,
  address: string,
  options: OptionValues = {},
  region?: Region,
): Promise<Polled> => {
  const session = sessionOf(internet);
  const asked = askedAbout(address, options, region);
  const submitted = await resemble.submit({ route: 'address', address, ...asked }, session);
  if (submitted.is !== 'ticket') throw new Error(`no ticket: ${JSON.stringify(submitted)}`);
  for (let polls = 0; polls < 200; polls++) {
    const polled = await resemble.poll(submitted.job, asked, session);
    if (polled.is !== 'working') return polled;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it never ended');
};

export const findingFor = async (
  internet: Internet,
  address: string,
  options: OptionValues = {},
  region?: Region,
): Promise<Finding> => {
  const polled = await judged(internet, address, options, region);
  if (polled.is !== 'finding') throw new Error(`no finding: ${JSON.stringify(polled)}`);
  return polled.finding;
};
