// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OptionsData } from '../../../components/options/data';
import { Options } from '../../../components/options/options';
import { resemble } from '../../../lib/detectors/resemble';
import type { ProbeOutcome, SavedKey } from '../../../lib/storage/keys';
import { settings } from '../../../lib/storage/settings';
import { renderEnglish } from './english';
import { someActions } from './some-actions';
import { unfold } from './unfold';

afterEach(cleanup);

const options = (more: Partial<OptionsData> = {}) => {
  const actions = someActions();
  const data: OptionsData = {
    detectors: [resemble],
    keys: new Map(),
    settings: settings.parse({}),
    balances: new Map(),
    spent: [],
    hosts: [],
    version: '1.2.3',
    section: '',
    ...more,
  };
  return { ...renderEnglish(<Options data={data} actions={actions} />), actions };
};

const withKey = (outcome?: ProbeOutcome): Partial<OptionsData> => {
  const saved: SavedKey = { key: 'sk-1', savedAt: 0, ...(outcome ? { tested: { at: 0, outcome } } : {}) };
  return { keys: new Map([['resemble', saved]]) };
};

describe('the key', () => {
  it('is masked until revealed', () => {
    const { getByLabelText } = options(withKey());
    expect(getByLabelText('Key').getAttribute('type')).toBe('password');
    fireEvent.click(getByLabelText('Show the key'));
    expect(getByLabelText('Key').getAttribute('type')).toBe('text');
  });

  it.each([
    ['No key', {}],
    ['Connected', withKey('good')],
  ])(
    'is told as %s in an element of its own: Firefox draws no text that takes the place of a space between',
    (words, more) => {
      const state = options(more).container.querySelector('.state');
      expect(state?.textContent.trim()).toBe(words);
      expect([...(state?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE)).toEqual([]);
    },
  );

  it('is saved without the spaces around it', () => {
    const { getByLabelText, getByText, actions } = options();
    fireEvent.input(getByLabelText('Key'), { target: { value: '  sk-2\n' } });
    fireEvent.click(getByText('Save and test'));
    expect(actions.saveKey).toHaveBeenCalledWith('resemble', 'sk-2');
  });

  it.each([
    ['', 'Paste a key first.'],
    ['sk 2', 'A key has no spaces'],
    ['sk-ü', 'accented letters'],
  ])('%j is refused beside the field', (value, words) => {
    const { getByLabelText, getByText, getByRole, actions } = options();
    fireEvent.input(getByLabelText('Key'), { target: { value } });
    fireEvent.click(getByText('Save and test'));
    expect(getByRole('alert').textContent).toContain(words);
    expect(actions.saveKey).not.toHaveBeenCalled();
  });

  it.each<[ProbeOutcome | undefined, string]>([
    ['good', 'The key is good.'],
    ['wrong-key', 'Resemble does not know this key.'],
    ['no-permission', 'The browser does not let Assay reach Resemble.'],
    ['no-network', 'you seem to be offline'],
    ['vendor-down', 'Resemble does not answer as it should.'],
    [undefined, 'was not tested yet'],
  ])('its test said %s', (outcome, words) => {
    expect(options(withKey(outcome)).container.textContent).toContain(words);
  });

  it('is removed with one press, and comes back with another', () => {
    const { getByText, actions } = options(withKey('good'));
    fireEvent.click(getByText('Remove'));
    expect(actions.removeKey).toHaveBeenCalledWith('resemble');
    fireEvent.click(getByText('Undo'));
    expect(actions.saveKey).toHaveBeenCalledWith('resemble', 'sk-1');
  });
});

it('says what a detector takes and that its cost is not told', () => {
  const { container } = options();
  expect(container.querySelectorAll('.kinds tr')).toHaveLength(3);
  expect(container.textContent).toContain('What a check costs, Resemble does not tell.');
});

it('switches always upload', () => {
  const { getByRole, actions } = options();
  fireEvent.click(getByRole('switch', { name: 'Always upload' }));
  expect(actions.setAlwaysUpload).toHaveBeenCalledWith(true);
});

describe('what was allowed', () => {
  it('is listed, each with one press back and an undo', () => {
    const consent = { what: 'cookies', site: 'walled.example' } as const;
    const { getAllByText, getByText, container, actions } = options({
      settings: settings.parse({ consents: [{ consent, at: 5 }] }),
      hosts: ['https://pictures.example/*', 'https://app.resemble.ai/*', 'https://*/*'],
    });
    const words = [...container.querySelectorAll('.sites li')].map((item) => item.textContent);
    expect(words[0]).toContain('Media of walled.example read with your cookies');
    expect(words[1]).toContain('Reading from pictures.example');
    expect(words[2]).toContain('Reaching app.resemble.ai, for Resemble');
    expect(words[3]).toContain('Reading from every site');
    const [first] = getAllByText('Take back');
    if (first) fireEvent.click(first);
    expect(actions.takeBack).toHaveBeenCalledWith({ is: 'consent', consent, at: 5 });
    fireEvent.click(getByText('Undo'));
    expect(actions.giveAgain).toHaveBeenCalledWith({ is: 'consent', consent, at: 5 });
  });
});

describe('what the account tells', () => {
  it('is its usage, with its period and its time, when asked for', async () => {
    const { getByText, findByText, actions } = options(withKey('good'));
    expect(actions.usage).not.toHaveBeenCalled();
    const usage = { seconds: 412, from: '2026-11-01', to: '2026-11-21' };
    vi.mocked(actions.usage).mockResolvedValueOnce({ is: 'told', value: usage, at: Date.UTC(2026, 10, 21, 9, 41) });
    fireEvent.click(getByText('Read it'));
    await findByText(/^412 s since 1 November, told by Resemble at .+; it tells no balance\.$/);
    fireEvent.click(getByText('Read again'));
    await findByText('Not told: you seem to be offline.');
  });

  const tracing = { id: 't1', job: 'job-1', label: 'elevenlabs', name: 'ElevenLabs', failed: undefined, createdAt: 0 };
  const page = { page: 1, pages: 3, total: 25 };

  it('is its tracings, only once opened, linked to the checks kept here', async () => {
    const { container, actions, getByText, findByText, getAllByText } = options(withKey('good'));
    expect(actions.tracings).not.toHaveBeenCalled();
    const tracings = [
      tracing,
      { ...tracing, id: 't2', job: 'job-2', label: 'real', name: 'real' },
      { ...tracing, id: 't3', job: undefined, label: '', name: '', failed: '<b>too short</b>' },
    ];
    vi.mocked(actions.tracings).mockResolvedValueOnce({ is: 'told', value: { ...page, tracings }, at: 0 });
    vi.mocked(actions.checksOf).mockResolvedValueOnce(new Map([['job-1', 'check-9']]));
    await unfold(container.querySelector<HTMLDetailsElement>('details.traced'));
    await findByText('ElevenLabs');
    expect(getByText('Details of the check').getAttribute('href')).toBe('report.html#check-9');
    expect(container.querySelector('.tracings .mono')?.textContent).toBe('job-2');
    getByText('Called real');
    getByText('<b>too short</b>');
    const [open] = getAllByText('Read this one');
    vi.mocked(actions.tracing).mockResolvedValueOnce({ is: 'told', value: tracing, at: 0 });
    if (open) fireEvent.click(open);
    await findByText('t1');
    fireEvent.click(getByText('Older'));
    expect(actions.tracings).toHaveBeenLastCalledWith('resemble', 2);
    await findByText('Not told: Resemble refused the key.');
  });

  it('is said to be none, or not to be read', async () => {
    const { container, actions, findByText } = options(withKey('good'));
    vi.mocked(actions.tracings).mockRejectedValueOnce(new Error('no background'));
    await unfold(container.querySelector<HTMLDetailsElement>('details.traced'));
    await findByText('The list could not be read.');
    vi.mocked(actions.tracings).mockResolvedValueOnce({ is: 'told', value: { ...page, tracings: [] }, at: 0 });
    fireEvent.click(await findByText('Try again'));
    await findByText('Resemble lists no source tracing for this account.');
  });
});
