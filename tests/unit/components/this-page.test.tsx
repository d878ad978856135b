// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { placeOf } from '../../../components/popup/picture-queue';
import { type ListedItem, ThisPage, type ThisPageData } from '../../../components/popup/this-page';
import { TextContext } from '../../../components/text';
import { english, renderEnglish } from './english';

/** The browser's watchers of rows, newest last. */
let watchers: { tell: IntersectionObserverCallback; watched: Element[]; ended: boolean }[];
beforeEach(() => {
  watchers = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #own: (typeof watchers)[number];
      constructor(tell: IntersectionObserverCallback) {
        this.#own = { tell, watched: [], ended: false };
        watchers.push(this.#own);
      }
      observe = (row: Element) => this.#own.watched.push(row);
      disconnect = () => {
        this.#own.ended = true;
      };
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = (index: number): ListedItem => ({
  index,
  frameId: 0,
  kind: 'image',
  address: `https://a.example/${index}.jpg`,
  title: '',
  name: `${index}.jpg`,
});

const dataOf = (more: Partial<ThisPageData>): ThisPageData => ({
  media: [item(0), item(1), item(2)],
  site: undefined,
  button: undefined,
  shortcut: '',
  checked: new Set(),
  pictures: new Map(),
  ...more,
});

const list = (more: Partial<ThisPageData> = {}) => {
  const actions = {
    pageButton: { turn: vi.fn(), mute: vi.fn(), look: vi.fn() },
    check: vi.fn(),
    inView: vi.fn(),
    light: vi.fn(),
    openShortcuts: vi.fn(),
  };
  const view = renderEnglish(<ThisPage data={dataOf(more)} actions={actions} />);
  const show = (next: Partial<ThisPageData>) =>
    view.rerender(
      <TextContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <ThisPage data={dataOf(next)} actions={actions} />
      </TextContext.Provider>,
    );
  const thumbs = () => [...view.container.querySelectorAll('.thumb')].map((one) => one.firstElementChild?.nodeName);
  return { ...view, actions, show, thumbs };
};

const PICTURE = 'data:image/png;base64,AAAA';

it('shows an icon until there is a small picture', () => {
  const { thumbs, container } = list({ pictures: new Map([[placeOf(item(1)), PICTURE]]) });
  expect(thumbs()).toEqual(['svg', 'IMG', 'svg']);
  // Its name stands beside it: a reader of the screen hears it once.
  expect(container.querySelector('img')?.alt).toBe('');
});

it('tells which rows are in view, and watches the rows of the list that it shows', async () => {
  const media = [item(0), item(1), item(2)];
  const { actions, show } = list({ media });
  const [first] = watchers;
  expect(first?.watched).toHaveLength(3);
  const entry = (row: number, isIntersecting: boolean) => ({ target: first?.watched[row], isIntersecting });
  const entries = [entry(0, true), entry(2, false)] as unknown as IntersectionObserverEntry[];
  first?.tell(entries, {} as IntersectionObserver);
  expect(actions.inView.mock.calls).toEqual([
    [media[0], true],
    [media[2], false],
  ]);
  // A picture that came does not start it all again.
  await act(async () => show({ media, pictures: new Map([[placeOf(item(0)), PICTURE]]) }));
  expect(watchers).toHaveLength(1);
  await act(async () => show({ media: [item(7)] }));
  expect(first?.ended).toBe(true);
  expect(watchers.at(-1)?.watched).toHaveLength(1);
});

it('says that no shortcut is set, and leads to where one is', () => {
  const { container, getByLabelText, actions, show } = list();
  expect(container.querySelector('.keys')?.textContent).toBe('No shortcut is set for checking what the pointer is on.');
  fireEvent.click(getByLabelText('Set the shortcut in the browser'));
  expect(actions.openShortcuts).toHaveBeenCalledOnce();
  show({ shortcut: 'Alt+Shift+V' });
  expect(container.querySelector('.keys')?.textContent).toContain('Alt+Shift+V');
});

it.each([
  ['video', 'clip.mp4', { duration: 75 }, 'Video · 1:15'],
  ['audio', 'talk.mp3', { duration: 75 }, 'Voice · 1:15'],
] as const)('lists and checks %s', (kind, name, more, facts) => {
  const own = { ...item(1), kind, name, ...more };
  const { container, getAllByText, getByText, actions } = list({ media: [item(0), own] });
  expect(container.querySelectorAll('.listed')[1]?.querySelector('.muted')?.textContent).toBe(facts);
  const [, second] = getAllByText('Check');
  if (second) fireEvent.click(second);
  expect(actions.check).toHaveBeenCalledExactlyOnceWith(own);
  fireEvent.click(getByText(name));
  expect(actions.light).toHaveBeenCalledExactlyOnceWith(own);
});

it('says how many there are where it lists some of them, and nothing where it lists all', () => {
  const some = list({ more: { total: 12_417, isWhole: true } });
  some.getByText('3 of the 12,417 on this page are listed. Right-click any other in the page itself.');
  cleanup();
  list({ more: { total: 3, isWhole: false } }).getByText(/^3 are listed, of 3 or more: this page is too long/);
  cleanup();
  expect(list().container.querySelector('[role=status]')).toBeNull();
});
