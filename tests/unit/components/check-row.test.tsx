// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckRow } from '../../../components/check/check-row';
import type { Progress } from '../../../components/check/steps';
import type { Check, Run, RunState } from '../../../lib/checks/check';
import { type FailureCode, failureCode } from '../../../lib/checks/failure';
import type { Need } from '../../../lib/checks/need';
import type { SourceTracing } from '../../../lib/verdict/finding';
import { renderEnglish } from './english';
import { aCheck, aTicket, doneCheck, said } from './records';

afterEach(cleanup);

interface RowOf {
  unfolded?: boolean;
  unread?: boolean;
  newest?: boolean;
  together?: boolean;
  progress?: Progress;
}

const row = (check: Check, of: RowOf = {}) => {
  const onPress = vi.fn();
  const onFold = vi.fn();
  const view = renderEnglish(
    <CheckRow
      check={check}
      unread={of.unread ?? false}
      newest={of.newest ?? true}
      together={of.together ?? false}
      unfolded={of.unfolded ?? true}
      progress={new Map(of.progress ? [['run', of.progress]] : [])}
      onFold={onFold}
      onPress={onPress}
      onPart={vi.fn()}
    />,
  );
  const buttons = () =>
    view.queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);
  return { ...view, onPress, onFold, buttons, text: () => view.container.textContent ?? '' };
};

const failed = (code: FailureCode, more: Partial<Run> = {}): Check =>
  aCheck({ state: 'failed', failure: { code, at: Date.now(), spent: 'no' }, ...more });

describe('a failed check', () => {
  it.each(failureCode.options)('says of %s what happened, what it cost and what to do', (code) => {
    const { container } = row(failed(code));
    const sentences = (container.querySelector('.why')?.textContent ?? '').split(/(?<=[.])\s+(?=[A-Z])/);
    expect(sentences).toHaveLength(3);
    expect(sentences[1]).toBe('Nothing was spent.');
    expect(container.querySelector('h2')?.textContent).toContain(
      code === 'no-key' ? 'Nothing known' : 'Could not check',
    );
  });

  it.each([
    ['up', 'Resemble says that its service is up, and yet this request failed there.'],
    ['down', 'Resemble says that its service is down.'],
  ] as const)('says what the vendor said of its own service: %s', (service, words) => {
    const failure = { code: 'vendor-down', at: Date.now(), spent: 'no', service } as const;
    expect(row(aCheck({ state: 'failed', failure })).text()).toContain(words);
    cleanup();
    expect(row(aCheck({ state: 'unsettled', maybePaid: 1, service })).text()).toContain(words);
    cleanup();
    const waits = row(aCheck({ state: 'uploading', held: 'vendor-down', service })).text();
    expect(waits).toContain(words.replace(/\.$/, ''));
    expect(waits).toContain('by itself');
  });

  it.each([
    ['no', 'Nothing was spent.'],
    ['yes', 'It is paid already.'],
    ['maybe', 'It may have been paid.'],
  ] as const)('says that it spent: %s', (spent, words) => {
    expect(row(failed('not-understood', { failure: { code: 'not-understood', at: 0, spent } })).text()).toContain(
      words,
    );
  });

  it('shows the words of the other side as text', () => {
    const { container, text } = row(
      failed('rejected', { failure: { code: 'rejected', at: 0, spent: 'no', said: '<img src=x onerror=alert(1)>' } }),
    );
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });

  it('cuts words that go on and on', () => {
    const { text } = row(
      failed('rejected', { failure: { code: 'rejected', at: 0, spent: 'no', said: 'x'.repeat(5000) } }),
    );
    expect(text().length).toBeLessThan(1000);
  });

  it.each([
    ['no-key', 'Add a key'],
    ['wrong-key', 'Fix the key'],
    ['no-credits', 'Open Resemble account'],
    ['gone', 'Open the page'],
    ['vendor-down', 'Try again'],
    ['no-room', 'Make room and try again'],
    ['retention-refused', 'Open the options'],
  ] as const)('mends %s by %s', (code, label) => {
    expect(row(failed(code)).buttons()).toContain(label);
  });

  it('tries again for what the page may still show, and for nothing else that is gone', () => {
    const check = failed('gone');
    const made = { ...check, item: { ...check.item, address: 'blob:https://news.example/1' } };
    const { buttons, text } = row(made);
    expect(buttons()).toEqual(['Try again', 'Open the page', 'Remove']);
    expect(text()).toContain('If the page still shows it, try again; else open the page and check there.');
    cleanup();
    // What stood in its own address was read at the press.
    expect(row({ ...check, item: { ...check.item, address: 'data:image/png;base64,' } }).buttons()).toEqual([
      'Open the page',
      'Remove',
    ]);
  });

  it('asks for the result, free, where there is a job', () => {
    expect(row(failed('slow', { ticket: aTicket })).buttons()).toContain('Get the result (free)');
    expect(row(failed('not-understood')).buttons()).toContain('Try again');
  });

  it('says before sending again that it may cost once more', () => {
    const failure = { code: 'job-failed', at: 0, spent: 'yes' } as const;
    expect(row(failed('job-failed', { paid: 1, failure })).buttons()).toContain('Ask again (may cost once more)');
  });
});

describe('the buttons of a state', () => {
  const NEED: Need = { why: 'read', origins: ['https://pictures.example/*'], consents: [] };
  it.each<[RunState, Partial<Run>, string[]]>([
    ['waiting', {}, ['Cancel']],
    ['reading', {}, ['Cancel']],
    ['preparing', {}, ['Cancel']],
    ['uploading', {}, ['Cancel']],
    ['submitting', {}, ['Cancel']],
    ['submitting', { cancelRequested: true }, []],
    ['analysing', { paid: 1 }, ['Cancel']],
    ['needs-you', { need: NEED }, ['Allow pictures.example', 'Cancel']],
    ['unsettled', { maybePaid: 1 }, ['Ask again (may cost once more)', 'Remove']],
    ['cancelled', {}, ['Check again', 'Remove']],
    ['cancelled', { paid: 1, ticket: aTicket }, ['Get the result (free)', 'Check again', 'Remove']],
  ])('%s %j', (state, run, expected) => {
    expect(row(aCheck({ state, ...run })).buttons()).toEqual(expected);
  });

  it('offers to leave an unsettled check until it was left', () => {
    expect(row(aCheck({ state: 'unsettled' }, { seen: false })).buttons()).toContain('Leave it');
  });

  it('hands on what was pressed, and of which check', () => {
    const check = aCheck({ state: 'needs-you', need: NEED });
    const { getByText, onPress } = row(check);
    fireEvent.click(getByText('Allow pictures.example'));
    expect(onPress).toHaveBeenCalledWith('allow', check);
  });

  it('says at the button what a press may cost', () => {
    expect(row(aCheck({ state: 'needs-you', need: NEED })).text()).toContain('Resemble does not say what it costs.');
    expect(row(doneCheck([said()])).text()).toContain('It may be paid again; Resemble does not say how much.');
  });
});

describe('a check that needs the person', () => {
  const need: Need = {
    why: 'address-failed',
    origins: ['https://pictures.example/*'],
    consents: [{ what: 'upload', detector: 'resemble' }],
  };

  it('names the host and the consent in one sentence', () => {
    const { text, buttons } = row(aCheck({ state: 'needs-you', need }));
    expect(text()).toContain('Resemble could not check it by its address.');
    expect(text()).toContain('Allow reading from pictures.example and uploading this image to Resemble.');
    expect(buttons()).toContain('Allow and upload');
  });

  it('quotes the vendor, cut to a length, and says that the upload may cost once more', () => {
    const addressSaid = `<b>HTTP 403</b> ${'x'.repeat(400)}`;
    const { text } = row(aCheck({ state: 'needs-you', need, addressSaid, paid: 1 }));
    expect(text()).toMatch(/Resemble said: “\u2068<b>HTTP 403<\/b> x{1,160}…\u2069”\./);
    expect(text()).toContain('It may cost once more; Resemble does not say how much.');
  });

  it('says that the person did not allow it, and keeps the button', () => {
    const { text, buttons } = row(aCheck({ state: 'needs-you', need: { ...need, refused: true } }));
    expect(text()).toContain('You did not allow reading from pictures.example');
    expect(buttons()).toContain('Allow and upload');
  });
});

describe('a running check', () => {
  it('writes out the step and how much is sent', () => {
    const progress = { sent: 2.1 * 1024 ** 2, total: 2.9 * 1024 ** 2 };
    const { text, getByRole } = row(aCheck({ state: 'uploading' }), { progress });
    expect(text()).toContain('Uploading to Resemble');
    expect(text()).toContain('2.1 of 2.9 MB · step 3 of 5');
    expect(getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
  });

  it.each([
    ['offline', 'Waits for the network'],
    ['vendor-down', 'Waits for Resemble to answer again'],
    ['rate-limited', 'asks for a pause'],
    ['same-media', 'Waits for the other check of the same media'],
    ['queue', 'After the checks before it'],
  ] as const)('held %s: says why it stands still', (held, words) => {
    expect(row(aCheck({ state: 'submitting', held })).text()).toContain(words);
  });
});

describe('an answered check', () => {
  it('shows label, number, scale and source as the vendor said them', () => {
    const { text, container } = row(
      doneCheck([said()], { sourceTracing: { is: 'source', label: 'elevenlabs', name: 'ElevenLabs' } }),
    );
    expect(text()).toContain('0.86 on its scale 0 to 1, this image');
    expect(text()).toContain('Likely made with ElevenLabs, says Resemble source tracing.');
    expect(container.querySelector('.findings q')?.textContent).toBe('fake');
    expect(container.querySelector('.scale')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('shows the number as given, and says what it was graded as', () => {
    const score = { value: 0, given: '-0.314', from: -1, to: 1, comparable: true };
    const { text } = row(
      doneCheck([said({ aspect: 'voice', stance: 'authentic', high: false, label: 'real', score })]),
    );
    expect(text()).toContain('−0.31 on its scale −1 to 1');
    expect(text()).toContain('Graded as 0.');
  });

  it('says that a number which contradicts its word was not graded', () => {
    const score = { value: 0.1, given: '0.1', from: 0, to: 1, comparable: false };
    expect(row(doneCheck([said({ high: false, score })])).text()).toContain('The number does not fit the word');
  });

  it('never shows a label as HTML', () => {
    const { container } = row(doneCheck([said({ label: '<b id="x">fake</b>' })]));
    expect(container.querySelector('#x')).toBeNull();
  });

  it('folds and unfolds by a button', () => {
    const { getAllByRole, onFold } = row(doneCheck([said()]), { unfolded: false });
    const [fold] = getAllByRole('button');
    expect(fold?.getAttribute('aria-expanded')).toBe('false');
    if (fold) fireEvent.click(fold);
    expect(onFold).toHaveBeenCalledOnce();
  });

  it.each([
    ['upload', 'bytes'],
    // The bytes may have been read here: the answer is about what the vendor fetched all the same.
    ['address', 'address'],
  ] as const)('tells a reused answer, and of what: %s', (route, what) => {
    const reused = { checkId: 'x', at: Date.UTC(2026, 10, 12, 12) };
    expect(row(doneCheck([said()], {}, { paid: 0, route, reused })).text()).toContain(
      `The same ${what} as on 12 November 2026: that answer is shown, nothing was spent.`,
    );
  });

  it('says new to those who cannot see the dot', () => {
    expect(row(doneCheck([said()]), { unread: true }).text()).toContain('New:');
  });
});

describe('source tracing', () => {
  it.each<[SourceTracing, string]>([
    [{ is: 'source', label: 'x', name: 'X Labs' }, 'Likely made with X Labs, says Resemble source tracing.'],
    [{ is: 'failed', said: '<b>too short</b>' }, 'Resemble source tracing failed and said: <b>too short</b>'],
    [{ is: 'says-real' }, 'Resemble source tracing calls this voice real, although its label is “fake”.'],
    [{ is: 'absent', because: 'not-synthetic' }, 'Resemble traces only a voice that it calls fake.'],
    [{ is: 'absent', because: 'not-told' }, 'Resemble gave none, and no reason.'],
  ])('%j', (sourceTracing, words) => {
    expect(row(doneCheck([said({ aspect: 'voice' })], { sourceTracing })).text()).toContain(words);
  });
});

it.each([
  [{ cost: 28, balance: 12, unit: 'cents' }, 'It would have cost 28 US cents, 12 were left (Resemble, '],
  [{ cost: 28, unit: 'cents' }, 'It would have cost 28 US cents (Resemble, '],
  [{ balance: 12, unit: 'units' }, '12 units were left (Resemble, '],
])('tells the money of a refusal as a reading: %j', (money, words) => {
  const { text } = row(failed('no-credits', { failure: { code: 'no-credits', at: 0, spent: 'no', money } }));
  expect(text()).toContain(words);
  expect(text()).toContain('1 Jan 1970');
});

it('leads to the details: loudest for the newest, and where there is more to read of a failure', () => {
  const { getByText, onPress } = row(doneCheck([said()]));
  expect(getByText('Details').className).toContain('primary');
  fireEvent.click(getByText('Details'));
  expect(onPress.mock.calls[0]?.[0]).toBe('details');
  cleanup();
  expect(row(doneCheck([said()]), { newest: false }).getByText('Details').className).not.toContain('primary');
  cleanup();
  expect(row(failed('not-understood', { ticket: aTicket })).buttons()).toContain('Details');
});

it('shows a record that cannot be read as a failed check', () => {
  const { text, buttons } = row({ ...aCheck(), runs: [] });
  expect(text()).toContain('cannot be read any more');
  expect(buttons()).toEqual(['Remove']);
});
