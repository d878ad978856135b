// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageActions } from '../../../../components/inpage/page-actions';
import { PageUi } from '../../../../components/inpage/page-ui';
import { shared } from '../../../../components/inpage/shared';
import { inWindow } from './in-window';
import { does } from './person';

let ui: PageUi;
let asked: string[] = [];
let isLost = false;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isLost = false;
  vi.stubGlobal('chrome', { runtime: { id: 'assay' } });
  // What the document of these tests does not have.
  Object.assign(Element.prototype, { animate: () => ({ currentTime: 0 }) });
  inWindow(
    '<img id="a" data-box="0 0 300 300" src="https://s.example/a.jpg"><img id="b" data-box="400 0 300 300" src="https://s.example/b.jpg">',
  );
  const act: PageActions = {
    how: async () => ({ corner: 'top-end', delay: 300, leastSize: 64 }),
    known: async (address) => {
      asked.push(new URL(address).pathname);
      if (isLost) throw new Error('no answer');
      return undefined;
    },
    check: async () => undefined,
    card: async () => undefined,
    press: async () => undefined,
    mute: async () => undefined,
    load: async () => undefined,
    t: (key) => key,
  };
  shared().watching = true;
  ui = new PageUi(act);
});

afterEach(() => {
  ui.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const restAt = async (x: number, y: number) => {
  does('pointermove', { x, y });
  await vi.advanceTimersByTimeAsync(300);
};

test('what is known of a picture is asked once, however often the pointer rests there', async () => {
  await restAt(100, 100);
  await restAt(500, 100);
  await restAt(110, 100);
  expect(asked).toEqual(['/a.jpg', '/b.jpg']);
});

test('it is asked again after any check has moved on: it may have been one of this picture', async () => {
  await restAt(100, 100);
  ui.order({ assay: 'changed', badge: { checkId: 'one', is: 'ended', mark: '', word: '', step: 0 } });
  expect(asked).toEqual(['/a.jpg']);
  await restAt(110, 100);
  await restAt(120, 100);
  expect(asked).toEqual(['/a.jpg', '/a.jpg']);
});

test('it is asked again at the next rest where no answer came', async () => {
  isLost = true;
  await restAt(100, 100);
  isLost = false;
  await restAt(110, 100);
  await restAt(120, 100);
  expect(asked).toEqual(['/a.jpg', '/a.jpg']);
});

test('another picture in the same element is another question', async () => {
  await restAt(100, 100);
  document.querySelector('#a')?.setAttribute('src', 'https://s.example/c.jpg');
  await restAt(110, 100);
  expect(asked).toEqual(['/a.jpg', '/c.jpg']);
});
