// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CheckRow } from '../../../components/check/check-row';
import { cardOf } from '../../../components/check/in-page';
import { CheckReport } from '../../../components/report/check-report';
import type { Check } from '../../../lib/checks/check';
import { emptyCredential } from '../../../lib/provenance/credential';
import { DEVICE, originFinding } from '../../../lib/verdict/origin-finding';
import { english, renderEnglish } from './english';
import { aCheck, aFinding, aRun, said } from './records';

const read = originFinding(
  {
    credential: emptyCredential('none'),
    traces: [
      { says: 'ai-made', strength: 'statement', place: 'xmp', field: 'DigitalSourceType', quote: 'ai', tool: '' },
    ],
    listDate: '',
  },
  Date.now(),
);

/** As the record has it: the person's order, our own reading after it. */
const check: Check = {
  ...aCheck(),
  runs: [
    aRun({ id: 'r', state: 'done', paid: 1, route: 'upload', finding: aFinding([said()]), endedAt: Date.now() }),
    aRun({
      id: 'd',
      detector: DEVICE.id,
      detectorName: DEVICE.name,
      state: 'done',
      finding: read,
      endedAt: Date.now(),
    }),
  ],
};

const BOTH = ['On this device', 'Resemble'];
const names = (within: Element, selector: string) =>
  [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('our own reading stands first in the popup’s row', () => {
  const { container } = renderEnglish(
    <CheckRow
      {...{ check, unread: false, newest: true, together: false, unfolded: true, progress: new Map() }}
      onFold={vi.fn()}
      onPress={vi.fn()}
      onPart={vi.fn()}
    />,
  );
  expect(names(container, '.finding .det')).toEqual(BOTH);
});

test('and in the card in the page', () => {
  expect(cardOf(check, english, 'en-GB').lines.map(({ by }) => by)).toEqual(BOTH);
});

test('and on the check’s own page, in its lines, its steps and the raw answers', () => {
  const answers = new Map([
    ['r', { text: '{}' }],
    ['d', { text: '{}' }],
  ]);
  const { container } = renderEnglish(
    <CheckReport
      check={check}
      data={{ check, media: undefined, drawings: new Map(), answers }}
      actions={{ press: vi.fn(), checkAgain: vi.fn(), loadDrawing: vi.fn(), fetchManifest: vi.fn(), copy: vi.fn() }}
    />,
  );
  expect(names(container, '.finding .det')).toEqual(BOTH);
  expect(names(container, '.taken h3')).toEqual(BOTH);
  expect(names(container, '.raw summary').map((text) => text?.includes('On this device'))).toEqual([true, false]);
});

test('without any key: checking again is free for as long as there is none', () => {
  const keyless: Check = {
    ...check,
    runs: check.runs.map((run) =>
      run.id === 'r' ? aRun({ id: 'r', state: 'not-asked', notAsked: 'no-key', endedAt: Date.now() }) : run,
    ),
  };
  const { container } = renderEnglish(
    <CheckReport
      check={keyless}
      data={{ check: keyless, media: undefined, drawings: new Map(), answers: new Map() }}
      actions={{ press: vi.fn(), checkAgain: vi.fn(), loadDrawing: vi.fn(), fetchManifest: vi.fn(), copy: vi.fn() }}
    />,
  );
  expect(container.querySelector('#again-cost')?.textContent).toBe(
    'Free without a key. A detector whose key you have saved since is asked, and may be paid.',
  );
});
