// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failedAttempt } from '../../../components/attempts';
import { CheckRow } from '../../../components/check/check-row';
import { CheckAgain } from '../../../components/report/check-again';
import type { Check, Run } from '../../../lib/checks/check';
import type { MediaKind } from '../../../lib/media/media-item';
import { renderEnglish } from './english';
import { aCheck, aFinding, aRun, doneCheck, said } from './records';

afterEach(() => {
  cleanup();
  failedAttempt.value = false;
});

const heard = (kind: MediaKind = 'audio', duration: number | null = 48): Check => {
  const check = doneCheck([said({ aspect: 'voice' })], duration === null ? {} : { duration });
  return { ...check, item: { ...check.item, kind } };
};

const truthscan = (): Run =>
  aRun({
    id: 't',
    detector: 'truthscan',
    detectorName: 'TruthScan',
    state: 'done',
    paid: 1,
    finding: aFinding([said({ aspect: 'voice' })], { detector: 'truthscan', detectorName: 'TruthScan' }),
  });

const row = (check: Check, unfolded = true) => {
  const onPart = vi.fn<(check: Check, region: object) => Promise<unknown>>(async () => undefined);
  const view = renderEnglish(
    <CheckRow
      check={check}
      unread={false}
      newest
      together={false}
      unfolded={unfolded}
      progress={new Map()}
      onFold={vi.fn()}
      onPress={vi.fn()}
      onPart={onPart}
    />,
  );
  const fold = () => view.container.querySelector('details');
  const type = (name: string, value: string) => fireEvent.input(view.getByLabelText(name), { target: { value } });
  return { ...view, onPart, fold, type };
};

describe('in the popup, a part to check again', () => {
  it('is folded until it is wanted, and sent as it was typed', async () => {
    const check = heard();
    const { fold, getByText, type, onPart } = row(check);
    expect(fold()?.open).toBe(false);
    if (fold()) fireEvent.click(getByText('Only a part…'));
    type('From', '10');
    type('To', '0:20');
    const button = getByText('Check 10–20 s again');
    const cost = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(cost?.textContent).toBe('It may be paid again. Resemble: cost not told.');
    fireEvent.click(button);
    expect(onPart).toHaveBeenCalledExactlyOnceWith(check, { start: 10, end: 20 });
    await waitFor(() => expect(fold()?.open).toBe(false));
  });

  it('is sent once however often it is pressed, and stays open where it did not get through', async () => {
    const { fold, getByText, type, onPart } = row(heard());
    const details = fold();
    if (details) details.open = true;
    let fail: (error: Error) => void = () => undefined;
    onPart.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    type('To', '20');
    fireEvent.click(getByText('Check 0–20 s again'));
    await waitFor(() => expect((getByText('Check 0–20 s again') as HTMLButtonElement).disabled).toBe(true));
    fireEvent.click(getByText('Check 0–20 s again'));
    fail(new Error('no background'));
    await waitFor(() => expect(failedAttempt.value).toBe(true));
    expect(onPart).toHaveBeenCalledOnce();
    expect(details?.open).toBe(true);
  });

  it('that is none is refused beside its fields', () => {
    const { container, getByRole, getByLabelText, type, onPart } = row(heard());
    type('To', '99:00');
    expect(getByRole('alert').textContent).toContain('Two times from 0:00 to 0:48');
    expect(getByLabelText('To').getAttribute('aria-describedby')).toBe(getByRole('alert').id);
    const button = container.querySelector<HTMLButtonElement>('details button');
    expect(button?.disabled).toBe(true);
    if (button) fireEvent.click(button);
    expect(onPart).not.toHaveBeenCalled();
  });

  it.each<[string, Check, boolean]>([
    ['a picture', heard('image'), true],
    ['a length that is not known', heard('audio', null), true],
    ['a row that is folded', heard(), false],
    ['a check under way', { ...aCheck({ state: 'analysing' }), item: { ...heard().item, duration: 48 } }, true],
    ['nobody who looks at a part', { ...heard(), runs: [truthscan()] }, true],
  ])('is not offered for %s', (_what, check, unfolded) => {
    expect(row(check, unfolded).fold()).toBeNull();
  });
});

it.each([
  ['the popup', (check: Check) => row(check).container],
  [
    'the details',
    (check: Check) => {
      const view = renderEnglish(<CheckAgain check={check} onCheck={vi.fn()} />);
      fireEvent.click(view.getByLabelText('Only a part'));
      return view.container;
    },
  ],
] as const)('%s: who examines the whole all the same is named where others look at a part', (_where, shown) => {
  const check = heard();
  const told = 'The whole of it goes to TruthScan all the same.';
  expect(shown({ ...check, runs: [...check.runs, truthscan()] }).textContent).toContain(told);
  cleanup();
  expect(shown(check).textContent).not.toContain('all the same');
});
