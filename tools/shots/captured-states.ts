import type { Check } from '../../lib/checks/check';
import { emptyCredential } from '../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../lib/verdict/origin-finding';
import { aCheck, done, said } from './states';

const ADDRESS = 'blob:https://chat.example/8f14e45f-ceea-467f-a8bd-1c2d3e4f5061';
const SPECIMEN: NonNullable<Check['specimen']> = {
  obtained: 'captured',
  sha256: '9b1c07aa41d2e8f60b7c5d9e3f2a1b4c8d7e6f5041320a9b8c7d6e5f4a3b2c1d',
  length: 1_840_000,
  type: 'image/png',
  readBy: 'page',
  address: ADDRESS,
};
const OWN = { detector: DEVICE.id, detectorName: DEVICE.name, state: 'done' } as const;

const ownFinding = () =>
  originFinding({ credential: emptyCredential('not-readable', 'captured'), traces: [], listDate: '' }, Date.now());

const pageMade = (check: Check): Check => ({
  ...check,
  item: { ...check.item, address: ADDRESS, name: '', pageAddress: 'https://chat.example/', width: 1280, height: 960 },
});

const withSpecimen = (check: Check): Check => ({ ...pageMade(check), specimen: SPECIMEN });

export const capturedAlone = (): Check =>
  withSpecimen(aCheck({ run: { ...OWN, endedAt: Date.now(), finding: ownFinding() } }));

export const capturedJudged = (): Check => {
  const check = withSpecimen(done({}, [said('picture', 'synthetic', 'fake', 0.83)], {}, { route: 'upload' }));
  const [run] = check.runs;
  return run
    ? {
        ...check,
        runs: [run, { ...OWN, id: `${run.id}-own`, since: run.since, paid: 0, maybePaid: 0, finding: ownFinding() }],
      }
    : check;
};

export const capturedWaiting = (): Check =>
  withSpecimen(
    aCheck({
      run: {
        state: 'needs-you',
        need: {
          origins: [],
          consents: [
            { what: 'upload', detector: 'resemble' },
            { what: 'page-made', site: 'chat.example' },
          ],
          why: 'page-made',
        },
      },
    }),
  );

/** Not shown any more when it was asked for. */
export const notCaptured = (): Check =>
  pageMade(aCheck({ run: { state: 'failed', failure: { code: 'gone', at: Date.now(), spent: 'no' } } }));

/** A picture whose file its page let go of: copied as it is shown, in every state. */
export const captured = (): Check[] => [capturedWaiting(), capturedJudged(), capturedAlone(), notCaptured()];
