import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './command.mjs';
import { runMain } from './setup/unready.mjs';
import { setUp } from './setup.mjs';

/** `npm run bench`: measures the production build; docs/benchmarks.md says what, and what may follow the command. */
await runMain(async () => {
  await setUp();
  await build();
  const bench = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'tests/bench/run.ts'), ...process.argv.slice(2)],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const [code] = await once(bench, 'exit');
  return code ?? 1;
});
