// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Where } from '../../../components/page-button/where';
import { EVERYWHERE } from '../../../lib/storage/button-settings';
import { settings } from '../../../lib/storage/settings';
import { renderEnglish } from './english';

afterEach(cleanup);

const where = (on: readonly string[]) => {
  const turn = vi.fn();
  const actions = { turn, mute: vi.fn(), look: vi.fn() };
  const button = { ...settings.parse({}).button, on: [...on] };
  return { ...renderEnglish(<Where button={button} actions={actions} />), turn };
};

it('asks for nothing where the button is off already', () => {
  const { getByText, turn } = where([]);
  fireEvent.click(getByText('Right-click only'));
  expect(turn).not.toHaveBeenCalled();
});

it.each([
  [['https://news.example/*'], 'Right-click only', [['https://news.example/*'], false]],
  [EVERYWHERE, 'Right-click only', [EVERYWHERE, false]],
  [EVERYWHERE, 'Sites I choose', [EVERYWHERE, false]],
  [[], 'Every site', [EVERYWHERE, true]],
])('with the button on at %j, a press of %s names the patterns that it turns', (on, label, [patterns, turnedOn]) => {
  const { getByText, turn } = where(on);
  fireEvent.click(getByText(label));
  expect(turn).toHaveBeenCalledExactlyOnceWith(patterns, turnedOn);
  expect(patterns).not.toEqual([]);
});
