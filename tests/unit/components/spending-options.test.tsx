// @vitest-environment happy-dom
import { act, cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterMove, afterSwitch } from '../../../components/options/asks-order';
import type { OptionsData } from '../../../components/options/data';
import { Options } from '../../../components/options/options';
import { TextContext } from '../../../components/text';
import { detectors } from '../../../lib/detectors';
import { type Settings, settings } from '../../../lib/storage/settings';
import { english, renderEnglish } from './english';
import { someActions } from './some-actions';

afterEach(cleanup);

const KEYS = new Map(detectors.map(({ id }) => [id, { key: `key-of-${id}`, savedAt: 0 }]));

const dataOf = (more: Partial<OptionsData> = {}): OptionsData => ({
  detectors,
  keys: KEYS,
  settings: settings.parse({}),
  balances: new Map(),
  spent: [],
  hosts: [],
  version: '1.2.3',
  section: '',
  ...more,
});

const options = (more: Partial<OptionsData> = {}) => {
  const actions = someActions();
  const view = renderEnglish(<Options data={dataOf(more)} actions={actions} />);
  const show = (next: Partial<OptionsData>) =>
    view.rerender(
      <TextContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <Options data={dataOf(next)} actions={actions} />
      </TextContext.Provider>,
    );
  const card = (id: string) => {
    const found = view.container.querySelector<HTMLElement>(`[aria-labelledby="${id}"]`);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { ...view, actions, show, card };
};

const asksOf = (image: Partial<Settings['asks']['image']>): Settings => {
  const standard = settings.parse({});
  return { ...standard, asks: { ...standard.asks, image: { ...standard.asks.image, ...image } } };
};

const places = (card: HTMLElement) => [...card.querySelectorAll('.set .st')].map((one) => one.textContent);

describe('who is asked', () => {
  it('says of each detector whether it is asked, and of one engine that it counts once', () => {
    const { card } = options();
    const rows = [...card('asks-image').querySelectorAll('.set')].map((one) => one.textContent);
    expect(rows[0]).toContain('Asked.');
    expect(rows[1]).toContain('Asked. The same engine as Undetectable.AI.');
    expect(rows[2]).toContain('The same engine as TruthScan: it would be paid again, and both count as one opinion.');
    const switches = within(card('asks-image')).getAllByRole('switch');
    expect(switches.map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'true', 'false']);
  });

  it('has no switch where there is no key', () => {
    const { card } = options({ keys: new Map() });
    expect(within(card('asks-audio')).queryAllByRole('switch')).toEqual([]);
    expect(card('asks-audio').textContent).toContain('Nobody is asked about this kind.');
  });

  it('moves by the keyboard, and the focus goes along', () => {
    const { card, actions, show } = options();
    const up = within(card('asks-image')).getByLabelText('Move TruthScan up');
    up.focus();
    fireEvent.click(up);
    const after = { ...asksOf({}).asks.image, order: ['truthscan', 'resemble', 'undetectable'] };
    expect(actions.setAsks).toHaveBeenCalledWith('image', after);
    act(() => show({ settings: asksOf(after) }));
    expect(places(card('asks-image'))).toEqual(['TruthScan', 'Resemble', 'Undetectable.AI']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move TruthScan down');
    expect(card('asks-image').textContent).toContain('TruthScan is now 1 of 3.');
  });

  it('is all at once, or one after the other', () => {
    const { getByLabelText, actions } = options();
    fireEvent.change(getByLabelText('How detectors are asked: Voice'), { target: { value: 'one' } });
    expect(actions.setAsks).toHaveBeenCalledWith('audio', expect.objectContaining({ oneByOne: true }));
  });

  it('switches off, on again, and on as the second of an engine', () => {
    const known = dataOf();
    const { image } = known.settings.asks;
    const [resemble, truthscan, undetectable] = detectors;
    if (!resemble || !truthscan || !undetectable) throw new Error('three detectors');
    const off = afterSwitch('image', image, truthscan, known, false);
    expect(off).toMatchObject({ off: ['truthscan'] });
    expect(afterSwitch('image', off, truthscan, known, true)).toMatchObject({ off: [], on: [] });
    const twice = afterSwitch('image', image, undetectable, known, true);
    expect(twice).toMatchObject({ on: ['undetectable'] });
    expect(afterSwitch('image', twice, undetectable, known, false)).toEqual(image);
    expect(afterMove(image, detectors, 'resemble', -1)).toEqual(image);
  });
});

describe('caps', () => {
  const now = Date.now();
  const spent = [
    { id: 'a', runId: 'a', detector: 'truthscan', at: now, credits: 1 },
    { id: 'b', runId: 'b', detector: 'resemble', at: now },
  ];

  it('show how much is used, and are saved at once with an undo', () => {
    const { getByLabelText, getByText, actions, container } = options({ spent });
    expect(container.querySelector('#cap-all-day-used')?.textContent).toBe('2 used');
    expect(container.querySelector('#cap-truthscan-month-used')?.textContent).toBe('1 used');
    const field = getByLabelText('All detectors: A day');
    fireEvent.input(field, { target: { value: '10' } });
    fireEvent.blur(field);
    expect(actions.setCaps).toHaveBeenCalledWith({ day: 10, credits: {} });
    fireEvent.click(getByText('Undo'));
    expect(actions.setCaps).toHaveBeenLastCalledWith({ credits: {} });
  });

  it('are in credits where the vendor tells them', () => {
    const { getByLabelText, queryByLabelText, actions } = options();
    expect(queryByLabelText('Resemble: A day')).toBeNull();
    const field = getByLabelText('TruthScan: A month');
    fireEvent.input(field, { target: { value: '40' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(actions.setCaps).toHaveBeenCalledWith({ credits: { truthscan: { month: 40 } } });
  });

  it.each(['-5', '1.5', 'ten', '99999999'])('%s is refused beside the field, and the old one is kept', (value) => {
    const { getByLabelText, getByRole, actions } = options();
    const field = getByLabelText('All detectors: A month') as HTMLInputElement;
    fireEvent.input(field, { target: { value } });
    fireEvent.blur(field);
    expect(getByRole('alert').textContent).toContain('A cap is a whole number, 0 or more. The old one is kept.');
    expect(actions.setCaps).not.toHaveBeenCalled();
    fireEvent.click(within(getByRole('alert')).getByText('Undo'));
    expect(field.value).toBe('');
  });
});

describe('the address of a company', () => {
  const field = (view: ReturnType<typeof options>, id: string) =>
    view.container.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;

  it.each([
    ['http://gateway.example', 'Only an https address.'],
    ['gateway', 'That is no plain address of a server.'],
  ])('%s is refused beside the field, before anything is asked for', (value, words) => {
    const view = options();
    const input = field(view, 'gateway-truthscan-image');
    fireEvent.input(input, { target: { value } });
    fireEvent.submit(input.form as HTMLFormElement);
    expect(view.getByRole('alert').textContent).toContain(words);
    expect(view.actions.setBase).not.toHaveBeenCalled();
  });

  it('says that it removes the key, and brings both back', async () => {
    const view = options();
    expect(view.card('det-truthscan').textContent).toContain('Changing an address removes the key');
    const input = field(view, 'gateway-truthscan-audio');
    fireEvent.input(input, { target: { value: 'https://gateway.example/ts' } });
    fireEvent.submit(input.form as HTMLFormElement);
    expect(view.actions.setBase).toHaveBeenCalledWith('truthscan', ['audio'], 'https://gateway.example/ts');
    fireEvent.click(await view.findByText('Undo'));
    expect(view.actions.restoreBase).toHaveBeenCalledWith('truthscan', ['audio'], null, 'key-of-truthscan');
  });

  it('says why it was refused', async () => {
    const view = options();
    view.actions.setBase.mockResolvedValueOnce('no-permission');
    const input = field(view, 'gateway-resemble-image');
    fireEvent.input(input, { target: { value: 'https://gateway.example' } });
    fireEvent.submit(input.form as HTMLFormElement);
    expect(view.actions.setBase).toHaveBeenCalledWith(
      'resemble',
      ['image', 'audio', 'video'],
      'https://gateway.example',
    );
    await view.findByText('You did not allow reaching it. The old one is kept.');
  });
});

describe('the settings file', () => {
  const choose = (view: ReturnType<typeof options>, text: string) => {
    const input = view.container.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: [new File([text], 'settings.json')], configurable: true });
    fireEvent.change(input);
  };

  it('is saved as a file', async () => {
    const { getByText, actions } = options();
    fireEvent.click(getByText('Export settings'));
    await vi.waitFor(() => expect(actions.saveFile).toHaveBeenCalledWith('assay-settings.json', '{"before":1}'));
  });

  it('is taken in, and out again', async () => {
    const view = options();
    choose(view, '{"assay":"settings"}');
    fireEvent.click(await view.findByText('Undo'));
    expect(view.actions.importSettings.mock.calls).toEqual([['{"assay":"settings"}'], ['{"before":1}']]);
  });

  it('is refused where it is none', async () => {
    const view = options();
    view.actions.importSettings.mockResolvedValueOnce('not-settings');
    choose(view, 'x');
    await view.findByText('That is no settings file of Assay. Nothing was changed.');
  });
});

it('tells the price, where the pages of a vendor disagree, and what is left', () => {
  const at = Date.UTC(2026, 10, 12, 9, 41);
  const { card, getAllByText, actions } = options({
    balances: new Map([['truthscan', { credits: 184, base: 150, boost: 34, at }]]),
  });
  const text = card('det-truthscan').textContent;
  expect(text).toContain('Image: 1 credit · Voice: not told · Video: not told');
  expect(text).toContain('Above 10 MB its pages disagree: it decides.');
  expect(text).toContain('same engine as Undetectable.AI');
  expect(text).toContain('184 left');
  expect(text).toContain('150 base, 34 boost');
  expect(card('det-undetectable').textContent).toContain('unknown');
  const [read] = getAllByText('Read again');
  if (read) fireEvent.click(read);
  expect(actions.readCredits).toHaveBeenCalledOnce();
});
