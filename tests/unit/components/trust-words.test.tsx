// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Anchors } from '../../../components/options/anchors';
import { TrustFacts } from '../../../components/options/trust-facts';
import { renderEnglish } from './english';
import { someActions } from './some-actions';

afterEach(cleanup);

const trust = { date: '2026-08-01', official: 30, interim: 18, own: [], host: 'lists.example', renews: false };

test.each([
  ['no-pem', 'One begins with -----BEGIN CERTIFICATE-----.'],
  ['not-base64', 'not base64 text'],
  ['cut-short', 'cut short'],
  ['more-behind', 'Something else stands behind'],
  ['no-certificate', 'marked as a certificate and is none'],
] as const)(
  'an anchor that is none (%s): what is wrong is said, and the text stays to be mended',
  async (fault, words) => {
    const addAnchor = vi.fn(async () => fault);
    const { container, getByRole } = renderEnglish(
      <Anchors own={[]} actions={{ ...someActions().device, addAnchor }} onUndo={vi.fn()} />,
    );
    const field = container.querySelector('textarea') as HTMLTextAreaElement;
    fireEvent.input(field, { target: { value: 'what was pasted' } });
    fireEvent.click(getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(getByRole('alert').textContent).toContain(words));
    expect(field.value).toBe('what was pasted');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: 'mended' } });
    expect(container.querySelector('[role=alert]')).toBeNull();
  },
);

test.each([
  ['no-certificate', 'no list of certificates'],
  ['not-well-formed', 'A certificate in what came is damaged'],
  ['too-few-kept', 'leaves out more than a fifth'],
  ['too-long', 'cannot replace the list'],
  ['not-reached', 'could not be fetched'],
] as const)('a fetched list that is not taken (%s): why, and that the old one stays', async (end, words) => {
  const actions = { ...someActions().device, fetchTrust: vi.fn(async () => end) };
  const { getByRole } = renderEnglish(<TrustFacts trust={trust} actions={actions} />);
  fireEvent.click(getByRole('button', { name: 'Fetch the official list' }));
  await waitFor(() => expect(getByRole('status').textContent).toContain(words));
  expect(getByRole('status').textContent).toMatch(/here,? (which )?stays|is here stays/);
});
