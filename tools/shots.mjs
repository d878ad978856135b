import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './setup/browser-paths.mjs';
import { runMain } from './setup/unready.mjs';
import { setUp } from './setup.mjs';

/** Pictures of the popup, the options and the details in every state, light and dark, into shots/; an argument picks some by a pattern of their names. */
const takeShots = async () => {
  await setUp({ browsers: true });
  await build();
  const { register } = await import('tsx/esm/api');
  register();
  const { shots } = await import('./shots/take.ts');
  const { inPageShots } = await import('./shots/in-page-shots.ts');
  await inPageShots(process.argv[2] ?? '');
  await shots({ chromium: findChromium(), wanted: process.argv[2] ?? '' });
  return 0;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(takeShots);
