// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { findInPage as elementInPage } from '../../../lib/media/find-in-page';
import { sightingOf } from '../../../lib/media/sighting';

const findInPage = (...of: Parameters<typeof elementInPage>) => {
  const element = elementInPage(...of);
  return element && sightingOf(element, of[1]);
};

beforeEach(() => {
  document.body.innerHTML = '';
});

const show = (html: string) => {
  document.body.innerHTML = html;
};

test('the largest candidate of the same srcset is the best address', () => {
  show(
    `<img src="https://a.example/s.jpg" alt="A lake" srcset="https://a.example/s.jpg 600w, https://a.example/l.jpg 1800w, https://a.example/m.jpg 1200w">`,
  );
  const found = findInPage(document, 'https://a.example/s.jpg', 'image');
  expect(found).toMatchObject({ kind: 'image', address: 'https://a.example/l.jpg', title: 'A lake' });
  expect(found?.alternates).toContain('https://a.example/s.jpg');
});

test('the other formats of a picture are alternates, never the address', () => {
  show(
    `<picture><source type="image/avif" srcset="https://a.example/p.avif"><img src="https://a.example/p.jpg"></picture>`,
  );
  const image = document.querySelector('img');
  Object.defineProperty(image, 'currentSrc', { value: 'https://a.example/p.avif' });
  expect(findInPage(document, 'https://a.example/p.avif', 'image')).toMatchObject({
    address: 'https://a.example/p.avif',
    alternates: ['https://a.example/p.jpg'],
  });
});

test('a player is found by the address of its source', () => {
  show(`<audio title="Talk"><source src="https://a.example/talk.ogg"></audio>`);
  expect(findInPage(document, 'https://a.example/talk.ogg', 'audio')).toMatchObject({
    kind: 'audio',
    address: 'https://a.example/talk.ogg',
    alternates: [],
  });
});

test('what stands in an open shadow root is found too', () => {
  show('<div id="host"></div>');
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<img src="https://a.example/inner.png">';
  expect(findInPage(document, 'https://a.example/inner.png', 'image')?.address).toBe('https://a.example/inner.png');
});

test.each(['', ',,, ,', 'https://a.example/a.jpg 1e99w', 'javascript:alert(1) 9999w', `${'x'.repeat(100_000)} 2x`])(
  'a srcset of junk changes nothing that matters (%#)',
  (srcset) => {
    show('<img src="https://a.example/a.jpg">');
    document.querySelector('img')?.setAttribute('srcset', srcset);
    const found = findInPage(document, 'https://a.example/a.jpg', 'image');
    expect(found?.address).toMatch(/^https:\/\/a\.example\//);
    expect(found?.alternates.every((address) => /^https?:/.test(address))).toBe(true);
  },
);

test('nothing of that address, nothing found', () => {
  show('<img src="https://a.example/a.jpg">');
  expect(findInPage(document, 'https://a.example/b.jpg', 'image')).toBeUndefined();
});
