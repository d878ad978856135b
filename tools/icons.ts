// Draws public/icons/*.png in a headless Chromium. The PNGs are kept in the repository; run again after a change here.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';

const OUT = path.resolve(import.meta.dirname, '../public/icons');

const STONE_PATH =
  'M12.3 2.5h7.4a2.2 2.2 0 0 1 2.07 1.45l8.1 22.5A2.26 2.26 0 0 1 27.74 29.5h-5.2a2.2 2.2 0 0 1-2.06-1.43L19.1 24.4h-6.2l-1.38 3.67A2.2 2.2 0 0 1 9.46 29.5h-5.2a2.26 2.26 0 0 1-2.13-3.05l8.1-22.5A2.2 2.2 0 0 1 12.3 2.5z';
const LOGO = `<path fill="#1b2529" d="${STONE_PATH}"/><path fill="#e4b74a" d="M4.9 18.8 25.6 12.7 27.3 17.2 3.2 24.3z"/>`;
// On a dark toolbar the dark stone would vanish: a white edge, invisible on a light one.
const EDGED = `<path fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" d="${STONE_PATH}"/>${LOGO}`;

const ROUND = '<circle cx="23.5" cy="23.5" r="10.4" fill="#000"/>';
const SQUARE = '<rect x="13" y="13" width="21" height="21" rx="3.5" fill="#000"/>';

/** The marks as drawn for 11 pixels: heavier than components/marks.tsx. `cut` is what is cut free of the stone. */
const MARKS: Record<string, { cut: string; mark: string }> = {
  run: {
    cut: ROUND,
    mark: '<circle cx="12" cy="12" r="10" fill="none" stroke="#4c93e0" stroke-width="3.4" opacity=".35"/><path fill="none" stroke="#4c93e0" stroke-width="3.8" d="M12 2a10 10 0 0 1 10 10"/>',
  },
  ai: {
    cut: ROUND,
    mark: '<path fill="#e0583a" fill-rule="evenodd" d="M12 0 22.4 6v12L12 24 1.6 18V6zm0 7.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8z"/>',
  },
  'ai-some': {
    cut: ROUND,
    mark: '<path fill="none" stroke="#e0583a" stroke-width="2.9" stroke-linejoin="round" d="M12 1.6 21 6.8v10.4L12 22.4 3 17.2V6.8z"/><circle cx="12" cy="12" r="3.5" fill="#e0583a"/>',
  },
  split: {
    cut: ROUND,
    mark: '<path fill="#d39a2d" d="M10.4 0v20.8a10.4 10.4 0 0 1 0-20.8z"/><path fill="none" stroke="#d39a2d" stroke-width="3.2" d="M15 4.5v17.5a8.5 8.5 0 0 0 0-17.5z"/>',
  },
  weak: {
    cut: SQUARE,
    mark: '<rect x="1.6" y="1.6" width="20.8" height="20.8" rx="4.5" fill="none" stroke="#a07fb8" stroke-width="3.2"/><path fill="#a07fb8" d="M2 12h20v10H2z"/>',
  },
  none: {
    cut: ROUND,
    mark: '<circle cx="12" cy="12" r="10.2" fill="none" stroke="#5b93b8" stroke-width="3.2"/><path stroke="#5b93b8" stroke-width="3.2" d="M7.5 12h9"/>',
  },
  unknown: {
    cut: ROUND,
    mark: '<circle cx="12" cy="12" r="9.9" fill="none" stroke="#8d979a" stroke-width="4.6" stroke-linecap="round" stroke-dasharray="0.1 8.786"/>',
  },
  void: {
    cut: SQUARE,
    mark: '<path fill="none" stroke="#8d979a" stroke-width="3.8" d="M1.9 8.5V1.9h6.6m7 0h6.6v6.6m0 7v6.6h-6.6m-7 0H1.9v-6.6"/><path stroke="#8d979a" stroke-width="3.2" d="m9 9 6 6m0-6-6 6"/>',
  },
  signed: {
    cut: ROUND,
    mark: '<path fill="#2f9d94" fill-rule="evenodd" d="M12 0a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 5.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"/><path fill="#2f9d94" d="M5 17.5 10.5 20v4L5 24zM19 17.5 13.5 20v4h5.5z"/>',
  },
  unsettled: {
    cut: ROUND,
    mark: '<path fill="none" stroke="#d39a2d" stroke-width="3.2" d="M2 9a10.3 10.3 0 0 1 20 0M22 15a10.3 10.3 0 0 1-20 0"/><circle cx="12" cy="12" r="2.8" fill="#d39a2d"/>',
  },
  attn: {
    cut: '<path d="M23.5 11.5 35.5 23.5 23.5 35.5 11.5 23.5z" fill="#000"/>',
    mark: '<path fill="#d39a2d" stroke="#d39a2d" stroke-width="2.4" stroke-linejoin="round" d="M12 1.2 22.8 12 12 22.8 1.2 12z"/><path stroke="#1b2529" stroke-width="3.4" d="M12 5.6v7.2M12 15.4v3.4"/>',
  },
};

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`;

const marked = ({ cut, mark }: { cut: string; mark: string }): string =>
  svg(
    `<mask id="n"><path fill="#fff" d="M0 0h32v32H0z"/>${cut}</mask><g mask="url(#n)">${EDGED}</g>` +
      `<g transform="translate(15 15) scale(.7083)">${mark}</g>`,
  );

const drawings: { name: string; sizes: number[]; source: string }[] = [
  { name: 'assay', sizes: [16, 32, 48, 128], source: svg(LOGO) },
  { name: 'toolbar-idle', sizes: [16, 32], source: svg(EDGED) },
  ...Object.entries(MARKS).map(([name, mark]) => ({ name: `toolbar-${name}`, sizes: [16, 32], source: marked(mark) })),
];

const browser = await chromium.launch(
  process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM },
);
try {
  await mkdir(OUT, { recursive: true });
  const page = await browser.newPage();
  for (const { name, sizes, source } of drawings) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
      await writeFile(path.join(OUT, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
