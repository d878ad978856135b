// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt, failedAttempt } from '../../../components/attempts';
import type { PopupActions } from '../../../components/popup/actions';
import { failedTogether } from '../../../components/popup/failed-together';
import { Popup, type PopupData } from '../../../components/popup/popup';
import { TextContext } from '../../../components/text';
import type { Check, Run } from '../../../lib/checks/check';
import type { FailureCode } from '../../../lib/checks/failure';
import { english, renderEnglish } from './english';
import { aCheck, aRun, doneCheck, said } from './records';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const someActions = (): PopupActions => ({
  press: vi.fn(),
  checkPart: vi.fn(async () => undefined),
  restore: vi.fn(),
  markSeen: vi.fn(),
  showOlder: vi.fn(),
  retryAll: vi.fn(),
  trySample: vi.fn(),
  openOptions: vi.fn(),
  openAccount: vi.fn(),
  readCredits: vi.fn(),
  dismiss: vi.fn(),
});

const page = {
  data: {
    media: undefined,
    site: undefined,
    button: undefined,
    shortcut: '',
    checked: new Set<string>(),
    pictures: new Map(),
  },
  actions: {
    pageButton: { turn: vi.fn(), mute: vi.fn(), look: vi.fn() },
    check: vi.fn(),
    inView: vi.fn(),
    light: vi.fn(),
    openShortcuts: vi.fn(),
  },
  read: vi.fn(),
};

const dataOf = (more: Partial<PopupData>): PopupData => ({
  checks: [],
  hasOlder: false,
  hasKey: true,
  detectors: ['Resemble'],
  progress: new Map(),
  together: [],
  keysSaved: new Map(),
  accounts: [],
  dismissed: new Map(),
  ...more,
});

const popup = (more: Partial<PopupData>) => {
  const actions = someActions();
  const view = renderEnglish(<Popup data={dataOf(more)} actions={actions} page={page} />);
  const show = (next: Partial<PopupData>) =>
    view.rerender(
      <TextContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <Popup data={dataOf(next)} actions={actions} page={page} />
      </TextContext.Provider>,
    );
  return { ...view, actions, show };
};

it('leads to the key on the first run', () => {
  const { getByText, actions } = popup({ hasKey: false });
  fireEvent.click(getByText('Add a key'));
  expect(actions.openOptions).toHaveBeenCalledOnce();
});

it('says how to check where there is a key and nothing was checked', () => {
  const { getByText, queryByText } = popup({});
  getByText('Nothing checked yet');
  expect(queryByText('Add a key')).toBeNull();
});

it('says in one sentence that the browser keeps nothing', () => {
  expect(popup({ checks: 'refused' }).getByRole('alert').textContent).toContain('cannot keep a check');
});

it('counts what runs, and says that it may be closed', () => {
  const { getByText } = popup({ checks: [aCheck({ state: 'analysing' }), aCheck({ state: 'reading' }, { id: 'b' })] });
  getByText('2 running');
  getByText('You may close this. Results wait here.');
});

it('tells an outage once for all checks that wait for it', () => {
  const { getByText, container } = popup({
    checks: ['a', 'b', 'c'].map((id) =>
      aCheck({ state: 'reading', held: id === 'c' ? 'offline' : 'vendor-down' }, { id }),
    ),
  });
  getByText('You are offline.');
  getByText('Resemble does not answer.');
  expect(container.querySelectorAll('.banner')).toHaveLength(2);
  expect(container.textContent).toContain('2 checks wait and go on by themselves. Nothing is spent meanwhile.');
});

it('unfolds the newest that ended, and no other', () => {
  const { container } = popup({
    checks: [
      aCheck({ state: 'reading' }, { id: 'a' }),
      { ...doneCheck([said()]), id: 'b' },
      { ...doneCheck([said()]), id: 'c' },
    ],
  });
  expect([...container.querySelectorAll('.fold')].map((fold) => fold.getAttribute('aria-expanded'))).toEqual([
    'true',
    'false',
  ]);
});

it('tells once that ended checks were seen, keeps their dots, and leaves the unsettled alone', () => {
  const unseen = { ...doneCheck([said()]), seen: false };
  const unsettled = aCheck({ state: 'unsettled' }, { id: 'u', seen: false });
  const { actions, show, container } = popup({ checks: [unseen, unsettled] });
  show({ checks: [{ ...unseen, seen: true }, unsettled] });
  expect(actions.markSeen).toHaveBeenCalledOnce();
  expect(actions.markSeen).toHaveBeenCalledWith(['check']);
  expect(container.querySelectorAll('.unread')).toHaveLength(1);
});

it('reads out how a check ended, once', () => {
  const { show, container } = popup({ checks: [aCheck({ state: 'analysing' })] });
  act(() => show({ checks: [doneCheck([said()])] }));
  expect(container.querySelector('p.unseen')?.textContent).toBe('Strong signs of AI in the picture: a-street.jpg');
});

it('offers to undo a removal for ten seconds', () => {
  vi.useFakeTimers();
  const { getByLabelText, getByText, queryByText, actions } = popup({ checks: [doneCheck([said()])] });
  fireEvent.click(getByLabelText('Remove'));
  fireEvent.click(getByText('Undo'));
  expect(actions.restore).toHaveBeenCalledWith('check');
  fireEvent.click(getByLabelText('Remove'));
  act(() => void vi.advanceTimersByTime(10_001));
  expect(queryByText('Undo')).toBeNull();
});

const failedOf = (code: FailureCode, more: Partial<Run> = {}) =>
  ['a', 'b', 'c'].map((id) => aCheck({ state: 'failed', failure: { code, at: 50, spent: 'no' }, ...more }, { id }));

it('tells once what several checks failed of, mends it, and tries them all again', () => {
  const checks = failedOf('wrong-key');
  const together = failedTogether(checks);
  const { container, getByText, actions, show } = popup({ checks, together });
  getByText('3 checks failed because Resemble refused the key.');
  expect(
    [...container.querySelectorAll('.btn')].filter(({ textContent }) => textContent === 'Fix the key'),
  ).toHaveLength(1);
  const banner = container.querySelector('.banner .btn.primary');
  if (banner) fireEvent.click(banner);
  expect(actions.press).toHaveBeenCalledWith('fix-key', checks[0]);
  show({ checks, together, keysSaved: new Map([['resemble', 51]]) });
  expect([...container.querySelectorAll('.banner .btn')].map((button) => button.textContent)).toEqual([
    'Try all 3 again',
  ]);
  fireEvent.click(getByText('Try all 3 again'));
  expect(actions.retryAll).toHaveBeenCalledWith(together[0]);
});

it('names the runs that its press tries again: those of one detector', () => {
  const failed = { state: 'failed', failure: { code: 'vendor-down', at: 50, spent: 'no' } } as const;
  const other = { ...failed, detector: 'truthscan', detectorName: 'TruthScan' };
  const at = (id: string, ...runs: Partial<Run>[]) =>
    aCheck({}, { id, runs: runs.map((run, i) => aRun({ ...run, id: `${id}${i}` })) });
  const checks = [at('a', failed, other), at('b', other), at('c', failed), at('d', other)];
  expect(failedTogether(checks).map(({ detector, runs }) => [detector, runs.map(({ runId }) => runId)])).toEqual([
    ['resemble', ['a0', 'c0']],
    ['truthscan', ['a1', 'b0', 'd0']],
  ]);
});

describe('what trying them all again will cost', () => {
  const at = (id: string, detector: string, kind: Check['item']['kind'] = 'image') => {
    const failure = { code: 'vendor-down', at: 50, spent: 'no' } as const;
    const check = aCheck({ id: `run-${id}`, state: 'failed', failure, detector, detectorName: 'TruthScan' }, { id });
    return { ...check, item: { ...check.item, kind } };
  };
  it.each([
    [[at('a', 'truthscan'), at('b', 'truthscan')], 'It uses 2 credits at TruthScan.'],
    [[at('a', 'truthscan', 'audio'), at('b', 'truthscan', 'video')], 'TruthScan does not say what it costs.'],
    [
      [at('a', 'truthscan'), at('b', 'truthscan', 'audio'), at('c', 'truthscan')],
      '2 of these 3 use 2 credits at TruthScan; of the others it does not say what they cost.',
    ],
    [[at('a', 'device'), at('b', 'device')], 'Free: nothing leaves this device.'],
  ])('%#: %s', (checks, says) => {
    const { container } = popup({ checks, together: failedTogether(checks) });
    expect(container.querySelector('.banner .cost')?.textContent).toBe(says);
  });
});

it('puts together neither what was paid nor what is each check’s own', () => {
  expect(failedTogether(failedOf('wrong-key', { paid: 1 }))).toEqual([]);
  expect(failedTogether(failedOf('wrong-key', { maybePaid: 1 }))).toEqual([]);
  const ticket = { job: 'job', host: 'app.resemble.ai', keyFingerprint: '0', submittedAt: 0 };
  expect(failedTogether(failedOf('vendor-down', { ticket }))).toEqual([]);
  expect(failedTogether(failedOf('gone'))).toEqual([]);
  expect(failedTogether(failedOf('no-credits').slice(0, 1))).toEqual([]);
});

it('says in one sentence that a press came to nothing, until one works', async () => {
  const { findByText, queryByText } = popup({ checks: [doneCheck([said()])] });
  await act(() => attempt(Promise.reject(new Error('no background'))).then());
  await findByText('Assay could not do that just now. Try it once more.');
  await act(() => attempt(Promise.resolve()).then());
  expect(failedAttempt.value).toBe(false);
  expect(queryByText(/could not do that/)).toBeNull();
});

const account = (credits: number | undefined, more: object = {}) => ({
  detector: 'truthscan',
  name: 'TruthScan',
  tells: true,
  reading: credits === undefined ? undefined : { credits, at: Date.UTC(2026, 10, 12, 9, 41), ...more },
});

it.each([
  [account(184, { base: 150, boost: 34 }), '184 left', /: 150 base, 34 boost$/],
  [account(184), '184 left', /^TruthScan, read /],
  [account(undefined), 'unknown', /has not said yet/],
  [{ ...account(undefined), tells: false }, 'not told', /does not say what is left/],
])('shows what is left, when it was read, and of what: %#', (one, left, told) => {
  const { container, getByLabelText, actions } = popup({ checks: [doneCheck([said()])], accounts: [one] });
  const line = container.querySelector('.foot li');
  expect(line?.querySelector('b')?.textContent).toBe(left);
  expect(line?.getAttribute('title')).toMatch(told);
  if (!one.tells) return;
  fireEvent.click(getByLabelText('Read the credits again'));
  expect(actions.readCredits).toHaveBeenCalledOnce();
});

it('says once that credits run out, before a check fails of it', () => {
  const { getByText, getByLabelText, queryByText, actions, show } = popup({ accounts: [account(6)] });
  getByText('TruthScan has 6 credits left.');
  fireEvent.click(getByText('Open TruthScan account'));
  expect(actions.openAccount).toHaveBeenCalledWith('truthscan');
  fireEvent.click(getByLabelText('Put away: TruthScan'));
  expect(actions.dismiss).toHaveBeenCalledWith('truthscan', 'low');
  show({ accounts: [account(6)], dismissed: new Map([['truthscan', 'low']]) });
  expect(queryByText(/credits left/)).toBeNull();
  show({ accounts: [account(0)], dismissed: new Map([['truthscan', 'low']]) });
  getByText('TruthScan has no credits left. The next check with it would fail.');
  show({ accounts: [account(11)] });
  expect(queryByText(/credits left/)).toBeNull();
});
