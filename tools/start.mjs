import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './command.mjs';
import { runMain } from './setup/unready.mjs';
import { setUp } from './setup.mjs';

/** `npm start`: a browser with Assay in it, on a small internet of its own. `npm start firefox` for that one. */
await runMain(async () => {
  await setUp();
  await build();
  const demo = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'tools/start/demo.ts'), ...process.argv.slice(2)],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const [code] = await once(demo, 'exit');
  return code ?? 1;
});
