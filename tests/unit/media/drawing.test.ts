// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { captureImage } from '../../../lib/media/capture-image';
import { drawSmall } from '../../../lib/media/draw-small';
import { findShown } from '../../../lib/media/find-in-page';

/** What the drawing surface of the next test does. */
let surface: { tainted: boolean; pixels: readonly number[]; drawn: number };

const PICTURE = [200, 10, 30, 255, 20, 90, 160, 255];
const NOTHING = [0, 0, 0, 0, 0, 0, 0, 0];
const BLACK = [0, 0, 0, 255, 0, 0, 0, 255];
const WHITE = [255, 255, 255, 255, 255, 255, 255, 255];

class Surface {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext = () => ({
    drawImage: () => {
      surface.drawn++;
    },
    getImageData: () => {
      if (surface.tainted) throw new DOMException('tainted', 'SecurityError');
      return { data: Uint8ClampedArray.from(surface.pixels) };
    },
  });
  convertToBlob = async ({ type }: { type: string }) => {
    if (surface.tainted) throw new DOMException('tainted', 'SecurityError');
    return new Blob([`${this.width}x${this.height}`], { type });
  };
}

beforeEach(() => {
  surface = { tainted: false, pixels: PICTURE, drawn: 0 };
  vi.stubGlobal('OffscreenCanvas', Surface);
  vi.stubGlobal('requestIdleCallback', (go: () => void) => setTimeout(go));
  vi.stubGlobal('origin', 'https://a.example');
  return () => vi.unstubAllGlobals();
});

const image = (address: string, width = 800, height = 600, complete = true): HTMLImageElement => {
  document.body.innerHTML = `<img src="${address}">`;
  const node = document.querySelector('img');
  if (!node) throw new Error('no image');
  for (const [name, value] of Object.entries({
    complete,
    naturalWidth: width,
    naturalHeight: height,
    currentSrc: address,
  }))
    Object.defineProperty(node, name, { value, configurable: true });
  return node;
};

const BLOB = 'blob:https://a.example/1';

describe('a copy of what is shown', () => {
  test('is a PNG of its natural size', async () => {
    const blob = await captureImage(image(BLOB));
    expect(blob?.type).toBe('image/png');
    expect(await blob?.text()).toBe('800x600');
  });

  test.each<[string, () => HTMLImageElement]>([
    ['broken', () => image(BLOB, 0, 0)],
    ['still loading', () => image(BLOB, 800, 600, false)],
    ['too large', () => image(BLOB, 8000, 7000)],
    [
      'tainted',
      () => {
        surface.tainted = true;
        return image(BLOB);
      },
    ],
    ...Object.entries({ blank: NOTHING, 'all black': BLACK, 'all white': WHITE }).map(
      ([name, pixels]): [string, () => HTMLImageElement] => [
        name,
        () => {
          surface.pixels = pixels;
          return image(BLOB);
        },
      ],
    ),
  ])('is not to be had where it is %s', async (_, of) => {
    expect(await captureImage(of())).toBeUndefined();
  });

  test('is of the image that shows this very address', () => {
    const shown = image(BLOB);
    expect(findShown(document, BLOB)).toBe(shown);
    expect(findShown(document, 'blob:https://a.example/2')).toBeUndefined();
    image(BLOB, 0, 0);
    expect(findShown(document, BLOB)).toBeUndefined();
    // Its attribute says so, but it shows another.
    const other = image(BLOB);
    Object.defineProperty(other, 'currentSrc', { value: 'blob:https://a.example/2' });
    expect(findShown(document, BLOB)).toBeUndefined();
  });
});

describe('a small picture for the list', () => {
  test.each(['https://a.example/1.jpg', BLOB, 'data:image/png;base64,'])('is drawn of %s', async (address) => {
    expect(await (await drawSmall(image(address)))?.text()).toBe('96x96');
  });

  test('is not even tried of another site, unless that one lets its pixels be read', async () => {
    expect(await drawSmall(image('https://cdn.example/1.jpg'))).toBeUndefined();
    expect(surface.drawn).toBe(0);
    const open = image('https://cdn.example/1.jpg');
    Object.defineProperty(open, 'crossOrigin', { value: 'anonymous' });
    expect(await drawSmall(open)).toBeDefined();
  });

  test('is not drawn of what is tainted, huge or not there', async () => {
    surface.tainted = true;
    expect(await drawSmall(image('https://a.example/1.jpg'))).toBeUndefined();
    surface = { tainted: false, pixels: PICTURE, drawn: 0 };
    expect(await drawSmall(image('https://a.example/1.jpg', 2400, 1700))).toBeUndefined();
    expect(await drawSmall(image('https://a.example/1.jpg', 0, 0))).toBeUndefined();
    expect(surface.drawn).toBe(0);
  });

  test('is a frame of a film that has one', async () => {
    document.body.innerHTML = '<video src="https://a.example/1.mp4"></video>';
    const film = document.querySelector('video');
    if (!film) throw new Error('no film');
    Object.defineProperties(film, {
      videoWidth: { value: 640 },
      videoHeight: { value: 360 },
      readyState: { value: 1, configurable: true },
      crossOrigin: { value: null },
    });
    expect(await drawSmall(film)).toBeUndefined();
    Object.defineProperty(film, 'readyState', { value: 2 });
    expect(await drawSmall(film)).toBeDefined();
  });
});
