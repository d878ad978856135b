// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckRow } from '../../../components/check/check-row';
import type { Check, Run } from '../../../lib/checks/check';
import type { Need } from '../../../lib/checks/need';
import { renderEnglish } from './english';
import { aCheck, aFinding, aRun, said } from './records';

afterEach(cleanup);

const NAMES = { resemble: 'Resemble', truthscan: 'TruthScan', undetectable: 'Undetectable.AI' } as const;

const by = (detector: keyof typeof NAMES, run: Partial<Run> = {}): Run =>
  aRun({ id: `run-${detector}`, detector, detectorName: NAMES[detector], ...run });

const answered = (detector: keyof typeof NAMES, more: Parameters<typeof said>[0] = {}): Run =>
  by(detector, {
    state: 'done',
    paid: 1,
    finding: aFinding([said(more)], {
      detector,
      detectorName: NAMES[detector],
      engine: detector === 'resemble' ? detector : 'truthscan-undetectable',
    }),
  });

const of = (...runs: Run[]): Check => ({ ...aCheck(), runs });

const row = (check: Check) => {
  const onPress = vi.fn();
  const view = renderEnglish(
    <CheckRow
      check={check}
      unread={false}
      newest={true}
      together={false}
      unfolded={true}
      progress={new Map()}
      onFold={vi.fn()}
      onPress={onPress}
      onPart={vi.fn()}
    />,
  );
  const line = (name: string) =>
    [...view.container.querySelectorAll('.finding')].find((one) => one.querySelector('.det')?.textContent === name);
  return { ...view, onPress, line, text: () => view.container.textContent ?? '' };
};

const wants = (detector: keyof typeof NAMES, need: Partial<Need>): Run =>
  by(detector, { state: 'needs-you', need: { why: 'first-upload', origins: [], consents: [], ...need } });

const press = (within: Element | undefined, label: string) => {
  const button = [...(within?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`no button ${label}`);
  fireEvent.click(button);
};

describe('a check that several detectors look at', () => {
  it('shows a verdict that is there although another run is under way, and says that it is provisional', () => {
    const { text, container, line } = row(of(answered('resemble'), by('truthscan', { state: 'uploading' })));
    expect(container.querySelector('h2')?.textContent).toContain('Strong signs of AI in the picture');
    expect(text()).toContain('Provisional: 1 of 2 detectors answered so far.');
    expect(line('TruthScan')?.textContent).toContain('Uploading to TruthScan');
  });

  it.each<[string, Run]>([
    ['failed', by('truthscan', { state: 'failed', failure: { code: 'no-credits', at: 0, spent: 'no' } })],
    ['needs the person', wants('truthscan', { consents: [{ what: 'upload', detector: 'truthscan' }] })],
    ['is unsettled', by('truthscan', { state: 'unsettled', maybePaid: 1 })],
  ])('shows a verdict that is there although another run %s', (_what, run) => {
    const { container } = row(of(answered('resemble'), run));
    expect(container.querySelector('h2')?.textContent).toContain('Strong signs of AI in the picture');
    expect(container.querySelectorAll('.finding')).toHaveLength(2);
  });

  it('tries one run again without sending another that may be paid', () => {
    const failed = by('truthscan', { state: 'failed', failure: { code: 'vendor-down', at: 0, spent: 'no' } });
    const check = of(by('resemble', { state: 'unsettled', maybePaid: 1 }), failed);
    const { line, onPress } = row(check);
    press(line('TruthScan'), 'Try again');
    expect(onPress).toHaveBeenCalledWith('retry', check, { run: failed });
    press(line('Resemble'), 'Ask again (may cost once more)');
    expect(onPress).toHaveBeenLastCalledWith('retry', check, { run: check.runs[0] });
  });

  it('says of each that was not asked why, and offers to ask it with its cost', () => {
    const second = by('undetectable', { state: 'not-asked', notAsked: 'same-engine' });
    const check = of(answered('truthscan'), second, by('resemble', { state: 'not-asked', notAsked: 'clear-answer' }));
    const { line, text, onPress } = row(check);
    expect(text()).toContain('Not asked: Undetectable.AI and Resemble.');
    expect(line('Undetectable.AI')?.textContent).toContain('both count as one opinion');
    expect(line('Resemble')?.textContent).toContain('The answer was clear without it.');
    expect(line('Resemble')?.textContent).toContain('Resemble does not say what it costs.');
    press(line('Undetectable.AI'), 'Ask Undetectable.AI too');
    expect(onPress).toHaveBeenCalledWith('ask-too', check, { run: second });
  });

  it('does not offer to ask what the detector does not take', () => {
    const { line } = row(of(answered('truthscan'), by('resemble', { state: 'not-asked', notAsked: 'format' })));
    expect(line('Resemble')?.textContent).toContain('does not take this format, only');
    expect(line('Resemble')?.querySelector('button')).toBeNull();
  });

  it('leaves one out that waits for its turn', () => {
    const waiting = by('truthscan', { state: 'waiting', held: 'turn' });
    const check = of(by('resemble', { state: 'analysing', paid: 1 }), waiting);
    const { line, onPress, container } = row(check);
    expect(container.querySelector('h2')?.textContent).toContain('Checking');
    expect(line('TruthScan')?.textContent).toContain('is asked when the detectors before it have answered');
    press(line('TruthScan'), 'Leave out');
    expect(onPress).toHaveBeenCalledWith('leave-out', check, { run: waiting });
  });

  it('says that nobody was asked, and each why', () => {
    const { text, container } = row(
      of(
        by('resemble', { state: 'not-asked', notAsked: 'left-out' }),
        by('truthscan', { state: 'not-asked', notAsked: 'left-out' }),
      ),
    );
    expect(container.querySelector('h2')?.textContent).toContain('Nothing known');
    expect(text()).toContain('You left it out.');
    expect(text()).not.toContain('Add the key');
  });
});

describe('one press of Allow', () => {
  it('names every host, every consent, and every detector that the bytes go to', () => {
    const { container } = row(
      of(
        wants('resemble', { why: 'read', origins: ['https://a.example/*'] }),
        wants('truthscan', { origins: ['https://a.example/*'], consents: [{ what: 'upload', detector: 'truthscan' }] }),
        wants('undetectable', {
          why: 'read-signed-in',
          origins: ['https://b.example/*'],
          consents: [{ what: 'cookies', site: 'b.example' }],
        }),
      ),
    );
    const why = container.querySelector('.why')?.textContent;
    expect(why).toContain(
      'Allow reading from a.example and b.example, using your cookies for b.example and uploading this image to Resemble, TruthScan and Undetectable.AI.',
    );
    expect([...container.querySelectorAll('.btn.primary')].map((one) => one.textContent)).toEqual(['Allow and upload']);
  });

  it('names two first uploads in one sentence', () => {
    const { text } = row(
      of(
        wants('resemble', { consents: [{ what: 'upload', detector: 'resemble' }] }),
        wants('truthscan', { consents: [{ what: 'upload', detector: 'truthscan' }] }),
      ),
    );
    expect(text()).toContain('This would be the first upload to Resemble and TruthScan.');
  });

  it('does not agree to money: what passes a cap has a button of its own', () => {
    const capped = wants('truthscan', { why: 'over-cap', cap: { period: 'day', most: 10, inCredits: false } });
    const check = of(wants('resemble', { why: 'read', origins: ['https://a.example/*'] }), capped);
    const { container, line, onPress } = row(check);
    expect(container.querySelector('.why')?.textContent).not.toContain('TruthScan');
    expect(line('TruthScan')?.textContent).toContain(
      'This would pass your cap of paid checks for today (10). Nothing was spent.',
    );
    press(line('TruthScan'), 'Check anyway');
    expect(onPress).toHaveBeenCalledWith('allow', check, { run: capped });
  });
});

it.each([
  [{ period: 'day', most: 10, inCredits: false }, 'This would pass your cap of paid checks for today (10).'],
  [{ period: 'month', most: 99, inCredits: false }, 'This would pass your cap of paid checks for this month (99).'],
  [{ period: 'day', most: 5, inCredits: true }, 'This would pass your cap of Resemble credits for today (5).'],
  [{ period: 'month', most: 5, inCredits: true }, 'This would pass your cap of Resemble credits for this month (5).'],
] as const)('says which cap a check would pass: %j', (cap, words) => {
  const run = wants('resemble', { why: 'over-cap', cap });
  const check = of(run);
  const { text, container, onPress } = row(check);
  expect(text()).toContain(`${words} Nothing was spent.`);
  press(container, 'Leave it');
  expect(onPress).toHaveBeenCalledWith('leave-out', check, { run });
  press(container, 'Check anyway');
  expect(onPress).toHaveBeenLastCalledWith('allow', check);
});

describe('what stands beside a word', () => {
  const heard = (finding: object): Check => {
    const check = of(answered('truthscan', { aspect: 'voice' }));
    const runs = check.runs.map((run) => (run.finding ? { ...run, finding: { ...run.finding, ...finding } } : run));
    return { ...check, item: { ...check.item, kind: 'audio' }, runs };
  };

  it('is which part was examined', () => {
    const { text } = row(heard({ part: { start: 90, end: 95.5 } }));
    expect(text()).toContain('Only 1:30 to 1:35.5 was examined.');
    expect(text()).toContain(' on its scale 0 to 1, the part examined');
    expect(text()).not.toContain('whole');
  });

  it('is how much was examined, what the vendor noticed, and what it still draws', () => {
    const { text, container } = row(heard({ examined: 60, notes: ['<b id="x">loud</b>'], pending: ['heat-map'] }));
    expect(text()).toContain('Only the first 60 s were examined.');
    expect(text()).toContain('TruthScan said: <b id="x">loud</b>');
    expect(text()).toContain('TruthScan is still drawing the heat map. It comes by itself.');
    expect(container.querySelector('#x')).toBeNull();
  });

  it('is its own scale with its own bands', () => {
    const score = { value: 88, given: '88', from: 0, to: 100, comparable: true };
    const { container, text } = row(of(answered('truthscan', { score })));
    expect(text()).toContain('88 on its scale 0 to 100');
    const places = [...container.querySelectorAll<HTMLElement>('.scale > *')].map(
      (one) => one.style.insetInlineStart || one.style.getPropertyValue('inset-inline-start'),
    );
    expect(places).toEqual(['50%', '80%', '88%']);
  });
});

describe('a voice that took too long, or costs more than is left', () => {
  const failed = (code: 'took-too-long' | 'no-credits', detector: keyof typeof NAMES = 'truthscan'): Check => {
    const check = of(by(detector, { state: 'failed', failure: { code, at: 0, spent: 'no' } }));
    return { ...check, item: { ...check.item, kind: 'audio' } };
  };

  it.each(['took-too-long', 'no-credits'] as const)('%s: fewer seconds are offered', (code) => {
    const check = failed(code);
    const { container, onPress } = row(check);
    press(container, 'First 15 s only');
    expect(onPress).toHaveBeenCalledWith('fewer-seconds', check, { run: check.runs[0], seconds: 15 });
  });

  it('offers no more seconds than were asked about before', () => {
    const check = failed('took-too-long');
    const runs = check.runs.map((run) => ({ ...run, chosen: { analyzeUpToSeconds: 30 } }));
    const { container } = row({ ...check, runs });
    expect(container.textContent).toContain('First 15 s only');
    expect(container.textContent).not.toContain('First 30 s only');
  });

  it('offers nothing that the detector does not know', () => {
    expect(row(failed('no-credits', 'resemble')).text()).not.toContain('s only');
  });
});

it('says what a check will use where the vendor tells it', () => {
  const { text } = row(of(by('truthscan', { state: 'uploading' })));
  expect(text()).toContain('Nothing spent yet. It will use 1 credit at TruthScan.');
});

it('counts our own reading apart from the detectors', () => {
  const device = aRun({ id: 'device', detector: 'device', detectorName: 'On this device', state: 'done' });
  const failed = by('resemble', { state: 'failed', failure: { code: 'vendor-down', at: 0, spent: 'no' } });
  const { container, text } = row(of(failed, device));
  expect(container.querySelectorAll('.finding')).toHaveLength(0);
  expect(text()).not.toContain('detectors answered');
  cleanup();
  expect(row(of(answered('resemble'), by('truthscan', { state: 'analysing' }), device)).text()).toContain(
    'Provisional: 1 of 2 detectors answered so far.',
  );
});
