import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../components/check/standing';
import { whyOfStanding } from '../../../components/check/standing-text';
import type { Check, Run } from '../../../lib/checks/check';
import { emptyCredential } from '../../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { english } from './english';
import { aCheck, aFinding, aRun, aTicket, said } from './records';

/** A signer on the official list declares that AI made it. */
const declared: Run = aRun({
  id: 'd',
  detector: DEVICE.id,
  detectorName: DEVICE.name,
  state: 'done',
  endedAt: 1,
  finding: originFinding(
    {
      credential: {
        ...emptyCredential('trusted-official'),
        signer: 'Example Studio',
        declaration: { making: 'ai-made', by: 'source-type', quote: 'x', tool: '', standing: 'trusted' },
      },
      traces: [],
      listDate: '2026-08-01',
    },
    1,
  ),
});

const resemble = (more: Partial<Run>) => aRun({ id: 'r', ...more });
const truthscan = (more: Partial<Run>) => aRun({ id: 't', detector: 'truthscan', detectorName: 'TruthScan', ...more });
const SPARED = { state: 'not-asked', notAsked: 'clear-answer', endedAt: 1 } as const;

const why = (...runs: readonly Run[]): string => {
  const check: Check = { ...aCheck(), runs: [...runs, declared] };
  return whyOfStanding(check, standingOf(check), english, 'en-GB').join(' ');
};

const NOTHING = 'Nothing was spent.';

test('nobody was paid: that is said, with who was spared', () => {
  expect(why(resemble(SPARED), truthscan(SPARED))).toContain(`${NOTHING} Not asked: Resemble and TruthScan.`);
});

describe('something was, or may have been, paid: never that nothing was spent', () => {
  test('an earlier detector of the check answered', () => {
    const done = resemble({ state: 'done', paid: 1, route: 'address', finding: aFinding([said()]), endedAt: 1 });
    const words = why(done, truthscan(SPARED));
    expect(words).not.toContain(NOTHING);
    expect(words).toContain('Not asked: TruthScan.');
  });

  test('an earlier one is unsettled', () => {
    expect(why(resemble({ state: 'unsettled', maybePaid: 1, endedAt: 1 }), truthscan(SPARED))).not.toContain(NOTHING);
  });

  test('the spared one itself was paid for an address that it could not use', () => {
    const words = why(resemble({ ...SPARED, paid: 1 }));
    expect(words).not.toContain(NOTHING);
    expect(words).toContain('Not asked again: Resemble. An earlier try was paid.');
    expect(words).not.toContain('Not asked: Resemble');
  });

  test('the same, where its answer was lost', () => {
    expect(why(resemble({ ...SPARED, maybePaid: 1 }), truthscan(SPARED))).toMatch(
      /Not asked: TruthScan\. Not asked again: Resemble\. An earlier try may have been paid\./,
    );
  });

  test('another is still at work', () => {
    const atWork = resemble({ state: 'analysing', route: 'address', ticket: aTicket });
    expect(why(atWork, truthscan(SPARED))).not.toContain(NOTHING);
    expect(why(resemble({ state: 'submitting', route: 'address' }), truthscan(SPARED))).not.toContain(NOTHING);
  });
});
