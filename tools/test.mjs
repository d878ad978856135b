import { runMain } from './setup/unready.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './test/step.mjs';

await runMain(async () => {
  await setUp();
  const { steps } = await import('./test/steps.mjs');
  // Words on the command line choose steps by name: `npm test -- unit e2e`.
  const wanted = process.argv.slice(2);
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  const { passed, failed } = await runSteps(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
